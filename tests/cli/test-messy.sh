#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Tables as they come: the options of import say what cannot be recognised.
. "$SOURCE_DIR/tests/cli/common.sh"
LC_ALL=C.UTF-8
XDG_DATA_HOME=$folder/data
export LC_ALL XDG_DATA_HOME

new_cohort c.quatuor
cp c.quatuor before

unchanged () {
  cmp -s c.quatuor before || fail 'the programme has changed'
}

# Windows-1252, a column of our own, a date that begins with the month, numbers as
# a spreadsheet in English writes them.
{
  printf 'Clé;Nom;Nature;Population;État;État depuis\n'
  printf 'causses;Pays des Causses;pays;"12,000";actif;03/31/2026\n'
  printf 'oeuvre;L’Île d’Œuvre;commune;"9,500";actif;03/01/2026\n'
} | iconv -f UTF-8 -t WINDOWS-1252 >messy.csv

expect 1 import c.quatuor territories messy.csv --map Clé=code
says err 'messy.csv:2: Population: '
says err 'messy.csv:2: État depuis: “03/31/2026” is not a date'
unchanged
expect 1 import c.quatuor territories messy.csv --map Clé=code --dates month-first
says err 'messy.csv:2: Population: '
unchanged
expect 0 import c.quatuor territories messy.csv --map Clé=code --dates month-first \
  --decimal point --separator semicolon --encoding WINDOWS-1252 --dry-run
says out 'new 2, changed 0'
unchanged
expect 0 import c.quatuor territories messy.csv --map Clé=code --dates month-first \
  --decimal point --skip 3
says out 'new 1, changed 0'
expect 0 export c.quatuor territories -o -
says out 'causses,Pays des Causses,pays,,,,12000'
says out 'active,2026-03-31'
! grep -q '^oeuvre,' out || fail 'a row that was left out came in'
cp c.quatuor before

# The other way round, and a separator that is not the one that would be found.
printf 'code\tname\tkind\tpopulation\nbocage\tLe Bocage; et la Lande\tpays\t8.300\n' >tabs.csv
expect 1 import c.quatuor territories tabs.csv --separator semicolon
unchanged
expect 0 import c.quatuor territories tabs.csv --separator tab --decimal comma --dry-run
says out 'new 1, changed 0'

# What was kept under a name in the window.
expect 1 import c.quatuor territories messy.csv --mapping nulle-part
says err 'No mapping is kept under the name “nulle-part”'
mkdir -p data/quatuor
cat >data/quatuor/mappings.ini <<'END'
[Région]
kind=territories
separator=semicolon
encoding=WINDOWS-1252
decimal=point
dates=month-first
columns=Clé=code;
END
expect 0 import c.quatuor territories messy.csv --mapping Région --dry-run
says out 'new 1, changed 0, identical 1'

# Options that are none.
expect 2 import c.quatuor territories messy.csv --separator space
says err 'The separator is auto, semicolon, comma or tab.'
expect 2 import c.quatuor territories messy.csv --encoding EBCDIC
expect 2 import c.quatuor territories messy.csv --decimal space
expect 2 import c.quatuor territories messy.csv --dates year-first
expect 2 import c.quatuor territories messy.csv --skip 1
says err 'A line to leave out is a number from 2 on.'
unchanged

# A list as the ministry gives it, with a header twice, and what it does not say.
{
  echo 'siren;nom;nom;dep;nature_juridique'
  echo '200034957;Fronton;CC du Frontonnais;31 - Haute-Garonne;CC'
} >list.csv
expect 1 import c.quatuor territories list.csv --map nature_juridique=kind
says err 'list.csv:1: nom (2): The column stands twice.'
expect 0 import c.quatuor territories list.csv --map nature_juridique=kind --map nom= \
  --map 'nom (2)=name' --map dep=departments --dry-run
says out 'new 1, changed 0'
expect 1 import c.quatuor territories list.csv --map nom= --map 'nom (2)=name'
says err 'kind: “kind” is missing.'
expect 1 import c.quatuor territories list.csv --map nom= --map 'nom (2)=name' --set kind=royaume
says err 'list.csv:1: kind: “royaume” is not one of the values'
expect 0 import c.quatuor territories list.csv --map nom= --map 'nom (2)=name' --set kind=cc \
  --dry-run
says out 'new 1, changed 0'

# Days in four ways are one day; one that may be two is asked about.
printf 'code;name;kind;state;state_on\n' >days.csv
printf 'j%s;J;pays;active;%s\n' 1 04/02/2026 2 2026-02-04 3 '4 février 2026' 4 46057 >>days.csv
expect 0 import c.quatuor territories days.csv --dry-run
says err 'days.csv:5: state_on: “46057” was read as “February 4, 2026”.'
says out 'new 4, changed 0'
printf 'j5;J;pays;active;02/13/2026\n' >>days.csv
expect 1 import c.quatuor territories days.csv
says err 'days.csv:2: state_on: “04/02/2026” may begin with the day or with the month'
says err 'days.csv:6: state_on: “02/13/2026” is not a date as this table is read. Write 13/02/2026'
expect 0 import c.quatuor territories days.csv --dates month-first --dry-run
expect 0 import c.quatuor territories days.csv --dates day-first --skip 6 --dry-run
unchanged

# A table to fill in comes back as it went out, and what waits is counted.
expect 1 prepare c.quatuor people -o people.csv --territory oeuvre
expect 0 prepare c.quatuor people -o people.csv
expect 1 prepare c.quatuor people -o people.csv
expect 0 prepare c.quatuor people -o people.csv --force --territory causses
says out 'people.csv is written, with 4 rows to fill in, and its dictionary people.dictionary.csv'
expect 0 import c.quatuor people people.csv
says out 'new 0, changed 0, identical 0'
says out '4 rows left empty'

# A table of answers is for one seat: a row a criterion.
expect 2 prepare c.quatuor ratings -o answers.csv --territory aubepine
says err 'Each seat answers alone: say with --territory, --category and --campaign'
expect 2 prepare c.quatuor people -o answers.csv --category elected
expect 1 prepare c.quatuor ratings -o answers.csv --territory aubepine --category elected \
  --campaign jamais
expect 0 prepare c.quatuor ratings -o answers.csv --territory aubepine --category elected \
  --campaign initial
says out 'answers.csv is written, with'
[ "$(wc -l <answers.csv)" -gt 3 ] || fail 'no row a criterion'
expect 0 import c.quatuor ratings answers.csv

# What the report of the projects counts is announced as such.
expect 0 export c.quatuor projects -o projects.csv
printf 'causses,Une carte,,,,,,,,,,,\r\n' >>projects.csv
expect 0 import c.quatuor projects projects.csv
says err 'themes: The column is counted by Quatuor and is not read.'
