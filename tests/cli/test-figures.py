#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares every figure of the documents with the tables that evaluators export.

usage: test-figures.py QUATUOR-CLI; needs pdftotext of Debian's poppler-utils.

The figures are counted again here, from the CSV alone, and must stand in the page
of HTML and in the text of the PDF. What has a digit and was not compared, or is no
text that a person typed, is a failure: no figure is left out.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

from documents import (by_rank, Data, day, days_of, Document, median, percent, points, signed,
                       span, squeeze, total)

LEVELS = ("0", "1", "2", "3", "4")
SHEET = "trois-clochers"     # where most happens in the sample
TODAY = os.environ["QUATUOR_TODAY"]

def commitments(data, **wanted):
    """Kept, open, late and dropped."""
    rows = data.rows("commitment-status", **wanted)
    return [total(rows, "kept"), total(rows, "open"), total(rows, "late"), total(rows, "dropped")]


def filled(data, **wanted):
    """The seats that are held."""
    return len(data.rows("team-status", filled="yes", **wanted))


def answers(data, campaign, **wanted):
    """How many levels were given."""
    return len([row for row in data.rows("ratings", campaign=campaign, **wanted)
                if row["level"] in LEVELS])


def scores_of(data, campaign, dimension, territory=None, category=None):
    """The scores that are shown."""
    rows = data.rows("diagnostic", campaign=campaign, dimension=dimension)
    return [row[f"score_{code}"] for row in rows if territory in (None, row["territory"])
            for code in data.categories if category in (None, code) and row[f"score_{code}"]]


def campaigns_answered(data, territory=None):
    """The first and the last campaign that somebody answered, by their codes."""
    found = [row["code"] for row in by_rank(data["=campaign"])
             if any(row["code"] == rating["campaign"] and rating["level"] in LEVELS
                    and territory in (None, rating["territory"]) for rating in data["ratings"])]
    return found[0], found[-1]


def title_of(data, campaign):
    """What a campaign is called."""
    return data.rows("=campaign", code=campaign)[0]["title"]


def check_dimensions(data, document, territory=None):
    """Dimensions, before and after: table, summary and counts."""
    pair = campaigns_answered(data, territory)
    rows, words = [], []
    for code, title in data.dimensions.items():
        before, after = (median(scores_of(data, campaign, code, territory)) for campaign in pair)
        rows.append([title, points(before), points(after), signed(after - before)])
        words.append(f"{title}: {points(before)}, then {points(after)} "
                     f"({signed(after - before)}).")
    document.table("Diagnostic", ["Dimension", "Initial", "Interim", "Difference"], rows)
    document.line(" ".join(words), "Diagnostic")
    wanted = {} if territory is None else {"territory": territory}
    counts = "; ".join(f"{title_of(data, code)}: {answers(data, code, **wanted)} answers"
                       for code in pair)
    document.line("Unit: points out of 100, median of the seats. "
                  f"Source: answers to the diagnostic. {counts}.", "Diagnostic")


def check_brief(data, document):
    """The seven lines that a report begins with."""
    followed = data.followed()
    path = [row for row in data["path"] if row["territory"] in followed]
    status = [row for row in data["team-status"] if row["territory"] in followed]
    projects = {(row["territory"], row["title"]) for row in data["projects"]
                if row["state"] != "dropped" and row["territory"] in followed}
    actions = [row for row in data["actions"] if (row["territory"], row["project"]) in projects
               and row["state"] != "dropped"]
    open_ones = [row for row in data["commitment-status"] if row["territory"] in followed]
    codes = {row["id"]: row["code"] for row in data["=territory"]}
    published = [row for row in data["=narrative"]
                 if row["published_on"] and codes[row["territory"]] in followed]
    late = total(open_ones, "late")
    for label, part, whole in [
            ("Territories on the path", len(followed), len(data["territories"])),
            ("Seats filled", len([row for row in status if row["filled"] == "yes"]), len(status)),
            ("Phases late", len([row for row in path if row["late"] == "yes"]), len(path)),
            ("Half-days attended, of those held", total(data["presence"], "attended"),
             total(data["presence"], "held")),
            ("Actions done, of those not dropped",
             len([row for row in actions if row["state"] == "done"]), len(actions)),
            ("Commitments late, of those open", late, late + total(open_ones, "open")),
            ("Narratives published", len(published), len(followed))]:
        document.line(f"{label}: {part} of {whole}", "In Brief")


def check_path_of_all(data, document):
    """From the first territory’s beginning to the last one’s end."""
    rows, begun, done = [], 0, 0
    for code, title in data.phases.items():
        walked = data.rows("path", phase=code)
        started = [row["started"] for row in walked if row["started"]]
        is_open = any(row["started"] and not row["completed"] for row in walked)
        first = min(started, default="")
        last = "" if is_open else max((row["completed"] for row in walked), default="")
        phase = data.rows("=phase", code=code)[0]
        rows.append([title, span(phase["starts"], phase["ends"]), span(first, last)])
        begun += bool(first)
        done += bool(last)
    document.table("Phases", ["Phase", "Planned", "Done"], rows)
    document.line(f"Phases begun: {begun} of {len(rows)}; completed: {done}.", "Phases")
    document.line(f"Unit: days, on a scale of months. Source: phases and roadmaps. "
                  f"{len(rows)} phases.", "Phases")


STATES = {"not_started": "Not started", "under_way": "Under way", "done": "Done",
          "skipped": "Skipped"}


def state_of(row):
    """A phase of a territory in the words of the matrix."""
    n_open = int(row["gates_open"])
    words = STATES[row["state"]] + (" late" if row["late"] == "yes" else "")
    if row["state"] == "under_way" and n_open:
        words += f" {n_open} gate{'s' if n_open > 1 else ''} open"
    return words


def check_attendance(data, document):
    """Rates of each seat, of each territory, and of all."""
    rows = []
    for code, name in data.names.items():
        seats = {row["category"]: row for row in data.rows("presence", territory=code)}
        cells = [percent(total([seats[category]], "attended"),
                         total([seats[category]], "held")) for category in data.categories]
        rows.append([name, *cells, percent(total(seats.values(), "attended"),
                                           total(seats.values(), "held"))])
    labels = [data.labels[code] for code in data.categories]
    document.table("Attendance", ["Territory", *labels, "All"], rows)
    came = total(data["presence"], "attended")
    held = total(data["presence"], "held")
    document.line(f"The seats attended {came} of the {held} half-days held: "
                  f"{percent(came, held)}.", "Attendance")
    document.line("Unit: percent of the half-days held and noted. Source: attendance lists. "
                  f"{held} half-days of seats.", "Attendance")


def check_gaps(data, document):
    """How far the categories are from each other in the last campaign."""
    campaign = campaigns_answered(data)[1]
    rows, words = [], []
    for code, title in data.dimensions.items():
        medians = [median(scores_of(data, campaign, code, category=category))
                   for category in data.categories]
        gap = points(max(medians) - min(medians))
        rows.append([title, *map(points, medians), gap])
        words.append(f"{title}: gap of {gap}.")
    labels = [data.labels[code] for code in data.categories]
    document.table("Diagnostic", ["Dimension", *labels, "Gap"], rows)
    document.line(" ".join(words), "Diagnostic")
    document.line("Unit: points out of 100; the thick line is the median of the seats. Source: "
                  f"answers to the diagnostic. {title_of(data, campaign)}: "
                  f"{answers(data, campaign)} answers.", "Diagnostic")


def check_scores(data, document):
    """Territory by territory, before and after."""
    for campaign in campaigns_answered(data):
        rows = []
        for row in data.rows("diagnostic", campaign=campaign):
            scores = [row[f"score_{code}"] for code in data.categories if row[f"score_{code}"]]
            if row["answered"] != "0":
                rows.append([data.names[row["territory"]], data.dimensions[row["dimension"]],
                             len(scores), row["answered"], row["median"] or "—"])
        document.table("Diagnostic",
                       ["Territory", "Dimension", "Seats with a score", "Answers", "Median"], rows,
                       title_of(data, campaign))


def check_progress(data, document):
    """The progress report."""
    check_brief(data, document)
    document.table("Territories and Their States", ["Territory", "Seats filled"],
                   [[name, f"{filled(data, territory=code)}/"
                           f"{len(data.rows('team-status', territory=code))}"]
                    for code, name in data.names.items()])
    document.table("Delegations", ["Category", "Seats", "Filled", "Vacant", "Replacements"],
                   [[data.labels[row["category"]], row["seats"], row["filled"],
                     int(row["seats"]) - int(row["filled"]), row["replacements"]]
                    for row in data["delegations"] if row["category"]])
    check_path_of_all(data, document)
    document.table("Phases", ["Territory", *data.phases.values()],
                   [[name, *(state_of(data.rows("path", territory=code, phase=phase)[0])
                             for phase in data.phases)] for code, name in data.names.items()],
                   "Territory by Phase")
    document.table("Sessions", ["Session", "Dates", "Half-days"],
                   [[row["title"], days_of(row["half_days"]),
                     len(row["half_days"].split(" | "))] for row in data["sessions"]])
    check_attendance(data, document)
    check_dimensions(data, document)
    check_gaps(data, document)
    check_scores(data, document)
    document.table("Projects", ["Territory", "Project", "Actions done"],
                   [[data.names[row["territory"]], row["title"],
                     f"{len(data.rows('actions', project=row['title'], state='done'))}/"
                     f"{len(data.rows('actions', project=row['title']))}"]
                    for row in data["projects"]])
    document.table("Effects", ["Territory", "Effect"],
                   [[data.names[row["territory"]], row["text"]] for row in data["effects"]])
    document.table("Recommendations", ["From", "Recommendation", "Answer"],
                   [[data.names.get(row["territory"], "Whole programme"), row["text"],
                     row["answer"] or "—"] for row in data["recommendations"]])
    document.table("Commitments", ["Territory", "Kept", "Open", "Late", "Dropped"],
                   [[name, *commitments(data, territory=code)]
                    for code, name in data.names.items()
                    if data.rows("commitment-status", territory=code)]
                   + [["All", *commitments(data)]])
    document.table("Time Spent with the Territories", ["Territory", "Contacts", "Time in minutes"],
                   [[name, len(data.rows("contacts", territory=code)),
                     total(data.rows("contacts", territory=code), "minutes")]
                    for code, name in data.names.items() if data.rows("contacts", territory=code)])
    document.finish(data)


def project_spans(data, project):
    """When a project was to be, and when it was."""
    rows = data.rows("actions", project=project)
    first = min(row["starts"] or row["due"] for row in rows if row["starts"] or row["due"])
    last = max(row["due"] or row["starts"] for row in rows if row["starts"] or row["due"])
    done = [row for row in rows if row["done_on"]]
    came = min((min(row["starts"] or row["due"], row["done_on"]) for row in done), default="")
    return [span(first, last), span(came, max((row["done_on"] for row in done), default=""))]


def plural(count, word):
    """A count with its word."""
    return f"{count} {word}{'' if count == 1 else 's'}"


def roadmap_line(data, row):
    """What a sheet says of a project’s actions."""
    actions = data.rows("actions", project=row["title"])
    pebbles = [action for action in actions if action["kind"] == "milestone"]
    late = [action for action in actions if action["state"] in ("planned", "under_way", "blocked")
            and action["due"] and action["due"] < TODAY]
    return ", ".join([plural(len(actions) - len(pebbles), "action"),
                      plural(len(pebbles), "white pebble"),
                      f"{len(data.rows('actions', project=row['title'], state='done'))} done",
                      f"{len(late)} late",
                      f"{len(data.rows('actions', project=row['title'], state='blocked'))} "
                      "blocked"])


def check_team(data, document):
    """Since when each seat is held, and how many held it."""
    rows = []
    for category in data.categories:
        holders = [row for row in data.rows("people", territory=SHEET, category=category,
                                            role="holder") if row["starts"] <= TODAY]
        rows.append([data.labels[category], day(max(row["starts"] for row in holders)),
                     len(holders)])
    document.table("Team", ["Seat", "Since", "Holders so far"], rows)


def check_path(data, document):
    """The phases and projects of a territory."""
    rows, path = [], data.rows("path", territory=SHEET)
    for code, title in data.phases.items():
        row = [row for row in path if row["phase"] == code][0]
        gates = int(row["gates"])
        passed = f"{gates - int(row['gates_open'])}/{gates}" if gates else "—"
        rows.append([title, span(row["planned_start"], row["planned_end"]),
                     span(row["started"], row["completed"]), passed])
    begun = len([row for row in path if row["started"]])
    done = len([row for row in path if row["completed"]])
    for project in data.rows("projects", territory=SHEET)[:2]:
        rows.append([project["title"], *project_spans(data, project["title"]), "—"])
    document.table("Path", ["Phase or project", "Planned", "Done", "Gates passed"], rows)
    document.line(f"Phases begun: {begun} of {len(path)}; completed: {done}.", "Path")
    document.line("Unit: days, on a scale of months. Source: phases and roadmaps. "
                  f"{len(path)} phases.", "Path")


def check_sheet(data, document):
    """The sheet of a territory."""
    territory = data.rows("territories", code=SHEET)[0]
    identity = [text for _, text in document.page.lines if "inhabitants" in text]
    assert f" {territory['population']} inhabitants, " in identity[0], identity
    assert f" {territory['departments']}, " in identity[0], identity
    document.line(identity[0])
    check_team(data, document)
    check_path(data, document)
    check_dimensions(data, document, SHEET)
    rows = []
    for row in data.rows("presence", territory=SHEET):
        came = total([row], "attended")
        rows.append([data.labels[row["category"]], came, row["held"],
                     percent(came, int(row["held"])), row["planned"],
                     percent(came, int(row["planned"]))])
    document.table("Half-Days Attended", ["Seat", "Attended", "Held", "Of those held", "Planned",
                                          "Of those planned"], rows)
    for row in data.rows("projects", territory=SHEET)[:2]:
        line = [text for place, text in document.page.lines
                if "Roadmap" in place and text.startswith(row["title"])][0]
        if not line.endswith(roadmap_line(data, row)):
            document.fail(f"“{line}” does not end in “{roadmap_line(data, row)}”")
        document.line(line, "Roadmap")
    n_more = len(data.rows("effects", territory=SHEET)) - 3
    document.line(f"And {n_more} more", "Effects")
    kept, still_open, late, dropped = commitments(data, territory=SHEET)
    document.line(f"Kept: {kept}. Open: {still_open}. Late: {late}. Dropped: {dropped}.",
                  "Commitments")
    document.finish(data)


def level_words(row):
    """An answer as the mirror says it."""
    if row is None or not row["level"]:
        return "no answer"
    return {"dont_know": "does not know",
            "not_applicable": "not applicable"}.get(row["level"], f"level {row['level']}")


class Mirror:
    """What the seats of a territory answered in the campaign that is crossed."""

    def __init__(self, data):
        ids = {row["id"]: row["code"] for row in data["=campaign"]}
        place = data.rows("=territory", code=SHEET)[0]["id"]
        crossed = {ids[row["campaign"]] for row in data.rows("=crossing", territory=place)}
        self.data = data
        self.campaign = [row["code"] for row in by_rank(data["=campaign"])
                         if row["code"] in crossed][-1]
        campaign = data.rows("=campaign", code=self.campaign)[0]
        dimensions = {row["id"] for row in data.rows("=dimension",
                                                     framework=campaign["framework"])}
        self.criteria = [row for row in data["=criterion"] if row["dimension"] in dimensions]
        self.answers = {(row["criterion"], row["category"]): row for row in
                        data.rows("ratings", territory=SHEET, campaign=self.campaign)}
        self.agreed = {row["criterion"]: row["level"] for row in
                       data.rows("=agreed", territory=place, campaign=campaign["id"])}

    def levels(self, criterion):
        """The levels that were given, by category."""
        found = {code: self.answers.get((criterion["code"], code), {}).get("level")
                 for code in self.data.categories}
        return {code: int(level) for code, level in found.items() if level in LEVELS}

    def gap(self, criterion):
        """The highest level less the lowest; None under two levels."""
        levels = self.levels(criterion).values()
        return max(levels) - min(levels) if len(levels) > 1 else None

    def check_criterion(self, document, criterion, heading):
        """The answers of each seat, and the agreed one."""
        for code in self.data.categories:
            row = self.answers.get((criterion["code"], code))
            words = f"{self.data.labels[code]}: {level_words(row)}"
            if row is not None and row["comment"]:
                words += f". “{row['comment']}”"
            document.line(words, heading)
        agreed = [text for place, text in document.page.lines
                  if heading in place and text.startswith("Agreed answer: ")]
        assert bool(agreed) == (criterion["id"] in self.agreed), heading
        for text in agreed:
            assert text.startswith(f"Agreed answer: {self.agreed[criterion['id']]}"), text
            document.line(text, heading)

    def check_table(self, document, heading, criteria):
        """The levels of some criteria, side by side."""
        words = {"dont_know": "does not know", "not_applicable": "not applicable", "": "no answer"}
        rows = []
        for criterion in criteria:
            levels = [self.answers.get((criterion["code"], code), {}).get("level", "")
                      for code in self.data.categories]
            rows.append([f"{criterion['code']} {criterion['title']}",
                         *(words.get(level, level) for level in levels)])
        labels = [self.data.labels[code] for code in self.data.categories]
        document.table(heading, ["Criterion", *labels], rows)


def check_mirror(data, document):
    """What is handed back to the four."""
    mirror = Mirror(data)
    rows, words = [], []
    for code, title in data.dimensions.items():
        scores = data.rows("diagnostic", territory=SHEET, campaign=mirror.campaign,
                           dimension=code)[0]
        shown = [scores[f"score_{category}"] for category in data.categories]
        rows.append([title, *shown, scores["median"]])
        words.append(f"{title}: median {scores['median']}, of {len(list(filter(None, shown)))} "
                     "seats.")
    labels = [data.labels[code] for code in data.categories]
    document.table("The Dimensions", ["Dimension", *labels, "Median"], rows)
    document.line(" ".join(words), "The Dimensions")
    document.line("Unit: points out of 100; the thick line is the median of the seats. Source: "
                  f"{title_of(data, mirror.campaign)}. "
                  f"{answers(data, mirror.campaign, territory=SHEET)} answers.", "The Dimensions")

    differ = [row for row in mirror.criteria if (mirror.gap(row) or 0) >= 2]
    agree = [row for row in mirror.criteria if mirror.gap(row) in (0, 1)]
    shown = [place[-1] for place, text in document.page.lines
             if "Where You Differ" in place and text == place[-1] and len(place) == 3]
    assert sorted(map(squeeze, shown)) == sorted(squeeze(f"{row['code']} {row['title']}")
                                                 for row in differ), shown
    gaps = []
    for heading in shown:
        criterion = [row for row in differ if squeeze(heading).startswith(row["code"])][0]
        gaps.append(mirror.gap(criterion))
        document.line(heading, heading)
        document.line(f"Gap of {gaps[-1]} levels", heading)
        mirror.check_criterion(document, criterion, heading)
    assert gaps == sorted(gaps, reverse=True), "not the widest gap first"
    mirror.check_table(document, "Where You Agree", agree)
    for place, text in document.page.lines:
        if "Where You Agree" in place and len(place) == 3 and text == place[-1]:
            criterion = [row for row in agree if squeeze(text).startswith(row["code"])][0]
            document.line(text, text)
            mirror.check_criterion(document, criterion, text)
        if place[-1] == "Three Questions to Open With":
            check_question(mirror, document, text)
    document.finish(data, allowed=[re.escape(title_of(data, mirror.campaign))])


def check_question(mirror, document, text):
    """The levels that a question names are those that the seats gave."""
    for criterion in mirror.criteria:
        if text.startswith(f"“{criterion['title']}”: "):
            levels = mirror.levels(criterion)
            said = re.findall(r"(?:: |, )([^,:]+) says level (\d)", text)
            assert said, text
            for label, level in said:
                code = [key for key, value in mirror.data.labels.items() if value == label][0]
                assert levels[code] == int(level), text
            document.line(text)


def check_narrative(data, document):
    """As many voices, excerpts, effects and recommendations as the tables hold."""
    page = document.page
    places = {row["id"] for row in data.rows("=territory", code=SHEET)}
    here = {row["id"] for row in data["=interview"]
            if row["territory"] in places and row["consent"] == "given"}
    voices = [row for row in data.rows("voices", territory=SHEET) if row["consent"] != "hidden"]
    excerpts = [row for row in data["=excerpt"]
                if row["interview"] in here and row["consent"] != "hidden"]
    titles = [text for place, text in page.lines if len(place) == 3 and place[1] == "Moments"
              and text == place[-1]]
    assert sorted(map(squeeze, titles)) == sorted(squeeze(row["title"]) for row in
                                                  data.rows("moments", territory=SHEET)), titles
    for row in data.rows("moments", territory=SHEET):
        words = ", ".join(filter(None, [row["date"] and day(row["date"]),
                                        data.phases.get(row["phase"])]))
        document.line(words, row["title"])
    for row in voices + excerpts:
        document.in_pdf(row["text"])
        assert any(squeeze(row["text"]) == squeeze(text) for _, text in page.lines), row["text"]
    n_quotes = len([text for place, text in page.lines
                    if ("Moments" in place or "What Interviews Said" in place)
                    and squeeze(text) in {squeeze(row["text"]) for row in voices + excerpts}])
    assert n_quotes == len(voices) + len(excerpts)
    for heading, rows in [("Effects", data.rows("effects", territory=SHEET)),
                          ("Recommendations", data.rows("recommendations", territory=SHEET)),
                          ("Recommendations of the Whole Programme",
                           data.rows("recommendations", territory=""))]:
        shown = [text for place, text in page.lines if heading in place]
        for row in rows:
            assert any(squeeze(row["text"]) in squeeze(text) for text in shown), row
            document.in_pdf(row["text"])
        document.n_compared += len(rows)
    document.n_compared += n_quotes
    document.finish(data, allowed=[f".* As it stood on {re.escape(day(TODAY))}\\."])


CASES = [
    ("progress", check_progress, ["progress"], 600),
    ("sheet", check_sheet, ["territory", "--territory", SHEET], 80),
    ("mirror", check_mirror, ["mirror", "--territory", SHEET], 150),
    ("narrative", check_narrative, ["narrative", "--territory", SHEET], 20),
]


def main():
    """A case a document, once of the programme as it is and once of a snapshot."""
    cli = sys.argv[1]
    print(f"1..{2 * len(CASES)}")
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        path = folder / "sample.quatuor"
        subprocess.run([cli, "new", path, "--sample"], check=True, capture_output=True)
        subprocess.run([cli, "snapshot", path, "--title", "Mai"], check=True, capture_output=True)
        data = Data(cli, path, folder)
        number = 0
        for basis in [], ["--snapshot", "Mai"]:
            for case, check, words, least in CASES:
                number += 1
                document = Document(cli, path, folder, *words, *basis)
                check(data, document)
                assert document.n_compared >= least, (case, document.n_compared)
                print(f"ok {number} - {' '.join([case, *basis])}: {document.n_compared} compared")


if __name__ == "__main__":
    main()
