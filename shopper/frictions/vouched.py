"""What a code was promised to take off: by the mail that names it, and by the form for which it was sent."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from shopper.frictions.post import mails
from shopper.observations import AddressGiven, Evidence, Message, MessageCame, MessageKind, Observation, PromiseMade

PERCENT = re.compile(r"(?<![\d.,])(\d{1,2})\s?%")
AT_MOST = re.compile(r"\b(up to|bis zu|jusqu.?\W?[àa]|fino a(l|d)?|hasta( un)?|tot|do|at[ée])\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Vouched:
    """
    A share (`percent`) or a sum (`amount` in `currency`) that somebody told the code takes off.

    `text` in the shop's words, `where` they stood, `note` the evidence of it.
    """

    text: str
    where: str
    note: Observation
    percent: int = 0
    amount: Decimal = Decimal(0)
    currency: str = ""

    def worth(self, goods: Decimal | None) -> Decimal | None:
        """What it takes off goods of this sum; None where that is a share of what is not known."""
        if not self.percent:
            return self.amount
        return None if goods is None else goods * self.percent / 100


def vouched(evidence: Evidence, code: str) -> tuple[Vouched, ...]:
    """One for each mail, banner and form; of several that a mail tells, the smallest share or else the smallest sum."""
    return (*_by_mails(evidence, code), *_by_lines(evidence, code), *_by_forms(evidence, code))


def _by_mails(evidence: Evidence, code: str) -> Iterator[Vouched]:
    for note in mails(evidence):
        if _holds(note, code):
            claims = [claim for claim in note.message.claims if claim.what == "discount"]
            own = [claim for claim in claims if claim.about.casefold() == code.casefold()] or claims
            values = [value for claim in own if (value := _read(claim.value, note, note.message)) is not None]
            shares = sorted((one for one in values if one.percent), key=lambda one: one.percent)
            sums = sorted((one for one in values if not one.percent), key=lambda one: one.amount)
            yield from (shares or sums)[:1]


def _read(value: str, note: Observation, message: Message) -> Vouched | None:
    """`10 %` or `5.00 EUR`, as claims are written."""
    number, _, unit = value.partition(" ")
    where = f"mail “{message.subject}”"
    try:
        if unit == "%":
            return Vouched(text=f"{value} off", where=where, note=note, percent=int(number))
        return Vouched(text=f"{value} off", where=where, note=note, amount=Decimal(number), currency=unit)
    except (ValueError, InvalidOperation):
        return None


def _by_lines(evidence: Evidence, code: str) -> Iterator[Vouched]:
    for note in evidence.of(PromiseMade):
        if note.code and note.code.casefold() == code.casefold() and (note.percent or note.off):
            amount, currency = (note.off.amount, note.off.currency) if note.off else (Decimal(0), "")
            yield Vouched(
                text=f"“{note.text}”", where=note.where, note=note, percent=note.percent, amount=amount,
                currency=currency,
            )  # fmt: skip


def _by_forms(evidence: Evidence, code: str) -> Iterator[Vouched]:
    """What stood beside the field of the newsletter for which a welcome with this code came."""
    welcomed = {note.message.to.casefold() for note in mails(evidence, MessageKind.WELCOME) if _holds(note, code)}
    for given in evidence.of(AddressGiven):
        if given.purpose == "newsletter" and given.address.casefold() in welcomed:
            told = [f for f in PERCENT.finditer(given.promised) if not AT_MOST.search(given.promised[: f.start()])]
            if len({found[1] for found in told}) == 1:
                yield Vouched(text=f"“{given.promised}”", where="newsletter form", note=given, percent=int(told[0][1]))


def _holds(note: MessageCame, code: str) -> bool:
    return code.casefold() in {one.casefold() for one in note.message.codes}
