#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Which rows go out is chosen on the line, said in the dictionary, and refused where
# it means nothing.
. "$SOURCE_DIR/tests/cli/common.sh"
LC_ALL=C.UTF-8
export LC_ALL

new_cohort c.quatuor
expect 0 export c.quatuor team-status --territory garrigue --territory aubepine \
  --category elected --on 2026-03-16
silent
cut -d, -f 1,2 out | tr -d '\r' >rows
is rows 'territory,category' 'aubepine,elected' 'garrigue,elected'

# A report is asked nothing that it does not know.
expect 2 export c.quatuor people --on 2026-03-16
says err 'The report “people” does not take --on: leave --on out.'
expect 2 export c.quatuor contacts --phase diagnostic
expect 2 export c.quatuor diagnostic --before initial
expect 2 export c.quatuor territories --suppress
expect 2 export c.quatuor --all archive --profile archive --names --territory garrigue
expect 2 export c.quatuor narrative --territory garrigue --territory aubepine
expect 2 export c.quatuor calendar --category elected
[ ! -e archive ] || fail 'an archive in spite of the error'

# Days and periods.
expect 2 export c.quatuor contacts --from 01/02/2026
says err '--from takes a date as YYYY-MM-DD.'
expect 2 export c.quatuor contacts --from 2026-02-01 --until 2026-01-31
says err '--until comes before --from.'
expect 0 export c.quatuor contacts --from 2026-02-01 --until 2026-02-01

# A code that is not there is a matter of the data, and nothing is written.
for option in --territory --category --campaign --before; do
  expect 1 export c.quatuor before-after $option nulle-part -o nothing.csv
  says err "$option: “nulle-part” is not in the programme."
  [ ! -e nothing.csv ] || fail 'a table in spite of the error'
done
expect 1 export c.quatuor progress --phase nulle-part

# The file says what it holds, in the language of its profile whatever the locale.
LC_ALL=fr_FR.UTF-8
expect 0 export c.quatuor delegations --territory garrigue --suppress --on 2026-03-16 -o d.csv
says out 'Pays de la Garrigue d’en Haut. '
says d.dictionary.csv 'Territories: Pays de la Garrigue d’en Haut'
says d.dictionary.csv 'As of 2026-03-16. Figures of fewer than 5 persons are suppressed: “<5”'
says d.csv 'elected,<5,<5,0,'
expect 0 export c.quatuor delegations --territory garrigue --suppress --on 2026-03-16 -o d.csv \
  --profile excel-fr --force
says d.dictionary.csv 'Territoires : Pays de la Garrigue d’en Haut'
says d.dictionary.csv 'À la date du 16/03/2026.'
says d.csv ';<5;'
LC_ALL=C.UTF-8

# “reports” says what each of them can be asked.
expect 0 reports
grep '^before-after' out | cut -f 3 >rows
is rows '--territory --category --campaign --before --suppress'
grep '^resources' out | cut -f 3 >rows
is rows '--phase --names'
