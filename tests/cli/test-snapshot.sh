#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A snapshot is taken, the programme goes on: reports of the snapshot stay as they
# were, byte for byte, and the report on changes lists what was done since.
. "$SOURCE_DIR/tests/cli/common.sh"

LC_ALL=C.UTF-8
export LC_ALL

new_cohort a.quatuor
expect 0 snapshots a.quatuor
[ ! -s out ] || fail 'a snapshot that nobody took'
expect 0 snapshot a.quatuor --title 'Comité de mai' --lock
silent
expect 0 snapshots a.quatuor
[ "$(cut -f 2,4 out)" = "$(printf 'locked\tComité de mai')" ] || fail 'not the list'

reports=$("$CLI" reports | cut -f 1)
for report in $reports; do
  expect 0 export a.quatuor "$report" --snapshot 'Comité de mai' --names -o "$report-1.csv"
  says out 'Snapshot “Comité de mai”'
done

# The programme goes on.
"$CLI" export a.quatuor territories --names >t.csv 2>/dev/null
name=$(sed -n 2p t.csv | cut -d , -f 2)
code=$(sed -n 2p t.csv | cut -d , -f 1)
printf 'code,name\n%s,Autre nom\n' "$code" >rename.csv
expect 0 import a.quatuor territories rename.csv

for report in $reports; do
  expect 0 export a.quatuor "$report" --snapshot 'Comité de mai' --names -o "$report-2.csv"
  cmp -s "$report-1.csv" "$report-2.csv" || fail "$report is no longer what it was"
  cmp -s "$report-1.dictionary.csv" "$report-2.dictionary.csv" || fail "its dictionary: $report"
done
says territories-1.dictionary.csv 'Snapshot “Comité de mai”'
expect 0 export a.quatuor territories --snapshot 'Comité de mai'
says err 'Snapshot “Comité de mai”'

expect 0 export a.quatuor changes --since 'Comité de mai'
is out territory,change,table,record,field,before,after \
  "$code,changed,territory,$code,name,$name,Autre nom"
expect 0 export a.quatuor changes
says out "$code,changed,territory,$code,name,$name,Autre nom"

# Between two of them.
expect 0 snapshot a.quatuor --title Juin
expect 0 export a.quatuor changes --since Juin
is out territory,change,table,record,field,before,after
expect 0 export a.quatuor changes --since 'Comité de mai' --snapshot Juin
says out 'Autre nom'

# What is refused.
expect 1 snapshot a.quatuor --title Juin
says err 'Choose another title'
expect 1 export a.quatuor territories --snapshot Juillet
says err 'No snapshot is called “Juillet”'
expect 2 snapshot a.quatuor
expect 2 export a.quatuor territories --since Juin
expect 2 export a.quatuor narrative --snapshot Juin
expect 0 check a.quatuor
