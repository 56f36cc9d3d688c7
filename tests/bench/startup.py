#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From exec to the first frame, against a bare window, in interleaved rounds.

usage: startup.py QUATUOR QUATUOR-CLI BARE-WINDOW SOURCE-DIR WORK-DIR
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from tables import fill, fill_year

ROUNDS = 9
WARM_UPS = 2
NATIONAL = 1250


def start(command, mark, work):
    """Milliseconds from fork to the mark, those of the processor, the peak of memory in MiB."""
    trace = os.path.join(work, 'trace')
    if os.path.exists(trace):
        os.unlink(trace)
    environment = dict(os.environ, QUATUOR_TRACE_STARTUP=trace, QUATUOR_TRACE_STARTUP_EXIT=mark)
    # The program's clock is g_get_monotonic_time(): microseconds of this one.
    begin = time.clock_gettime(time.CLOCK_MONOTONIC) * 1e6
    child = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f'{command[0]} ended with status {status}')
    with open(trace) as lines:
        marks = {words[1]: float(words[2]) for words in map(str.split, lines)}
    used = (usage.ru_utime + usage.ru_stime) * 1000
    return (marks[mark] - begin) / 1000, used, usage.ru_maxrss / 1024


def main():
    program, cli, bare, source, build = sys.argv[1:]
    work = tempfile.mkdtemp(dir=build)
    sample = os.path.join(work, 'sample.quatuor')
    national = os.path.join(work, 'national.quatuor')
    year = os.path.join(work, 'year.quatuor')
    os.environ['XDG_DATA_HOME'] = os.environ['XDG_CACHE_HOME'] = work
    try:
        subprocess.run([cli, 'new', sample, '--sample'], check=True,
                       env=dict(os.environ, QUATUOR_DATA_DIR=os.path.join(source, 'data')))
        fill(national, source, NATIONAL, 1)
        fill_year(year, source, NATIONAL, 1)
        programs = {
            'bare': ([bare], 'first-frame'),
            'sample': ([program, sample], 'first-frame'),
            'sample-data': ([program, sample], 'data-ready'),
            'national-data': ([program, national], 'data-ready'),
            'year-data': ([program, year], 'data-ready'),
        }
        samples = {name: [] for name in programs}
        # Round by round, so that a neighbour's load touches all alike.
        for n in range(WARM_UPS + ROUNDS):
            for name, (command, mark) in programs.items():
                sample_n = start(command, mark, work)
                if n >= WARM_UPS:
                    samples[name].append(sample_n)
        report(samples)
    finally:
        shutil.rmtree(work)


def report(samples):
    milliseconds, used, mebibytes = (
        {name: statistics.median(run[which] for run in runs) for name, runs in samples.items()}
        for which in range(3))
    for name in samples:
        print(f'{name:14} {milliseconds[name]:7.1f} ms, {used[name]:6.1f} ms of the processor, '
              f'{mebibytes[name]:6.1f} MiB')

    def ratios(name, other):
        return (f'{milliseconds[name] / milliseconds[other]:.2f}, '
                f'of the processor {used[name] / used[other]:.2f}')

    print(f'start to first frame / bare window: {ratios("sample", "bare")} '
          '(aim 1.5, never above 2.0)')
    print(f'peak memory / bare window: {mebibytes["sample"] / mebibytes["bare"]:.2f} (at most 1.4)')
    print(f'data ready, {NATIONAL} territories / sample: {ratios("national-data", "sample-data")} '
          '(at most 1.5)')
    print('the same after a year of sessions, contacts and commitments: '
          f'{ratios("year-data", "sample-data")} (at most 1.5)')


main()
