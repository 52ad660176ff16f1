"""Which questions of the exam are wanted, from a command line."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from rapidfuzz import process

from shopper.commands.catalogue import rule_named
from shopper.errors import UsageError
from shopper.exam import LOOKS, Question, Slice, answers

DEVICES = ("desktop", "phone")


@dataclass(frozen=True)
class Chosen:
    """Which questions; all where nothing is named."""

    looks: tuple[str, ...] = ()
    device: str = ""
    switches: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    smooth: bool = False
    part: Slice | None = None

    def of(self, questions: Sequence[Question]) -> tuple[Question, ...]:
        """Those that are wanted, in their order; UsageError where none is."""
        wanted = tuple(question for question in questions if self._wants(question))
        wanted = self.part.of(wanted) if self.part else wanted
        if not wanted:
            raise UsageError("No question of the exam is about all of that at once. Leave an option out.")
        return wanted

    def _wants(self, question: Question) -> bool:
        return (
            (not self.looks or question.look in self.looks)
            and (not self.device or question.is_on_phone == (self.device == "phone"))
            and (not self.switches or not {*self.switches}.isdisjoint(question.switches))
            and not (self.smooth and question.switches)
            and (not self.rules or not question.expected.isdisjoint(self.rules))
        )


def chosen(
    looks: Sequence[str], device: str, about: tuple[Sequence[str], Sequence[str]], part: str, *, smooth: bool
) -> Chosen:
    """The same from a command line, `about` switches and rules; UsageError for a name that nothing has."""
    return Chosen(
        tuple(_known("look", look, LOOKS) for look in looks),
        _known("device", device, DEVICES) if device else "",
        tuple(_known("switch", switch, answers()) for switch in about[0]),
        tuple(rule_named(rule).id for rule in about[1]),
        smooth,
        Slice.read(part) if part else None,
    )


def _known(what: str, name: str, known: Collection[str]) -> str:
    if name in known:
        return name
    near = process.extractOne(name, list(known), score_cutoff=60)
    hint = f" Did you mean “{near[0]}”?" if near else f" Expected one of: {', '.join(known)}."
    raise UsageError(f"--{what}: nothing is called “{name}”.{hint}")
