#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The owner's copy: all of a programme goes out and comes back byte for byte.
. "$SOURCE_DIR/tests/cli/common.sh"
LC_ALL=C.UTF-8
export LC_ALL

new_cohort c.quatuor
expect 2 export c.quatuor --all out.d
expect 2 export c.quatuor --all out.d --profile archive
expect 2 export c.quatuor --all out.d --profile universal --names
expect 2 export c.quatuor people --all out.d --profile archive --names
[ ! -e out.d ] || fail 'an archive in spite of the wrong use'

expect 0 export c.quatuor --all first --profile archive --names
silent
says first/manifest.csv 'rating.csv'
expect 1 export c.quatuor --all first --profile archive --names
says err 'first'
expect 0 export c.quatuor --all first --profile archive --names --force

expect 2 import c.quatuor archive first --dry-run
expect 1 import c.quatuor archive first
says err 'territories'
expect 0 new d.quatuor --template cohorte-regionale
expect 0 import d.quatuor archive first
expect 0 check d.quatuor
expect 0 export d.quatuor --all second --profile archive --names
diff -r first second >out || fail 'the second archive differs'

# A byte that was changed on the way is noticed, and nothing is written.
expect 0 new e.quatuor
cp e.quatuor before
sed -i 's/Lefèvre/Lefebvre/' first/person.csv
expect 1 import e.quatuor archive first
says err 'archive'
cmp -s e.quatuor before || fail 'the programme has changed'
expect 1 import e.quatuor archive missing
