#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables that others made to try readers are read as they say.

usage: test-suites.py PRINT-CELLS SUITES-DIR
"""
import json
import pathlib
import subprocess
import sys
import tempfile

# A quotation mark inside a cell that does not begin with one, or something behind
# the closing one: most readers guess, and no two the same. We say where it stands.
REFUSED = {
    'location_coordinates': 2,
    'Unquoted field with quotes at end of field': 1,
    'Quoted field with whitespace around quotes': 1,
    'Misplaced quotes in data, not as opening quotes': 1,
    'Misplaced quotes in data twice, not as opening quotes': 1,
    'Quoted field has no closing quote': 1,
    'Quoted field has invalid trailing quote after delimiter with a valid closer': 1,
    'Quoted field has invalid trailing quote after delimiter': 1,
    'Quoted field has invalid trailing quote before delimiter': 1,
    'Quoted field has invalid trailing quote after new line': 1,
    'Quoted fields with spaces between closing quote and next delimiter': 1,
    'Quoted fields with spaces between closing quote and next new line': 1,
    'Quoted fields with spaces after closing quote': 1,
    'Quoted fields with spaces between closing quote and next delimiter and contains delimiter': 1,
    'Quoted fields with spaces between closing quote and newline and contains newline': 1,
    # A table without a header is none.
    'Empty input string': 1,
    'Input is just the delimiter (2 empty fields)': 1,
    'Input is just empty fields': 1,
}

# Read, and otherwise on purpose.
OTHER = {
    # A CR ends a line here too; the parser of the suite keeps to the first end it saw.
    'Mixed slash n and slash r should choose first as precident':
        [['a', 'b', 'c'], ['d', 'e', 'f'], ['g', 'h', 'i']],
    # A vertical bar separates nothing here.
    'Pipe delimiter is guessed correctly when mixed with comas':
        [['one|two', 'two|three'], ['four|five', 'five|six']],
}


def read(program, path):
    """Returns the rows, or the line and the sentence of the problem."""
    done = subprocess.run([program, path], capture_output=True, check=False)
    if done.returncode == 0:
        # Decoded by hand: line ends inside cells are to stay as they are.
        rows = done.stdout.decode('utf-8').split('\x1e')[:-1]
        return [row.split('\x1f')[:-1] for row in rows]
    _, line, sentence = done.stderr.decode('utf-8').split(':', 2)
    return int(line), sentence.strip()


def spectrum(folder):
    """Yields the name, the bytes and the rows of each table of csv-spectrum."""
    for path in sorted(folder.glob('csvs/*.csv')):
        objects = json.loads((folder / 'json' / f'{path.stem}.json').read_text(encoding='utf-8'))
        # One of the tables, which we refuse, has an object and not a list.
        objects = objects if isinstance(objects, list) else [objects]
        rows = [list(objects[0])] + [list(item.values()) for item in objects]
        yield path.stem, path.read_bytes(), rows


def papaparse(folder):
    """Yields the same of each case of papaparse."""
    for case in json.loads((folder / 'cases.json').read_text(encoding='utf-8')):
        rows = [row for row in case['data'] if any(row)]
        yield case['description'], case['input'].encode('utf-8'), rows


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    cases = [*spectrum(folder / 'csv-spectrum'), *papaparse(folder / 'papaparse')]
    names = {name for name, _, _ in cases}
    assert names.issuperset(REFUSED) and names.issuperset(OTHER), 'a name that no case has'

    print(f'1..{len(cases)}')
    with tempfile.TemporaryDirectory() as work:
        path = pathlib.Path(work, 'table.csv')
        for number, (name, content, rows) in enumerate(cases, 1):
            path.write_bytes(content)
            found = read(program, path)
            right = (found[0] == REFUSED[name] if name in REFUSED and isinstance(found, tuple)
                     else found == OTHER.get(name, rows))
            print(f'{"ok" if right else "not ok"} {number} {name}')
            if not right:
                print(f'# {content!r}: {found!r} and not {rows!r}')


if __name__ == '__main__':
    main()
