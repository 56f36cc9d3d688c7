# SPDX-License-Identifier: GPL-3.0-or-later
"""The tables of a programme, and a document as its readers have it."""

import csv
import datetime
import html.parser
import io
import re
import statistics
import subprocess

REPORTS = ["territories", "people", "team-status", "delegations", "path", "sessions", "presence",
           "ratings", "diagnostic", "projects", "actions", "effects", "recommendations",
           "commitment-status", "time-spent", "contacts", "moments", "voices"]
TABLES = ["agreed", "campaign", "category", "criterion", "crossing", "dimension", "excerpt",
          "framework", "interview", "narrative", "phase", "progress", "territory"]
FOLLOWED = ("selected", "active")

# What has a digit and is no figure: a rule in words, and of when the data is.
NO_FIGURES = ["A score is the mean of .*",
              r"(Live, .*|Snapshot “Mai” of .*)\. Questionnaire: .* \(version 1\)"]


# --- what there is -----------------------------------------------------------------

class Data:
    """The tables of a programme, each as a list of dictionaries."""

    def __init__(self, cli, path, folder):
        self.tables = {}
        for name in REPORTS:
            done = subprocess.run([cli, "export", path, name, "--names"], check=True,
                                  capture_output=True)
            self.tables[name] = list(csv.DictReader(io.StringIO(done.stdout.decode())))
        archive = folder / "archive"
        subprocess.run([cli, "export", path, "--all", archive, "--profile", "archive", "--names"],
                       check=True, capture_output=True)
        for name in TABLES:
            with open(archive / f"{name}.csv", newline="", encoding="utf-8") as table:
                self.tables["=" + name] = list(csv.DictReader(table))
        self.categories = [row["code"] for row in by_rank(self["=category"])]
        self.labels = {row["code"]: row["label"] for row in self["=category"]}
        self.names = {row["code"]: row["name"] for row in self["territories"]}
        self.dimensions = {row["code"]: row["title"] for row in by_rank(self["=dimension"])}
        self.phases = {row["code"]: row["title"] for row in by_rank(self["=phase"])}
        self.typed = {squeeze(cell) for rows in self.tables.values() for row in rows
                      for cell in row.values() if re.search("[^\\W\\d]{3}", cell or "")}

    def __getitem__(self, name):
        return self.tables[name]

    def rows(self, name, **wanted):
        """The rows whose cells are as wanted."""
        return [row for row in self[name]
                if all(row[key] == value for key, value in wanted.items())]

    def followed(self):
        """The territories that are on the path."""
        return {row["code"] for row in self["territories"] if row["state"] in FOLLOWED}


def by_rank(rows):
    """Rows in the order in which people see them."""
    return sorted(rows, key=lambda row: int(row["rank"]))


def squeeze(text):
    """A text without its spaces: lines and pages break where they like."""
    return re.sub(r"\s+", "", text).replace("’", "'")


def total(rows, *columns):
    """The sum of some columns."""
    return sum(int(row[column] or 0) for row in rows for column in columns)


def percent(part, whole):
    """A rate as people read it."""
    return f"{(200 * part + whole) // (2 * whole)}%" if whole else "—"


def median(scores):
    """The median of scores in tenths, half up; None of none."""
    tenths = sorted(round(float(score) * 10) for score in scores if score)
    if not tenths:
        return None
    low, high = statistics.median_low(tenths), statistics.median_high(tenths)
    return (low + high + 1) // 2


def points(tenths):
    """Tenths as people read them."""
    return "—" if tenths is None else f"{tenths // 10}.{tenths % 10}"


def signed(tenths):
    """A difference of tenths."""
    mark = "+" if tenths > 0 else "−" if tenths < 0 else ""
    return f"{mark}{abs(tenths) // 10}.{abs(tenths) % 10}"


def day(iso):
    """A day as people read it."""
    date = datetime.date.fromisoformat(iso)
    return f"{date:%B} {date.day}, {date.year}"


def span(first, last):
    """From a day to another one, each of which may be missing."""
    if first and last:
        return f"{day(first)} to {day(last)}"
    return f"since {day(first)}" if first else f"until {day(last)}" if last else "—"


def days_of(half_days):
    """The days of a session, as “November 12 and 13, 2025”."""
    dates = [datetime.date.fromisoformat(text.split()[0]) for text in half_days.split(" | ")]
    dates = sorted(set(dates))
    if len(dates) == 1:
        return day(dates[0].isoformat())
    assert len({date.month for date in dates}) == 1, half_days
    numbers = [str(date.day) for date in dates]
    return (f"{dates[0]:%B} {', '.join(numbers[:-1])} and {numbers[-1]}, {dates[0].year}")


# --- a document ----------------------------------------------------------------------

class Page(html.parser.HTMLParser):
    """The headings, lines and tables of a page, in their order."""

    LINES = ("h1", "h2", "h3", "h4", "p", "li", "figcaption", "caption")

    def __init__(self, text):
        super().__init__()
        self.lines = []     # (place, text), a place being the headings above
        self.tables = []    # (place, caption, titles, rows)
        self.alts = []
        self.places = {}
        self.text = None
        self.row = None
        self.skipping = False
        self.ids = set()
        self.labels = set()
        self.open = []
        self.feed(text)
        assert not self.open, f"not closed: {self.open}"
        assert self.labels <= self.ids, f"names that are nowhere: {self.labels - self.ids}"

    def place(self):
        """The headings that something stands under."""
        return tuple(self.places[key] for key in sorted(self.places))

    def handle_starttag(self, tag, attrs):
        self.check_form(tag, dict(attrs))
        if tag in ("nav", "style", "title"):
            self.skipping = True
        elif tag == "table":
            self.tables.append([self.place(), "", [], []])
        elif tag == "tr":
            self.row = []
        elif tag == "img":
            self.alts.append(dict(attrs)["alt"])
        elif tag == "br" and self.text is not None:
            self.text += " "
        elif tag in self.LINES or tag in ("th", "td"):
            self.text = ""

    def check_form(self, tag, attrs):
        """What every reader of the page relies on."""
        if tag not in ("meta", "br", "img", "source"):
            self.open.append(tag)
        assert tag != "html" or attrs.get("lang"), "no language"
        assert tag != "img" or attrs.get("alt"), "a picture without words"
        assert tag != "th" or attrs.get("scope") in ("col", "row"), "a header of nothing"
        assert tag != "li" or self.open[-2] == "ul", "an item outside a list"
        assert "id" not in attrs or attrs["id"] not in self.ids, "the same id twice"
        self.ids.add(attrs.get("id"))
        self.labels.add(attrs.get("aria-labelledby"))
        if re.fullmatch("h[1-4]", tag):
            assert int(tag[1]) <= max(self.places, default=0) + 1, "a level is left out"

    def handle_data(self, data):
        if self.text is not None and not self.skipping:
            self.text += data

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, f"</{tag}> closes nothing"
        if tag in ("nav", "style", "title"):
            self.skipping = False
            self.text = None
        elif tag == "tr":
            target = self.tables[-1]
            if target[2]:
                target[3].append(self.row)
            else:
                target[2] = self.row
        elif self.text is None:
            return
        elif tag in ("th", "td"):
            self.row.append(" ".join(self.text.split()))
        elif tag in self.LINES:
            self.end_line(tag, " ".join(self.text.split()))
            self.text = None

    def end_line(self, tag, text):
        """Keeps a line where it belongs."""
        if tag == "caption":
            self.tables[-1][1] = text
            return
        if tag.startswith("h"):
            level = int(tag[1])
            self.places = {key: value for key, value in self.places.items() if key < level}
            self.places[level] = text
        self.lines.append((self.place(), text))


class Document:
    """A document as HTML and as PDF, and what of it was compared."""

    def __init__(self, cli, path, folder, *words):
        page = folder / "document.html"
        pdf = folder / "document.pdf"
        for output in (page, pdf):
            subprocess.run([cli, "document", path, *words, "-o", output, "--force"], check=True,
                           capture_output=True)
        self.name = " ".join(words)
        self.page = Page(page.read_text(encoding="utf-8"))
        text = subprocess.run(["pdftotext", "-raw", pdf, "-"], check=True, capture_output=True)
        self.pdf = squeeze(self.without_feet(text.stdout.decode()))
        self.checked_lines = set()
        self.checked_cells = set()
        self.n_compared = 0

    @staticmethod
    def without_feet(text):
        """The pages without what stands at the foot of each."""
        pages = []
        for page in text.split("\f"):
            pages.append(re.sub(r"Page \d+ of \d+\n.*\n.*(\n|$)", "", page))
        return "".join(pages)

    def fail(self, what):
        """Says what is not as it must be."""
        raise AssertionError(f"{self.name}: {what}")

    def in_pdf(self, text):
        """The same words stand in the PDF."""
        if squeeze(text) not in self.pdf:
            self.fail(f"not in the PDF: “{text}”")

    def line(self, text, heading=None):
        """A line of exactly this text, under a heading of that name."""
        for index, (place, found) in enumerate(self.page.lines):
            if squeeze(found) == squeeze(text) and (heading is None or heading in place):
                self.checked_lines.add(index)
                self.in_pdf(text)
                self.n_compared += 1
                return
        self.fail(f"no line “{text}” in “{heading}” but "
                  f"{[found for place, found in self.page.lines if heading in place]}")

    def table(self, heading, title, rows, caption=""):
        """Compares columns of a table: each row by what its first cells are.

        @title are the titles of the columns, @rows their cells; the table has
        exactly these rows.
        """
        for number, (place, its, titles, found) in enumerate(self.page.tables):
            if heading in place and its == caption and title[-1] in titles:
                break
        else:
            self.fail(f"no table in “{heading}” with “{title[-1]}”")
        columns = [titles.index(name) for name in title]
        shown = sorted([row[column] for column in columns] for row in found)
        expected = sorted([str(cell) for cell in row] for row in rows)
        if [list(map(squeeze, row)) for row in shown] != [list(map(squeeze, r)) for r in expected]:
            wrong = [row for row in shown if row not in expected]
            self.fail(f"“{heading}”: {wrong} instead of "
                      f"{[row for row in expected if row not in shown]}")
        for index, row in enumerate(found):
            self.in_pdf("".join(row))
            self.checked_cells.update((number, index, column) for column in columns)
        self.n_compared += len(found) * len(columns)

    def finish(self, data, allowed=()):
        """What has a digit was compared, or is what a person typed."""
        for index, (place, text) in enumerate(self.page.lines):
            known = index in self.checked_lines or self.is_typed(data, text)
            if re.search(r"\d", text) and not known and not any(
                    re.fullmatch(pattern, text) for pattern in [*NO_FIGURES, *allowed]):
                self.fail(f"a figure that no table holds: “{text}” in {place}")
        for number, (place, _, titles, rows) in enumerate(self.page.tables):
            for index, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if (re.search(r"\d", cell) and not self.is_typed(data, cell)
                            and (number, index, column) not in self.checked_cells):
                        self.fail(f"a cell that was not compared: “{cell}” of {titles[column]} "
                                  f"in {place}")
        self.speak_no_codes(data)
        for alt in self.page.alts:
            self.says_nothing_new(alt)

    def speak_no_codes(self, data):
        """What the programme keeps as a code is said in words."""
        codes = {cell for rows in data.tables.values() for row in rows
                 for key, cell in row.items() if key in ("state", "kind", "role", "level")
                 and re.fullmatch("[a-z]+(_[a-z]+)*", cell or "")}
        for place, _, _, rows in self.page.tables:
            for cell in (cell for row in rows for cell in row):
                if cell in codes:
                    self.fail(f"a code that nobody reads: “{cell}” in {place}")

    def says_nothing_new(self, alt):
        """The words of a picture have the numbers of the lines around it."""
        numbers = set(re.findall(r"\d+(?:\.\d+)?", alt))
        known = {number for _, text in self.page.lines
                 for number in re.findall(r"\d+(?:\.\d+)?", text)}
        if not numbers <= known:
            self.fail(f"a picture says {numbers - known}, and no line does")

    @staticmethod
    def is_typed(data, text):
        """Words of a person, alone or with what kind of thing they are."""
        bare = squeeze(text)
        return bare in data.typed or squeeze(text.partition(": ")[2]) in data.typed
