#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What is wrong in a table is said with its place, and nothing of it is written.
. "$SOURCE_DIR/tests/cli/common.sh"
LC_ALL=C.UTF-8
export LC_ALL

new_cohort c.quatuor
cp c.quatuor before

unchanged () {
  cmp -s c.quatuor before || fail 'the programme has changed'
}

cat >bad.csv <<'END'
territory;phase;state;started
aubepine;diagnostic;done;02/13/2026
nulle-part;diagnostic;done;04/02/2026
aubepine;common_core;finie;04/02/2026
END
expect 1 import c.quatuor progress bad.csv
says err 'bad.csv:2: started: “02/13/2026” is not a date'
says err 'bad.csv:3: territory: “nulle-part” is not in the programme'
says err 'bad.csv:4: state: “finie” is not one of the values known here'
[ ! -s out ] || fail 'counts in spite of the errors'
unchanged

# A second holder: who is first, and what to do.
cat >second.csv <<'END'
territory,category,role,given_name,family_name,starts
aubepine,elected,holder,Étienne,Bézier,2026-02-01
END
expect 1 import c.quatuor people second.csv
says err 'second.csv:2:'
says err 'Zoé Lefèvre'
unchanged

# A hundred are said, the rest is counted.
{
  echo 'territory,phase,state'
  seq -f 'inconnu-%g,diagnostic,done' 1 150
} >many.csv
expect 1 import c.quatuor progress many.csv
[ "$(wc -l <err)" = 101 ] || fail 'a hundred lines and one'
tail -n 1 err >last
says last '50'
unchanged

printf 'territory,phase,state\naubepine,diagnostic\n' >ragged.csv
expect 1 import c.quatuor progress ragged.csv
says err 'ragged.csv:2:'
unchanged

: >empty.csv
expect 1 import c.quatuor progress empty.csv
says err 'empty'
expect 1 import c.quatuor progress missing.csv
says err 'missing.csv'
printf 'une,autre\n1,2\n' >unknown.csv
expect 1 import c.quatuor progress unknown.csv
says err 'No known column'
unchanged

# A column by another name, said by the user.
printf 'lieu,phase,state\naubepine,closing,under_way\n' >mapped.csv
expect 1 import c.quatuor progress mapped.csv
expect 0 import c.quatuor progress mapped.csv --map lieu=territory --dry-run
says out 'new 1'
expect 0 import c.quatuor progress mapped.csv --map lieu=territory
expect 0 export c.quatuor phase-matrix
says out 'aubepine,done,under_way,not_started,not_started,under_way'

# A full disk is said.
expect 1 export c.quatuor ratings -o /dev/full --force
says err 'disk is full'
"$CLI" export c.quatuor ratings >/dev/full 2>err && fail 'a full disk is no success'
says err 'disk is full'
"$CLI" info c.quatuor >/dev/full 2>err && fail 'a full disk is no success'
says err 'disk is full'

# A document that has no room is no document: what was there stays.
expect 0 new long.quatuor --sample
echo 'what was there' >long.pdf
(trap '' XFSZ; ulimit -f 100; "$CLI" document long.quatuor progress -o long.pdf --force) \
  >out 2>err && fail 'half a document is no success'
says err 'long.pdf” could not be written'
is long.pdf 'what was there'
[ ! -e long.pdf.partial ] || fail 'half a document is left'

# A programme that a window holds: it is read, and written only when it is free.
exec 9>.c.quatuor.lock
flock -n 9 || fail 'the lock is not ours'
expect 1 import c.quatuor progress "$cohort/progress.csv"
says err 'is open elsewhere'
expect 0 export c.quatuor progress
exec 9>&-
expect 0 import c.quatuor progress "$cohort/progress.csv"
