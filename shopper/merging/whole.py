"""Whether the parts at hand are the whole run: what nobody walked must not go unnoticed."""

from collections import Counter
from collections.abc import Iterator, Sequence

from shopper.merging.part import Part


def missing(parts: Sequence[Part]) -> Iterator[str]:
    """A sentence for each thing that is wrong; none where every journey was walked by exactly one machine."""
    if not parts:
        return
    if len({(part.parts, part.every) for part in parts}) > 1:
        yield "The parts are not of one run: their machines knew other journeys, or shared them among another number."
        return
    there = {part.number for part in parts}
    lost = [f"{number}/{parts[0].parts}" for number in range(1, parts[0].parts + 1) if number not in there]
    walked = Counter(case for part in {part.number: part for part in parts}.values() for case in part.mine)
    unwalked = [case for case in parts[0].every if case not in walked]
    if lost:
        yield f"Not here: part {', '.join(lost)}."
    if unwalked:
        yield f"Walked by nobody: {_some(unwalked)}."
    if twice := [case for case, number in walked.items() if number > 1]:
        yield f"Walked by two machines, which went by other walking times: {_some(twice)}."


def _some(cases: Sequence[str]) -> str:
    more = f" and {len(cases) - 5} more" if len(cases) > 5 else ""
    return ", ".join(cases[:5]) + more
