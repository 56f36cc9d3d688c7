#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# So many people that some would be drawn the same code: each gets one of her own.
. "$SOURCE_DIR/tests/cli/common.sh"
LC_ALL=C.UTF-8
export LC_ALL

expect 0 new many.quatuor
printf 'code,name,kind\nmasse,CC de la Masse,epci_cc\n' >territories.csv
expect 0 import many.quatuor territories territories.csv
awk 'BEGIN {
  print "territory,category,role,given_name,family_name"
  for (i = 0; i < 100000; i++) print "masse,elected,associate,Zoé,Lefèvre" i
}' >people.csv
expect 0 import many.quatuor people people.csv
says out 'new 100000, changed 0'
