#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Ten territories, forty people and 1,440 answers: in from CSV, out as reports.
. "$SOURCE_DIR/tests/cli/common.sh"
LC_ALL=C.UTF-8
export LC_ALL

expect 0 new c.quatuor --title 'Cohorte d’essai'
silent
expect 0 import c.quatuor territories "$cohort/territories.csv"
says out 'new 10, changed 0, identical 0'
says err 'Maëlle Le Goff was not known'
expect 0 import c.quatuor people "$cohort/people.csv"
says out 'new 40, changed 0, identical 0'
expect 0 import c.quatuor ratings "$cohort/ratings.csv" --dry-run
says out 'new 1440'
expect 0 import c.quatuor ratings "$cohort/ratings.csv"
silent
says out 'new 1440, changed 0, identical 0'
expect 0 import c.quatuor progress - <"$cohort/progress.csv"
says out 'new 16'
expect 0 check c.quatuor
expect 0 info c.quatuor
says out "$(printf 'Territories\t10')"
says out "$(printf 'Answers\t1440')"
says out "$(printf 'People\t42')"

# The figures of aubepine, added up by hand: see the fixture.
expect 0 export c.quatuor diagnostic
silent
grep '^aubepine,initial' out | tr -d '\r' >rows
is rows \
  'aubepine,initial,strategic,4,42,48,100.0,0.0,50.0,,50.0,4,S01' \
  'aubepine,initial,political,4,48,48,25.0,25.0,25.0,25.0,25.0,0,' \
  'aubepine,initial,managerial,3,23,30,not_applicable,,50.0,100.0,75.0,2,M02'
expect 0 export c.quatuor diagnostic --profile excel-fr
says out ';sans objet;;50,0;100,0;75,0;2;M02'

expect 0 export c.quatuor team-status --on 2026-03-16
says out 'garrigue,state_officer,no,2026-01-16,59,,2026-03-16'
expect 0 export c.quatuor team-status --on 2026-01-15
says out 'garrigue,state_officer,yes,2025-10-06,,,2026-01-15'
expect 0 export c.quatuor phase-matrix
says out 'brumeval,done,under_way,skipped,not_started,not_started'

# Each report in both profiles, with its dictionary.
"$CLI" reports | cut -f 1 >names
while read -r report; do
  for profile in universal excel-fr; do
    file=$report-$profile
    expect 0 export c.quatuor "$report" --profile $profile -o "$file.csv" --names
    silent
    [ -s "$file.csv" ] || fail "$file.csv"
    [ -s "$file.dictionary.csv" ] || fail "$file.dictionary.csv"
    expect 1 export c.quatuor "$report" -o "$file.csv"
    expect 0 export c.quatuor "$report" --profile $profile -o "$file.csv" --names --force
  done
done <names
says out 'cells protected 0'
[ "$(wc -l <territories-universal.csv)" = 11 ] || fail 'ten territories'

# Pseudonyms: nobody's name, mail or words.
while read -r report; do
  expect 0 export c.quatuor "$report"
  if grep -qE 'Lefèvre|Le Goff|example.org|05 61|à revoir|Délibération' out; then
    fail "a name in $report"
  fi
done <names

# What went out comes back without a change.
for profile in universal excel-fr; do
  for kind in territories people ratings progress; do
    cp c.quatuor again.quatuor
    expect 0 import again.quatuor "$kind" "$kind-$profile.csv"
    says out 'new 0, changed 0, identical'
    says out 'values emptied 0'
    "$CLI" export again.quatuor "$kind" --names --profile $profile >again.csv
    cmp -s again.csv "$kind-$profile.csv" || fail "$kind in $profile changes on its way"
  done
done

# So does what went out without names: what was withheld is left alone.
for kind in territories people ratings progress; do
  "$CLI" export c.quatuor $kind >pseudonyms.csv
  cp c.quatuor again.quatuor
  expect 0 import again.quatuor "$kind" pseudonyms.csv
  says out 'new 0, changed 0, identical'
  "$CLI" export again.quatuor "$kind" --names >again.csv
  cmp -s again.csv "$kind-universal.csv" || fail "$kind without names empties something"
done

# The same tables once more: nothing new.
for kind in territories people ratings progress; do
  expect 0 import c.quatuor "$kind" "$cohort/$kind.csv"
  says out 'new 0, changed 0, identical'
done
expect 0 check c.quatuor
