"""A promise told: to Allure, to whoever shows progress, and by how its test ends."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from shopper.collecting import Collected
from shopper.collecting.homes import is_from_ledger
from shopper.collecting.relevant import about, concerning, nothing_due
from shopper.errors import MailboxTrouble, UsageError
from shopper.frictions.ruling import Failing, Ruling, outcome
from shopper.journey.reopening import latest
from shopper.ledger import journey_key, numbers_of
from shopper.observations import Evidence
from shopper.promises import Outcome
from shopper.pytest_parts.outcome import frictions
from shopper.pytest_parts.session import RunSession
from shopper.report import introduce_promise, summary, tell, write_numbers
from shopper.rulings_file import read_rulings

SERIOUS = "misled"
"""What the shopper is by a promise that was not kept and that no rule knows of."""
BROKEN = (Outcome.LATE, Outcome.MISSED)


def evidence_of(found: Collected, run: RunSession) -> Evidence | None:
    """The evidence of the promise's journey; None where it does not lie here."""
    folder: Path = run.folder / found.folder
    if not found.folder:
        return None
    try:
        evidence = latest(folder)
    except UsageError:
        return None
    return evidence if journey_key(evidence.heading) == found.journey else None


def tell_and_end(
    found: Collected, evidence: Evidence | None, run: RunSession, item: pytest.Item, left: str = ""
) -> None:
    """Tells the promise and ends its test; `left` says why something that was meant to be done now was not."""
    run.walked = True
    rulings = _about(found, evidence, run.folder / found.folder)
    _show(found, left, evidence, rulings, run)
    if evidence is not None:
        minutes = [number for number in numbers_of(evidence) if number.name == f"minutes to {found.kind}"]
        write_numbers(run.results, evidence.heading.site, minutes)
    tolerance = evidence.heading.tolerance if evidence else "none"
    failing = outcome(rulings, tolerance)
    told = _told(found, failing, rulings, left) | {"gates": evidence.heading.gates if evidence else ()}
    item.user_properties.append(("shopper", told))
    _end(told, found, summary(rulings, tolerance))


def _about(found: Collected, evidence: Evidence | None, folder: Path) -> tuple[Ruling, ...]:
    if evidence is None or found.settlement.outcome is Outcome.NOT_DUE:
        return ()
    rulings = read_rulings(folder) or ()
    if is_from_ledger(folder):  # what the message says is judged where its journey lies, by what is tolerated there
        return about(found.promise, "", rulings, None)
    return about(found.promise, found.settlement.message, rulings, evidence.heading.ended)


def _show(found: Collected, left: str, evidence: Evidence | None, rulings: Sequence[Ruling], run: RunSession) -> None:
    said = f"{found.told()}; {left}" if left else found.told()
    if evidence is None:
        return
    if found.settlement.outcome is not Outcome.NOT_DUE:
        tell(evidence, concerning(found.promise, rulings), run.rules, run.folder / found.folder)
    introduce_promise(said, found.kind, evidence.heading)


def _told(found: Collected, failing: Sequence[Failing], rulings: Sequence[Ruling], left: str) -> dict[str, Any]:
    """As `outcome.told`, of a promise; `journey` only where something became known of it."""
    accepted = any(ruling.frictions for ruling in rulings) and not failing
    not_kept = found.settlement.outcome in BROKEN and not accepted
    void = nothing_due(found.promise, rulings) if not_kept and not failing else ""
    shown = frictions(failing)
    if not_kept and not failing and not void:
        rule = f"{found.kind} {found.settlement.outcome.value}"
        shown = [
            {
                "rule": rule,
                "title": f"{found.kind.capitalize()} not kept",
                "severity": SERIOUS,
                "happened": found.told(),
            }
        ]
    word = "friction" if shown else "not seen" if void else _word(found)
    said = f"{found.kind.capitalize()} did not come: {void}" if void else found.told()
    return {
        "case": found.name,
        "outcome": word,
        "said": "; ".join(filter(None, (said, left))),
        "frictions": shown,
        "promise": True,
    } | ({} if word in ("not due", "not seen", "trouble") else {"journey": found.journey})


def _word(found: Collected) -> str:
    match found.settlement.outcome:
        case Outcome.NOT_DUE:
            return "not due"
        case Outcome.UNKNOWN:
            return "trouble" if found.trouble else "not seen"
        case Outcome.LATE | Outcome.MISSED:
            return "tolerated"
    return "kept"


def _end(told: dict[str, Any], found: Collected, found_frictions: str) -> None:
    """Not kept fails, as do frictions of what came; what is not due or not seen is skipped; our trouble breaks."""
    if told["outcome"] == "friction":
        pytest.fail(found_frictions or f"Friction: {told['said']}", pytrace=False)
    if told["outcome"] in ("not due", "not seen"):
        pytest.skip(told["said"])
    if told["outcome"] == "trouble":
        raise MailboxTrouble(found.told())
