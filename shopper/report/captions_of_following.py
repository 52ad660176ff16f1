"""What followed the sale, in plain words."""

from collections.abc import Callable
from typing import Any

from shopper import observations as seen
from shopper.report.phrases import counted


def _link(note: seen.LinkChecked) -> str:
    if note.held:
        return f"did not follow “{note.text or note.url}”: the site file does not name its host"
    return (
        f"followed “{note.text or note.url}”: {note.status or 'no answer'}{', ' + note.landed if note.landed else ''}"
    )


def _asked(note: seen.SupportAsked) -> str:
    what = "complained" if note.complaint else "asked"
    ticket = f", naming {note.ticket}" if note.ticket else ""
    return f"{what} by {note.by} about {', '.join(note.about) or 'something else'}{ticket}"


def _help(note: seen.HelpLooked) -> str:
    return f"looked for help on the {note.where} page: {', '.join(note.ways) or 'none in sight'}"


def _survey(note: seen.SurveyTaken) -> str:
    told = f", said to take “{note.told}”" if note.told else ""
    end = "to its end" if note.done else "and did not reach its end"
    size = f"{counted(note.questions, 'question')} on {counted(note.screens, 'screen')}"
    return f"answered a survey of {size}{told}, {end}"


def _search(note: seen.SearchTried) -> str:
    if not note.box:
        return "looked for a search and found none"
    typed = f"offered {counted(len(note.suggested), 'thing')} while “{note.typed}” was typed"
    slip = f"“{note.slip}” found {len(note.slip_found)}{', corrected' if note.corrected else ''}"
    nothing = f"for “{note.nonsense}” it offered {counted(len(note.ways_on), 'way on', 'ways on')}"
    return f"tried the search: {typed}; “{note.asked}” found {len(note.found)}; {slip}; {nothing}"


def _suggestions(note: seen.SuggestionsLooked) -> str:
    told = "; ".join(f"“{one.heading}”: {', '.join(one.names[:3])}" for one in note.lists)
    return f"looked for suggestions: {told or 'none in sight'}"


FOLLOWING: dict[type[seen.Observation], Callable[[Any], str]] = {
    seen.ConfirmationRead: lambda _: "read the page of thanks",
    seen.HelpLooked: _help,
    seen.LinkChecked: _link,
    seen.SearchTried: _search,
    seen.SuggestionsLooked: _suggestions,
    seen.SupportAsked: _asked,
    seen.SurveyTaken: _survey,
}
"""The words for each kind of note that a sale is followed by."""
