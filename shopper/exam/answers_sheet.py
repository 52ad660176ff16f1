"""What each switch of the practice shop should make the shopper find: data, a file a subject in `answers/`."""

from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

ANSWERS = Path(__file__).with_name("answers")


class Answer(BaseModel):
    """
    `walk` is the scenario that meets the friction, `finds` the rule that should say so.

    `ways` are the devices to walk it on, each with `#row` where the scenario has rows.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    walk: str
    finds: str
    ways: tuple[str, ...] = ("desktop", "iPhone 15")


def answers() -> dict[str, Answer]:
    """The right answer to each switch, by the switch's name."""
    return {
        switch: Answer.model_validate(answer)
        for path in sorted(ANSWERS.glob("*.yaml"))
        for switch, answer in yaml.safe_load(path.read_text(encoding="utf-8")).items()
    }
