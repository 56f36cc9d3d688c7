#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Long tables, out and in, against the sqlite3 command on the same rows; and what
a year of a programme of the size of the country costs, against the sample.

usage: tables.py export|import|million|reports|year QUATUOR-CLI SOURCE-DIR WORK-DIR [BENCH-PROGRAM]
"""
import csv
import glob
import itertools
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 5


def sqlite(path, *lines, output=subprocess.DEVNULL):
    subprocess.run(['sqlite3', '-bail', path], input='\n'.join(lines), text=True,
                   stdout=output, check=True)


def read(path):
    with open(path) as file:
        return file.read()


def fill(path, source, territories, campaigns):
    schema = sorted(glob.glob(os.path.join(source, 'src/store/sql/schema/*.sql')))
    sqlite(path, f'PRAGMA application_id = {0x51544f52};', f'PRAGMA user_version = {len(schema)};',
           f'.parameter set :territories {territories}', f'.parameter set :campaigns {campaigns}',
           'BEGIN;', *map(read, schema), read(os.path.join(source, 'tests/bench/fill.sql')),
           'COMMIT;')


def processor():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def seconds(function):
    """How long it takes by the clock, and of the processor."""
    clock, used = time.monotonic(), processor()
    function()
    return time.monotonic() - clock, processor() - used


def compare(what, ours, theirs, aim, runs=RUNS):
    """Takes turns, so that what else the machine does weighs on both."""
    times = [(ours(), theirs()) for _ in range(runs)]
    clock, used = ([statistics.median(turn[side][which] for turn in times) for side in (0, 1)]
                   for which in (0, 1))
    print(f'{what}: quatuor-cli {clock[0]:.2f} s, sqlite3 {clock[1]:.2f} s, '
          f'ratio {clock[0] / clock[1]:.2f} (aim {aim}); '
          f'of the processor {used[0]:.2f} s and {used[1]:.2f} s, {used[0] / used[1]:.2f}')


def run_to_pipe(*command, lines=None):
    """Writes to a pipe that nobody keeps: the disk is not what is compared."""
    with subprocess.Popen(['cat'], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as sink:
        subprocess.run(command, input=lines, text=True, stdout=sink.stdin, check=True)
        sink.stdin.close()


def report_query(source, report):
    """The statement of a report, for the command, which has no function of ours: there
    a person goes by name without anybody asking who else bears it."""
    path = os.path.join(source, 'src/store/sql/report', report + '.sql')
    query = re.sub(r'quatuor_called \(:names, (\w+)\.code, \w+\.given_name,\s+\w+\.family_name\)',
                   r"coalesce (\1.given_name || ' ' || \1.family_name, \1.code)", read(path))
    return query.replace('quatuor_fold', 'lower') + ';'


def peer_query(source, name):
    return read(os.path.join(source, 'tests/bench', name + '.sql'))


def our_command(cli, path, report):
    return [cli, 'export', path, report, '--names']


def their_command(path):
    return ['sqlite3', '-csv', '-header', path]


def exporters(cli, path, report, query):
    """How to write a whole report: our way and theirs."""
    def ours():
        return seconds(lambda: run_to_pipe(*our_command(cli, path, report)))

    def theirs():
        return seconds(lambda: run_to_pipe(*their_command(path),
                                           lines=".parameter set :names 1\n"
                                                 ".parameter set :on \"'2026-03-16'\"\n" + query))

    return ours, theirs


def read_cells(command, lines=''):
    """The cells that a command writes, row by row."""
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                          encoding='utf-8') as process:
        process.stdin.write(lines)
        process.stdin.close()
        yield from csv.reader(process.stdout)
    if process.returncode != 0:
        raise subprocess.CalledProcessError(process.returncode, command)


def check_same_cells(cli, path, report, query):
    """A peer that writes something else is none. Only quotes may differ, which they
    put around more cells than need them."""
    ours = read_cells(our_command(cli, path, report))
    theirs = read_cells(their_command(path), query)
    for number, (row, their_row) in enumerate(itertools.zip_longest(ours, theirs)):
        if row != their_row:
            sys.exit(f'{report}, row {number}: {row} and {their_row}')
    print(f'{report}: {number:,} rows, the same cells as those of the peer')


def bench_export(cli, source, folder):
    path = os.path.join(folder, 'long.quatuor')
    fill(path, source, 1736, 4)
    rows = f'{1736 * 4 * 4 * 36:,} answers'
    for peer, what in (('peer-export', 'the same cells by plain joins'),
                       ('peer-export-tuned', 'the same cells by the fastest statement we know')):
        query = peer_query(source, peer)
        check_same_cells(cli, path, 'ratings', query)
        compare(f'export of {rows}, against {what} ({peer}.sql)',
                *exporters(cli, path, 'ratings', query), '0.70')


# What these count is counted in C: their statement only lists what to count.
COUNTED = {'presence', 'session-presence'}

# What these show is looked up, or read in parts, in C: their peer is a statement of
# its own.
PEERS = {'attendance': 'peer-attendance', 'ratings': 'peer-export-tuned'}


def all_of(source, report):
    return peer_query(source, PEERS[report]) if report in PEERS else report_query(source, report)


def bench_reports(cli, source, folder, program):
    """The first rows of each report; then all of each that is a statement, by us and
    by the command."""
    path = os.path.join(folder, 'reports.quatuor')
    fill_year(path, source, 1250, 2)
    # So that there is something to tell since the last report.
    subprocess.run([cli, 'snapshot', path, '--title', 'Comité de mars'], check=True)
    sqlite(path, "UPDATE commitment SET state = 'dropped' WHERE rowid % 50 = 0;")
    subprocess.run([program, path], check=True)
    reports = subprocess.run([cli, 'reports'], check=True, capture_output=True, text=True).stdout
    for report in (line.split('\t')[0] for line in reports.splitlines()):
        statement = os.path.join(source, 'src/store/sql/report', report + '.sql')
        if os.path.exists(statement) and report not in COUNTED:
            compare(report, *exporters(cli, path, report, all_of(source, report)), '2.00',
                    runs=3)


def write_table(path, header, rows):
    with open(path, 'w', newline='', encoding='utf-8') as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)


def make_cohort(cli, path, table, territories):
    """A programme of teams that have not answered yet."""
    categories = ['elected', 'officer', 'socio_economic', 'state_officer']
    codes = [f'territoire-{number:04}' for number in range(territories)]
    seats = [(code, category) for code in codes for category in categories]

    subprocess.run([cli, 'new', path], check=True)
    write_table(table, ['code', 'name', 'kind'],
                ((code, 'CC du Pays d’Œuvre ' + code, 'epci_cc') for code in codes))
    subprocess.run([cli, 'import', path, 'territories', table], check=True,
                   stdout=subprocess.DEVNULL)
    write_table(table, ['territory', 'category', 'role', 'given_name', 'family_name'],
                ((code, category, 'holder', 'Zoé', f'Lefèvre {code} {category}')
                 for code, category in seats))
    subprocess.run([cli, 'import', path, 'people', table], check=True,
                   stdout=subprocess.DEVNULL)
    return seats


def write_ratings(table, seats):
    criteria = [f'{dimension}{number:02}' for dimension in 'SPM' for number in range(1, 13)]
    comment = 'L’équipe s’y met ; à revoir en juin'
    write_table(table, ['territory', 'campaign', 'category', 'criterion', 'level', 'comment',
                        'evidence', 'person', 'rated_on'],
                ((code, 'initial', category, criterion, number % 5,
                  '' if number % 3 else comment, '', '', '2026-02-04')
                 for code, category in seats for number, criterion in enumerate(criteria)))


def import_tables(cli, source, folder, territories):
    """How to import all answers of so many territories: our way and theirs."""
    empty = os.path.join(folder, 'empty.quatuor')
    table = os.path.join(folder, 'table.csv')
    work = os.path.join(folder, 'work')
    seats = make_cohort(cli, empty, table, territories)
    write_ratings(table, seats)

    def ours():
        shutil.copy(empty, work)
        return seconds(lambda: subprocess.run([cli, 'import', work, 'ratings', table],
                                              stdout=subprocess.DEVNULL, check=True))

    def theirs():
        if os.path.exists(work):
            os.unlink(work)
        sqlite(work, f'.parameter set :territories {territories}',
               read(os.path.join(source, 'tests/bench/peer.sql')))
        # Journal and syncing are the command's own defaults, and ours.
        return seconds(lambda: sqlite(work, 'PRAGMA foreign_keys = ON;',
                                      f'.import --csv --skip 1 {table} rating'))

    return ours, theirs, len(seats) * 36


def bench_import(cli, source, folder):
    ours, theirs, rows = import_tables(cli, source, folder, 1389)
    compare(f'import of {rows:,} answers', ours, theirs, '2.50, with journal')


def bench_million(cli, source, folder):
    ours, theirs, rows = import_tables(cli, source, folder, 6945)
    ours()
    # Of all that ran so far; theirs comes after.
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    compare(f'import of {rows:,} answers', ours, theirs, '2.00, with journal', runs=3)
    print(f'memory at its peak: {memory:.0f} MiB (at most 150)')


def fill_year(path, source, territories, campaigns):
    """A programme with all that a year of it leaves behind."""
    fill(path, source, territories, campaigns)
    sqlite(path, 'BEGIN;', read(os.path.join(source, 'tests/bench/fill-year.sql')), 'COMMIT;')


def bench_year(cli, source, folder, program):
    sample = os.path.join(folder, 'sample.quatuor')
    year = os.path.join(folder, 'year.quatuor')
    subprocess.run([cli, 'new', sample, '--sample'], check=True)
    fill_year(year, source, 1250, 1)
    subprocess.run([program, sample, year], check=True)


BENCHES = {'export': bench_export, 'import': bench_import, 'million': bench_million,
           'reports': bench_reports, 'year': bench_year}


def main():
    what, cli, source, parent, *programs = sys.argv[1:]
    with tempfile.TemporaryDirectory(dir=parent) as folder:
        BENCHES[what](cli, source, folder, *programs)


if __name__ == '__main__':
    main()
