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

# A table to fill in comes back as it went out, and what waits is counted.
expect 1 prepare c.quatuor people -o people.csv --territory oeuvre
expect 0 prepare c.quatuor people -o people.csv
expect 1 prepare c.quatuor people -o people.csv
expect 0 prepare c.quatuor people -o people.csv --force --territory causses
says out 'people.csv is written, with 4 rows to fill in, and its dictionary people.dictionary.csv'
expect 0 import c.quatuor people people.csv
says out 'new 0, changed 0, identical 0'
says out '4 rows left empty'

# What the report of the projects counts is announced as such.
expect 0 export c.quatuor projects -o projects.csv
printf 'causses,Une carte,,,,,,,,,,,\r\n' >>projects.csv
expect 0 import c.quatuor projects projects.csv
says err 'themes: The column is counted by Quatuor and is not read.'
