"""What rests on a reading that the shop's own program contradicts is a question for a person, never a friction."""

from collections.abc import Iterable, Iterator

from shopper.frictions.findings import Clear, Finding, Friction, Unsure
from shopper.observations import CartChecked, CartSeen, Observation


class Doubt:
    """The carts of a journey that were read otherwise than the shop program has them."""

    def __init__(self, checked: Iterable[Observation]) -> None:
        self._doubted = {
            (note.step, note.device): note for note in checked if isinstance(note, CartChecked) and not note.agrees
        }

    def over(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The findings, those that rest on such a cart as questions."""
        if not self._doubted:
            yield from findings
            return
        for finding in findings:
            contradiction = self._contradiction(finding) if isinstance(finding, Friction | Clear) else None
            yield _question(finding, contradiction) if contradiction else finding

    def _contradiction(self, finding: Finding) -> CartChecked | None:
        carts = (note for note in finding.seen if isinstance(note, CartSeen))
        return next(filter(None, (self._doubted.get((cart.step, cart.device)) for cart in carts)), None)


def _question(finding: Finding, told: CartChecked) -> Unsure:
    what = finding.happened if isinstance(finding, Friction) else "nothing was found wrong"
    why = f"{what} (as it was read; but {told.platform}'s own cart says otherwise: {'; '.join(told.differences)})"
    return Unsure(why=why, seen=(told, *finding.seen))
