"""`shopper visit-sheet` and `shopper answer`: a question for a person in the store goes out, and comes back."""

import glob
from pathlib import Path

from pydantic import BaseModel, ConfigDict, field_validator
from rich.console import Console

from shopper.collecting.walked import settle_walked
from shopper.commands.judging import journeys, judge_folder, show
from shopper.commands.ledger_place import open_if_there
from shopper.errors import UsageError
from shopper.frictions.catalogue import rules
from shopper.journey.clock import utc_now
from shopper.journey.folders import WAITING
from shopper.journey.recording import EVIDENCE, read_evidence, write_whole
from shopper.measures import Money
from shopper.observations import AskedInStore, Evidence, Message, MessageCame, MessageKind, StoreTold
from shopper.report.visit_sheet import sheet_file, sheet_page
from shopper.scenario.fitting import fit
from shopper.scenario.mistakes import Mistake
from shopper.scenario.reading import Reading, read_table
from shopper.sight.money import typed_amount

SHEET, FILE = "visit_sheet.html", "visit_sheet.yaml"


class VisitAnswers(BaseModel):
    """What a person found in the store; what is left empty was not asked. `asked` is when the question was put."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    journey: str
    product: str
    asked: str = ""
    was_there: bool | None = None
    price: str | None = None
    knows_the_promotion: bool | None = None
    offered_instead: str | None = None
    remarks: str | None = None

    @field_validator("price")
    @classmethod
    def _amount(cls, price: str | None) -> str | None:
        if price and typed_amount(price) is None:
            raise ValueError("a price is an amount, with its currency if it is not the web's, such as `119.00 EUR`")
        return price


ANSWERED = tuple(name for name, field in VisitAnswers.model_fields.items() if field.default is None)
"""What may be left open."""


def write_sheets(folder: Path, lang: str, console: Console) -> int:
    """Writes the sheet of a journey's last question into its folder; UsageError where nothing was asked."""
    (only,) = journeys([folder])[:1]
    asked = read_evidence(only).of(AskedInStore)
    if not asked:
        raise UsageError(f"{only}: nothing was asked in a store. Expected a scenario with `ask in store`.")
    write_whole(only / SHEET, sheet_page(asked[-1], str(only), lang))
    write_whole(only / FILE, sheet_file(asked[-1], str(only)))
    console.print(
        f"For phone and printer: {only / SHEET}\nThe same as YAML: {only / FILE}", soft_wrap=True, markup=False
    )
    return 0


def take_answers(path: Path, ledger: str, console: Console) -> int:
    """Reads the answers into the journey they belong to and judges it anew; ScenarioError tells every mistake."""
    answers = _read(path)
    if all(getattr(answers, name) in {None, ""} for name in ANSWERED):
        wanted = ", ".join(name.replace("_", " ") for name in ANSWERED)
        raise UsageError(f"{path}: nothing is answered yet, so the question stays open. Expected one of {wanted}.")
    folder, evidence = _asked_on(answers, path)
    whole = _with(evidence, _told(answers, evidence))
    write_whole(folder / EVIDENCE, whole.model_dump_json(indent=1))
    _settle(whole, folder, ledger)
    rulings = judge_folder(folder, rules(), utc_now(), write=True)
    show(folder, [ruling for ruling in rulings if ruling.rule.startswith(("store-", "staff-"))], console)
    return 0


def _asked_on(answers: VisitAnswers, path: Path) -> tuple[Path, Evidence]:
    """The journey on which this was asked: where it was, or among those that still waited when it was walked again."""
    folder = Path(answers.journey)
    waiting = sorted((folder.parents[1] / WAITING).glob(f"{glob.escape(folder.name)}--*"))
    for place in (folder, *waiting):
        evidence = read_evidence(place)
        asked = [note for note in evidence.of(AskedInStore) if note.product == answers.product]
        if any(not answers.asked or note.at.isoformat() == answers.asked for note in asked):
            return place, evidence
    raise UsageError(f"{path}: nobody asked about “{answers.product}” on the journey in {folder}.")


def _read(path: Path) -> VisitAnswers:
    wrong: list[Mistake] = []
    table = read_table(path, wrong.append)
    answers = fit(VisitAnswers, table, wrong.append) if table else None
    return Reading(answers, tuple(wrong)).get()


def _with(evidence: Evidence, told: StoreTold) -> Evidence:
    """The journey with what was found in the store, which keeps what was owed there; given again, it is replaced."""
    at = max([utc_now(), *(note.at for note in evidence.notes)])  # a shop's own clock may be ahead of ours
    stamp = {"at": at, "step": evidence.notes[-1].step}
    message = Message(
        id=f"store answer: {told.product}", at=at, sender="", to=evidence.heading.address, subject=told.product,
        kind=MessageKind.STORE_ANSWER, confidence=1.0, channel="person", text=told.said,
    )  # fmt: skip
    came = MessageCame(**stamp, message=message)
    kept = tuple(note for note in evidence.notes if not (_same(note, told) or _is_again(note, came)))
    return evidence.model_copy(update={"notes": (*kept, told.model_copy(update=stamp), came)})


def _same(note: object, told: StoreTold) -> bool:
    return isinstance(note, StoreTold) and (note.channel, note.product) == (told.channel, told.product)


def _is_again(note: object, came: MessageCame) -> bool:
    return isinstance(note, MessageCame) and note.message.id == came.message.id


def _settle(evidence: Evidence, folder: Path, place: str) -> None:
    """Where there is a ledger, nothing is owed in it any more."""
    ledger = open_if_there(place)
    if ledger is not None:
        with ledger:
            settle_walked(evidence, folder, evidence.notes[-1].at, utc_now(), ledger)


def _told(answers: VisitAnswers, evidence: Evidence) -> StoreTold:
    return StoreTold(
        channel="person", product=answers.product, price=_price(answers, evidence), available=answers.was_there,
        knows=answers.knows_the_promotion, offered=answers.offered_instead or "", said=answers.remarks or "",
    )  # fmt: skip


def _price(answers: VisitAnswers, evidence: Evidence) -> Money | None:
    """What was typed, in the currency of the web where it was typed without one."""
    price = typed_amount(answers.price or "")
    asked = [note.price for note in evidence.of(AskedInStore) if note.product == answers.product and note.price]
    if price is None or price.currency or not asked:
        return price
    return price.model_copy(update={"currency": asked[-1].currency})
