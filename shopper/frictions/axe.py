"""What axe-core said of pages, told as findings: no checks of our own where it has one."""

import re
from collections.abc import Iterator
from html import unescape

from shopper.frictions.findings import Clear, Finding, Friction, Measure
from shopper.frictions.rule import Seed
from shopper.frictions.terms import Verdict
from shopper.observations import AccessChecked, AccessProblem, DeviceTaken, Evidence


def by_axe(
    evidence: Evidence, rule: str, expected: str, happened: str, *, touch_only: bool = False
) -> Iterator[Finding]:
    """One friction for all pages, with the first elements as a shopper reads them."""
    touch = {note.name for note in evidence.of(DeviceTaken) if note.touch}
    pages = [page for page in evidence.of(AccessChecked) if rule in page.asked]
    pages = [page for page in pages if not touch_only or page.device in touch]
    found = [(page, problem) for page in pages for problem in page.problems if problem.rule == rule]
    if found:
        page, worst = max(found, key=lambda pair: pair[1].count)
        count = sum(problem.count for _, problem in found)
        yield Friction(
            expected=expected,
            happened=f"{happened}: {worst.count} on {page.url} ({'; '.join(map(_read, worst.examples[:2]))})",
            seen=tuple(page for page, _ in found),
            measure=Measure(what=happened, value=count, unit="elements on all pages", limit=0),
        )
    elif pages:
        yield Clear(what=f"kinds of pages looked at: {len(pages)}", seen=tuple(pages))


def _read(element: str) -> str:
    """What stands in an element, between “ and ”; the element itself where nothing does, as in an icon."""
    said = " ".join(unescape(TAG.sub(" ", element)).translate(QUOTES).split())
    return f"“{_cut(said)}”" if said else _cut(element)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()} …"


TAG = re.compile(r"<[^<>]*>?")
QUOTES = str.maketrans("“”", "''")
"""Quotes within what is quoted, which would end it."""
LONGEST = 100
"""Characters of an example; by then it is known where it stands."""

PHONE = DeviceTaken(name="iPhone 15", touch=True)


def seeds(rule: str) -> tuple[Seed, ...]:
    """The seeds of a rule that says what axe-core says."""
    problem = AccessProblem(rule=rule, count=3, examples=("<a href='/terms'>Terms</a>",))
    return (
        Seed("three elements of a page", (PHONE, _checked(rule, problem)), Verdict.FRICTION),
        Seed("none", (PHONE, _checked(rule)), Verdict.CLEAR),
        Seed("axe was asked something else", (PHONE, _checked("image-alt")), Verdict.NOT_SEEN),
        Seed("no page was looked at", (PHONE,), Verdict.NOT_SEEN),
    )


def _checked(rule: str, *problems: AccessProblem) -> AccessChecked:
    return AccessChecked(device="iPhone 15", url="https://shop.example/", asked=(rule,), problems=problems)
