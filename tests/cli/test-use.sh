#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Wrong use is told from wrong data by the exit status, and leaves nothing.
. "$SOURCE_DIR/tests/cli/common.sh"
LC_ALL=C.UTF-8
export LC_ALL

expect 2
says err 'quatuor-cli new FILE'
expect 0 --help
says out 'quatuor-cli check FILE'
expect 2 nonsense
says err 'There is no command “nonsense”.'
expect 2 new
expect 2 new a.quatuor b.quatuor
expect 2 new a.quatuor --nonsense
expect 2 new a.quatuor --sample --title 'Cohorte'
expect 2 new a.quatuor --starts 06/10/2025
expect 1 new a.quatuor --template nonsense
says err 'territoires-pilotes'
[ ! -e a.quatuor ] || fail 'a programme in spite of the error'

expect 0 new a.quatuor
silent
cp a.quatuor before
expect 1 new a.quatuor
says err 'exists already'
expect 2 export a.quatuor
expect 2 export a.quatuor nonsense
expect 2 export a.quatuor people --profile nonsense
expect 2 export a.quatuor people --profile archive
expect 2 export a.quatuor team-status --on 16/03/2026
expect 2 export a.quatuor people --on 2026-03-16
expect 2 prepare a.quatuor people
says err 'Say with -o where the table goes.'
expect 2 prepare a.quatuor nonsense -o a.csv
says err 'KIND is one of territories, people, ratings, progress, sessions'
expect 2 import a.quatuor people
expect 2 import a.quatuor nonsense "$cohort/people.csv"
says err 'KIND is archive or one of territories, people, ratings, progress, sessions'
expect 2 import a.quatuor people "$cohort/people.csv" --profile nonsense
cmp -s a.quatuor before || fail 'the programme has changed'

expect 1 info missing.quatuor
says err 'missing.quatuor'
expect 1 check "$cohort/people.csv"
says err 'is not a Quatuor programme'

# The narrative is a page of HTML, without names unless they are asked for.
expect 0 new story.quatuor --sample
expect 0 export story.quatuor narrative --territory trois-clochers
says out '<h1'
says out 'La restitution miroir'
! grep -qF -- 'Sandrine' out || fail 'the narrative tells too much'
! grep -qF -- 'je ne finirais pas le parcours' out || fail 'the narrative tells too much'
expect 0 export story.quatuor narrative --names -o story.html
grep -q 'Sandrine' story.html || fail 'the narrative names who allowed it'
expect 1 export story.quatuor narrative -o story.html
expect 0 export story.quatuor narrative -o story.html --force
expect 1 export story.quatuor narrative --territory nulle-autre
expect 2 export story.quatuor narrative --on 2026-02-04

# A document is a PDF or a page of HTML, of now or of a snapshot.
expect 2 document story.quatuor
expect 2 document story.quatuor nonsense -o doc.pdf
expect 2 document story.quatuor mirror -o doc.pdf
expect 2 document story.quatuor progress --territory trois-clochers -o doc.pdf
expect 2 document story.quatuor progress -o doc.txt
expect 1 document story.quatuor territory --territory nulle-autre -o doc.pdf
expect 1 document story.quatuor mirror --territory nulle-part -o doc.pdf
says err 'is not open'
expect 1 document story.quatuor progress --snapshot nonsense -o doc.pdf
[ ! -e doc.pdf ] || fail 'a document in spite of the error'
expect 0 document story.quatuor territory --territory trois-clochers -o doc.pdf
[ "$(head -c 5 doc.pdf)" = '%PDF-' ] || fail 'no PDF'
expect 1 document story.quatuor territory --territory trois-clochers -o doc.pdf
expect 0 snapshot story.quatuor --title 'Mai'
expect 0 document story.quatuor progress --snapshot 'Mai' -o doc.html
grep -q 'Snapshot “Mai” of' doc.html || fail 'the document does not say that it is frozen'
for document in progress narrative; do
  expect 0 document story.quatuor $document -o live.html --force
  says live.html 'Live, '
  expect 0 document story.quatuor $document --snapshot 'Mai' -o frozen.pdf --force
  pdftotext frozen.pdf frozen.txt
  says frozen.txt 'Snapshot “Mai” of'
done
for document in territory mirror narrative; do
  expect 0 document story.quatuor $document --territory trois-clochers --snapshot 'Mai'
  says out 'Snapshot “Mai” of'
done

# The sheets of all territories are one file, with two pages and a bookmark each.
expect 2 document story.quatuor territory
expect 2 document story.quatuor territory -o sheets.html
expect 0 document story.quatuor territory -o sheets.pdf
pdfinfo sheets.pdf | grep -q '^Pages: *20$' || fail 'not two pages for each of ten territories'
[ "$(grep -ac '/Title ' sheets.pdf)" -ge 10 ] || fail 'a territory without a bookmark'
expect 1 document story.quatuor territory -o sheets.pdf
expect 0 document story.quatuor territory --snapshot 'Mai' -o sheets.pdf --force
pdftotext sheets.pdf sheets.txt
[ "$(grep -c 'Snapshot “Mai” of' sheets.txt)" = 20 ] || fail 'a page that does not say of when it is'
ls | grep -q partial && fail 'what was not finished stays behind'
expect 0 export story.quatuor team-status --territory trois-clochers

expect 0 reports
[ "$(wc -l <out)" -ge 10 ] || fail 'ten reports at least'
says out "$(printf 'team-status\t')"
expect 0 templates
says out "$(printf 'territoires-pilotes\t')"

# Messages follow the locale; what a program reads does not.
LC_ALL=fr_FR.UTF-8
expect 0 export a.quatuor progress
is out 'territory,phase,state,started,completed,note'
