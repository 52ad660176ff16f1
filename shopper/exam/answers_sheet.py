"""What each switch of the practice shop should make the shopper find: data, a file a subject in `answers/`."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field

ANSWERS = Path(__file__).with_name("answers")


class Hiding(BaseModel):
    """`switches` that cannot be seen while this one is on, and `why`: a sentence. `on` are the walks; all if none."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    switches: tuple[str, ...]
    why: str = Field(min_length=1)
    on: tuple[str, ...] = ()

    def hides(self, switch: str, walk: str) -> bool:
        """Whether that switch is hidden on that walk."""
        return switch in self.switches and (not self.on or walk in self.on)


class Answer(BaseModel):
    """
    `walk` is the scenario that meets the friction, `finds` the rule that should say so, `also` those that rightly find
    something as well: a checkout of many screens costs many clicks, too.

    `ways` are the devices to walk it on, each with `#row` where the scenario has rows. `elsewhere` names the rule that
    finds it on other walks, by walk; `hides` what cannot be seen while it is on.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    walk: str
    finds: str
    also: tuple[str, ...] = ()
    ways: tuple[str, ...] = ("desktop", "iPhone 15")
    elsewhere: Mapping[str, str] = {}
    hides: tuple[Hiding, ...] = ()

    def found_on(self, walk: str) -> frozenset[str]:
        """The rules that find it on that walk; empty where nobody says."""
        if walk == self.walk:
            return frozenset((self.finds, *self.also))
        return frozenset((self.elsewhere[walk],) if walk in self.elsewhere else ())


Answers = Mapping[str, Answer]


def answers() -> dict[str, Answer]:
    """The right answer to each switch, by the switch's name."""
    return {
        switch: Answer.model_validate(answer)
        for path in sorted(ANSWERS.glob("*.yaml"))
        for switch, answer in yaml.safe_load(path.read_text(encoding="utf-8")).items()
    }


def expected(sheet: Answers, switches: Iterable[str], walk: str) -> frozenset[str]:
    """The rules that should find something on this walk with these switches on: each its own, but those hidden."""
    on = tuple(switches)
    hiding = [hiding for switch in on for hiding in sheet[switch].hides]
    seen = [switch for switch in on if not any(part.hides(switch, walk) for part in hiding)]
    return frozenset[str]().union(*(sheet[switch].found_on(walk) for switch in seen))


def met_on(sheet: Answers, walk: str) -> list[str]:
    """The switches that are known to show on this walk, in their order."""
    return [switch for switch, answer in sheet.items() if answer.found_on(walk)]
