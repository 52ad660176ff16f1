"""What happened in a checkout, in a few plain words a note."""

from collections.abc import Callable
from typing import Any

import shopper.observations as seen
from shopper.report.phrases import counted


def _form(note: seen.FormSeen) -> str:
    required = sum(field.required for field in note.fields)
    return f"{note.where}: {counted(len(note.fields), 'field')} asked for, {required} of them required"


def _refused(note: seen.FormRefused) -> str:
    said = "; ".join(note.said) or ", ".join(note.fields) or "nothing that could be read"
    mended = f" (put right: {', '.join(note.mended)})" if note.mended else ""
    return f"{note.where}: not accepted: {said}{mended}"


def _lost(note: seen.InputLost) -> str:
    after = "after an error" if note.after == "error" else "after the form changed"
    return f"{note.where}: what was filled in was gone {after}: {', '.join(note.fields)}"


def _box(note: seen.BoxMet) -> str:
    state = "the shop had ticked it" if note.ticked_before else "ticked" if note.ticked else "left alone"
    return f"met a box, {state}: “{note.text}”"


def _choice(note: seen.ChoiceMade) -> str:
    of = f"; there was: {', '.join(note.options)}" if len(note.options) > 1 else ""
    return f"chose for {note.what}: {note.chosen}{of}"


def _found(note: seen.ChoiceFound) -> str:
    others = [option.text for number, option in enumerate(note.options) if number != note.chosen]
    return f"found chosen for {note.what}: {note.options[note.chosen].text}; there was: {', '.join(others)}"


def _screen(note: seen.ScreenMet) -> str:
    return f"a screen on the way: {note.where} ({note.asks})"


def _consent(note: seen.ConsentMet) -> str:
    return f"cookies: “{note.accept or '?'}” to accept, {f'“{note.reject}”' if note.reject else 'nothing'} to refuse"


def _slip(note: seen.SlipMade) -> str:
    told = f"was told at once{f': “{note.said}”' if note.said else ''}" if note.told else "was not told before sending"
    return f"mistyped “{note.label}” and {told}"


BUYING: dict[type[seen.Observation], Callable[[Any], str]] = {
    seen.ScreenMet: _screen,
    seen.GuestMet: lambda note: f"a way on without an account: “{note.name}”",
    seen.PaymentOffered: lambda note: f"ways to pay: {', '.join(note.ways)}",
    seen.CouponBoxMet: lambda note: f"{note.where}: a box for a code {'stands open' if note.open else 'behind a link'}",
    seen.OrderButtonMet: lambda note: f"the button that orders says “{note.name}”",
    seen.PasswordAsked: lambda _: "a password for a new account is asked for",
    seen.ConsentMet: _consent,
    seen.FormSeen: _form,
    seen.FormRefused: _refused,
    seen.InputLost: _lost,
    seen.SlipMade: _slip,
    seen.BoxMet: _box,
    seen.ChoiceFound: _found,
    seen.ChoiceMade: _choice,
    seen.FrameMet: lambda note: f"a part of the page belongs to {note.host}; it was not entered",
}
"""The words for each kind of note that a checkout gives rise to."""
