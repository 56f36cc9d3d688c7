# SPDX-License-Identifier: GPL-3.0-or-later
# What the tests of the command line share. Each test runs in a folder of its own
# and stops at the first thing that is not as it must be.
#
# CLI, SOURCE_DIR and QUATUOR_DATA_DIR come from the build.
set -u

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1

cohort=$SOURCE_DIR/tests/fixtures/cohort

fail () {
  echo "not as it must be: $*" >&2
  [ ! -s out ] || { echo '--- standard output'; head -n 20 out; } >&2
  [ ! -s err ] || { echo '--- standard error'; head -n 20 err; } >&2
  exit 1
}

# expect STATUS WORDS...: runs quatuor-cli and compares what it exits with; what it
# said is in out and err afterwards.
expect () {
  status=$1
  shift
  "$CLI" "$@" >out 2>err
  got=$?
  [ "$got" = "$status" ] || fail "quatuor-cli $*: exit $got, not $status"
}

# silent: nothing was said on standard error.
silent () {
  [ ! -s err ] || fail 'something on standard error'
}

# says FILE TEXT: a line of that file holds the text.
says () {
  grep -qF -- "$2" "$1" || fail "no “$2” in $1"
}

# is FILE LINE...: the file holds these lines and no others; a CR at the end of a
# line does not count.
is () {
  file=$1
  shift
  printf '%s\n' "$@" >expected
  tr -d '\r' <"$file" | cmp -s - expected || fail "$file is not: $*"
}

# new_cohort FILE: a programme with the teams and answers of the fixture.
new_cohort () {
  expect 0 new "$1" --title 'Cohorte d’essai'
  for kind in territories people ratings progress; do
    expect 0 import "$1" "$kind" "$cohort/$kind.csv"
  done
}
