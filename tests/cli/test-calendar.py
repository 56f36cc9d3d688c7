#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the calendar that quatuor-cli writes with another program's parser.

usage: test-calendar.py QUATUOR-CLI; needs Debian's python3-icalendar.
"""

import csv
import pathlib
import subprocess
import sys
import tempfile

from icalendar import Calendar

HEADER = ["code", "title", "kind", "audience", "category", "half_days", "place", "link", "state",
          "agenda"]


def run(*words):
    """Runs the command line and returns what it printed."""
    done = subprocess.run(words, check=True, capture_output=True)
    return done.stdout


def write_sessions(path, rows):
    """Writes a table of sessions."""
    with open(path, "w", newline="", encoding="utf-8") as table:
        writer = csv.writer(table)
        writer.writerow(HEADER)
        writer.writerows(rows)


def events(octets):
    """The events of a calendar by their UID."""
    found = {}
    for event in Calendar.from_ical(octets).walk("VEVENT"):
        assert str(event["UID"]) not in found, "the same UID twice"
        found[str(event["UID"])] = event
    return found


def check_form(octets):
    """What RFC 5545 asks of the octets themselves."""
    assert octets.endswith(b"\r\n")
    lines = octets.split(b"\r\n")
    for line in lines:
        assert b"\n" not in line and b"\r" not in line
        assert len(line) <= 75, line
        line.decode("utf-8")
    calendar = Calendar.from_ical(octets)
    assert calendar["VERSION"] == "2.0"
    assert calendar["METHOD"] == "PUBLISH"
    assert len(calendar.walk("VTIMEZONE")) == 1


def check_overseas(cli, folder):
    """The hours are those of the place: a session on La Réunion, others in Paris."""
    programme = str(pathlib.Path(folder) / "outre-mer.quatuor")
    territories = pathlib.Path(folder) / "territoires.csv"
    table = str(pathlib.Path(folder) / "visites.csv")
    territories.write_text("code,name,kind,departments\r\nouest,TCO,epci_ca,974\r\n"
                           "nord,CC du Nord,epci_cc,59 62\r\n", encoding="utf-8")
    run(cli, "new", programme)
    run(cli, "import", programme, "territories", str(territories))
    header = "code,title,kind,audience,territory,half_days\r\n"
    pathlib.Path(table).write_text(
        header + "v1,Visite à Saint-Paul,visit,territory,ouest,2026-07-07 morning 09:00-12:00\r\n"
        "v2,Visite à Lille,visit,territory,nord,2026-07-08 morning 09:00-12:00\r\n",
        encoding="utf-8")
    run(cli, "import", programme, "sessions", table)
    octets = run(cli, "export", programme, "calendar")
    zones = {str(zone["TZID"]) for zone in Calendar.from_ical(octets).walk("VTIMEZONE")}
    assert zones == {"Europe/Paris", "Indian/Reunion"}, zones
    starts = {str(event["SUMMARY"]).split(" (")[0]: event["DTSTART"].dt.strftime("%H:%M %z")
              for event in events(octets).values()}
    assert starts["Visite à Saint-Paul"] == "09:00 +0400", starts
    assert starts["Visite à Lille"] == "09:00 +0200", starts


def main():
    """Plays the seeds' cases."""
    cli = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        programme = str(pathlib.Path(folder) / "cohorte.quatuor")
        table = str(pathlib.Path(folder) / "sessions.csv")
        course = ["cnfpt", "Conduire une démarche ; oser, essayer \\ recommencer", "core",
                  "everyone", "", "2026-02-04 morning 09:00-12:30 | 2026-02-04 afternoon | "
                  "2026-02-06 morning | 2026-06-24 morning | 2026-06-25 evening",
                  "Lille, salle 2 ; « Fives »", "https://visio.example/a?b=c", "planned",
                  "Ligne un\nLigne deux, " + "é" * 80]
        run(cli, "new", programme, "--starts", "2026-01-05")
        sample = run(cli, "export", programme, "calendar")
        check_form(sample)
        write_sessions(table, [course])
        run(cli, "import", programme, "sessions", table)
        first = run(cli, "export", programme, "calendar", "-o", "-")
        check_form(first)

        before = events(first)
        mine = {uid: event for uid, event in before.items()
                if str(event["SUMMARY"]).startswith("Conduire")}
        assert len(mine) == 5
        assert len(before) == len(events(sample)) + 5
        morning = min(mine.values(), key=lambda event: event["DTSTART"].dt)
        assert str(morning["SUMMARY"]) == course[1]
        assert str(morning["LOCATION"]) == course[6]
        assert str(morning["URL"]) == course[7]
        assert course[9] in str(morning["DESCRIPTION"])
        assert str(morning["STATUS"]) == "CONFIRMED"
        assert morning["DTSTART"].dt.strftime("%Y-%m-%d %H:%M %z") == "2026-02-04 09:00 +0100"
        assert morning["DTEND"].dt.strftime("%H:%M") == "12:30"
        summer = max(mine.values(), key=lambda event: event["DTSTART"].dt)
        assert summer["DTSTART"].dt.strftime("%Y-%m-%d %z") == "2026-06-25 +0200"

        # Called off on the eve: the same events, known by the same names, later.
        course[8] = "cancelled"
        write_sessions(table, [course])
        run(cli, "import", programme, "sessions", table)
        after = events(run(cli, "export", programme, "calendar"))
        assert set(after) == set(before)
        for uid, event in mine.items():
            assert str(after[uid]["STATUS"]) == "CANCELLED"
            assert after[uid]["SEQUENCE"] > event["SEQUENCE"]
            assert after[uid]["DTSTAMP"].dt >= event["DTSTAMP"].dt

        # The same bytes twice, as nothing happened in between.
        assert run(cli, "export", programme, "calendar") == run(cli, "export", programme,
                                                                "calendar")
        check_overseas(cli, folder)
    print("1..1\nok 1 - another parser reads the calendar")


if __name__ == "__main__":
    main()
