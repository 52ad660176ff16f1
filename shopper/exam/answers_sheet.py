"""What each switch of the practice shop should make the shopper find: data, a file a subject in `answers/`."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from shopper.errors import UsageError
from shopper.exam.reading import read_sheet

ANSWERS = Path(__file__).with_name("answers")


class Hiding(BaseModel):
    """
    `switches` that cannot be seen while this one is on, and `why`: a sentence.

    `walks` are those where it is so, all if none; `along` the switches one of which has to be on as well, if any.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    switches: tuple[str, ...]
    why: str = Field(min_length=1)
    walks: tuple[str, ...] = ()
    along: tuple[str, ...] = ()

    def hides(self, switch: str, walk: str, others: Collection[str]) -> bool:
        """Whether that switch is hidden on that walk while these others are on, too."""
        here = not self.walks or walk in self.walks
        return here and switch in self.switches and (not self.along or not {*self.along}.isdisjoint(others))


class Joining(BaseModel):
    """`finds` are rules that rightly find something as well while one of these `switches` is on as well."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    switches: tuple[str, ...]
    finds: tuple[str, ...]
    why: str = Field(min_length=1)


class Answer(BaseModel):
    """
    `walk` is the scenario that meets the friction, `finds` the rule that should say so, `also` those that rightly find
    something as well: a checkout of many screens costs many clicks, too.

    `ways` are the devices to walk it on, each with `#row` where the scenario has rows. `elsewhere` names the rule that
    finds it on other walks, by walk; `hides` what cannot be seen while it is on; `joins` what it brings about together
    with others.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    walk: str
    finds: str
    also: tuple[str, ...] = ()
    ways: tuple[str, ...] = ("desktop", "iPhone 15")
    elsewhere: Mapping[str, str] = {}
    hides: tuple[Hiding, ...] = ()
    joins: tuple[Joining, ...] = ()

    def found_on(self, walk: str) -> frozenset[str]:
        """The rules that find it on that walk; empty where nobody says."""
        if walk == self.walk:
            return frozenset((self.finds, *self.also))
        return frozenset((self.elsewhere[walk],) if walk in self.elsewhere else ())


Answers = Mapping[str, Answer]


def answers(subjects: Collection[str] | None = None) -> dict[str, Answer]:
    """
    The right answer to each switch, by the switch's name; of these files only, where they are named.

    UsageError names the file and the entry that is wrong.
    """
    return {
        switch: _answer(answer, f"{path.name}: {switch}")
        for path in sorted(ANSWERS.glob("*.yaml"))
        if subjects is None or path.stem in subjects
        for switch, answer in read_sheet(path).items()
    }


def _answer(written: Any, where: str) -> Answer:
    try:
        return Answer.model_validate(written)
    except ValidationError as error:
        told = "; ".join(f"{'.'.join(map(str, part['loc']))}: {part['msg']}" for part in error.errors())
        raise UsageError(f"shopper/exam/answers/{where}: {told}") from None


def expected(sheet: Answers, switches: Iterable[str], walk: str) -> frozenset[str]:
    """The rules that should find something on this walk with these switches on: each its own, but those hidden."""
    on = tuple(switches)
    hiding = [hiding for switch in on for hiding in sheet[switch].hides]
    seen = [switch for switch in on if not any(part.hides(switch, walk, on) for part in hiding)]
    joined = (part.finds for switch in seen for part in sheet[switch].joins if not {*part.switches}.isdisjoint(seen))
    return frozenset[str]().union(*(sheet[switch].found_on(walk) for switch in seen), *joined)


def met_on(sheet: Answers, walk: str) -> list[str]:
    """The switches that are known to show on this walk, in their order."""
    return [switch for switch, answer in sheet.items() if answer.found_on(walk)]
