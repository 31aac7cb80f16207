"""Title and day of publication, where a text's first lines say them.

Conservative: a wrong day moves every date of the document, so a line counts only if it is nothing but a date, or if
a label or a dateline says that it is the day of publication.
"""

import datetime
import re
from collections.abc import Iterator

FIRST_LINES = 10
"""How many lines with words in them are looked at: kicker, title, standfirst, byline, date, caption; then the body."""

TITLE_WORDS = range(4, 26)
"""A title's length in words: shorter lines are kickers and menus, longer ones are sentences."""

_SENTENCE_WORDS = 8  # a line that ends in a full stop and has so many words is body text; "Jan. 5." is not
_LINE_LIMIT = 1000  # characters of a line that are looked at

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_ISO = r"(?P<iso>(?:19|20)\d\d-\d\d-\d\d)"
_CLOCK = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\.\d+)?(?:\s*[ap]\.?m\.?)?"
_ZONE = r"(?:\s*\(?(?:gmt|utc|e[sd]?t|c[es]t|cest|bst|msk|z)\)?)?(?:[+-]\d{1,2}(?::?\d\d)?)?"
_TIME = rf"(?:(?:\s*[,|–—-]\s*|\s+(?:at\s+)?|T){_CLOCK}{_ZONE})?"
_NAMES = r"(?:first\s+)?(?:published|posted|released|issued|publication\s+date|release\s+date|date)"

_WORDED = (rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}", rf"{_DAY}\s+{_MONTH},?\s+{_YEAR}")
_ALONE = tuple(
    re.compile(rf"(?:{_NAMES}(?:\s+on)?\s*:?\s+)?{_WEEKDAY}{date}{_TIME}\s*\.?", re.IGNORECASE)
    for date in (_ISO, *_WORDED)
)
_IN_FRONT = tuple(
    re.compile(rf"(?:{_NAMES}\s*:\s*|date\s+){_WEEKDAY}{date}(?!\w)", re.IGNORECASE) for date in (_ISO, *_WORDED)
)
_DATELINE = tuple(
    re.compile(rf"[A-Z][A-Z .'’-]+(?:,\s[A-Z][\w.]+){{0,2}}[,(\s]+(?i:{date})\)?\s*(?:\([^()]{{1,40}}\)\s*)?[–—-]")
    for date in _WORDED
)
_PLACED = tuple(
    re.compile(rf"(?:[A-Z][\w.'’-]*\s?){{1,4}}(?:,\s[A-Z][\w.]+){{0,2}},\s(?i:{_WEEKDAY}{date})\.?") for date in _WORDED
)
"""A place and a day on a line of their own: "Oslo, March 14, 2023"."""

_MENU = re.compile(r"\s(?:[/|>»•·])\s.*\s(?:[/|>»•·])\s")
_BYLINE = re.compile(r"(?i:by)\s+(?:[A-Z][\w.’'-]*(?:\s+|,\s*|$)|and\s+|&\s+)+")
_WORD = re.compile(r"\w[\w.,’'-]*")


def published_in(text: str) -> datetime.date | None:
    """Return the day of publication that the first lines give, or None.

    A date that a label names ("Published: 1 April 2021") goes before one that stands alone.

    >>> published_in("date 2021-04-01 The president recently approved aid.")
    datetime.date(2021, 4, 1)
    >>> published_in("On April 1, 2021 the president approved aid.") is None
    True
    """
    lines = [line for line, _ in _first_lines(text)]
    unlabelled: datetime.date | None = None
    for line in lines:
        for form in (*_IN_FRONT, *_DATELINE):
            day = _day(form.match(line))
            if day:
                return day
        unlabelled = unlabelled or _date_alone(line)
    return unlabelled


def title_in(text: str) -> str:
    r"""Return the first line of 4 to 25 words that stands alone and ends without a full stop, or "".

    Lines after the first sentence of the body are not looked at; dates, bylines and menus are passed over.

    >>> title_in("News / More\n\nShips for the coast guard\n\nThe ministry will send two ships.")
    'Ships for the coast guard'
    """
    for line, alone in _first_lines(text):
        words = len(_WORD.findall(line))
        bare = line.rstrip(" \t\"'”’»)]")
        if words >= TITLE_WORDS.stop or (bare.endswith(".") and words >= _SENTENCE_WORDS):
            return ""
        if words in TITLE_WORDS and alone and not bare.endswith((".", ":", ",", ";")) and not _is_furniture(line):
            return re.sub(r"\s+", " ", line)
    return ""


def _first_lines(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the first lines that hold a word, stripped, each with whether it stands alone.

    A line is alone if blank lines, the text's ends, dates, menus, or whole paragraphs on one line are its neighbours:
    in a text wrapped at the margin, the first line of a paragraph is no title.
    """
    lines = [line.strip()[:_LINE_LIMIT] for line in text[: FIRST_LINES * _LINE_LIMIT * 2].splitlines()]
    given = 0
    for index, line in enumerate(lines):
        if not _WORD.search(line):
            continue
        before = lines[index - 1] if index else ""
        after = lines[index + 1] if index + 1 < len(lines) else ""
        yield line, _is_edge(before) and (_is_edge(after) or len(after.split()) >= TITLE_WORDS.stop)
        given += 1
        if given == FIRST_LINES:
            return


def _is_edge(line: str) -> bool:
    return len(_WORD.findall(line)) < TITLE_WORDS.start or _is_furniture(line)


def _is_furniture(line: str) -> bool:
    """Whether a line is a date, a byline or a menu."""
    return bool(_date_alone(line) or _BYLINE.fullmatch(line) or _MENU.search(line))


def _date_alone(line: str) -> datetime.date | None:
    for form in (*_ALONE, *_PLACED):
        day = _day(form.fullmatch(line))
        if day:
            return day
    return None


def _day(found: re.Match[str] | None) -> datetime.date | None:
    if found is None:
        return None
    parts = found.groupdict()
    try:
        if parts.get("iso"):
            return datetime.date.fromisoformat(parts["iso"])
        return datetime.date(int(parts["year"]), _MONTHS[parts["month"].lower()], int(parts["day"]))
    except ValueError:  # 30 February: no date
        return None
