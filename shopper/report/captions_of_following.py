"""What followed the sale, in plain words."""

from collections.abc import Callable
from typing import Any

from shopper import observations as seen


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
    return f"answered a survey of {note.questions} questions on {note.screens} screens{told}, {end}"


FOLLOWING: dict[type[seen.Observation], Callable[[Any], str]] = {
    seen.ConfirmationRead: lambda _: "read the page of thanks",
    seen.HelpLooked: _help,
    seen.LinkChecked: _link,
    seen.SupportAsked: _asked,
    seen.SurveyTaken: _survey,
}
"""The words for each kind of note that a sale is followed by."""
