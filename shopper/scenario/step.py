"""The base of every verb."""

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, ConfigDict

from shopper.actor import Shopper
from shopper.measures import tell_duration


@dataclass(frozen=True)
class Inner:
    """Marks a field of a verb that holds steps of its own, written as a list below it."""


class Step(BaseModel, ABC):
    """
    One verb of the scenario language.

    The class name is the verb (`AddToCart` is written `add to cart`), the fields are its YAML keys, the docstring is
    its documentation and the text editors show. A lone value in YAML fills the first field. A step acts and notes; it
    never judges.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, use_attribute_docstrings=True)

    goal: ClassVar[str] = ""
    """What the shopper has decided to get by it (`order`, `account`); his patience is counted on the way there."""

    @abstractmethod
    def do(self, shopper: Shopper) -> None:
        """Acts as the shopper and notes what was seen."""

    def goes_on(self, shopper: Shopper) -> "tuple[Step, ...]":  # noqa: ARG002 - for verbs that hold steps
        """What is done next because of what this step met, before the steps that follow it; most verbs: nothing."""
        return ()

    @classmethod
    def inner(cls) -> str:
        """The name of the field with steps of its own; "" where there is none."""
        held = (name for name, field in cls.model_fields.items() if any(isinstance(m, Inner) for m in field.metadata))
        return next(held, "")

    @classmethod
    def verb(cls) -> str:
        """`AddToCart` as `add to cart`."""
        return re.sub(r"(?<!^)(?=[A-Z])", " ", cls.__name__).lower()

    def told(self) -> str:
        """The step as its writer would say it: `search for: headphones`."""
        shown = self.model_fields_set - {self.inner()}
        given = [_text(getattr(self, name)) for name in type(self).model_fields if name in shown]
        return f"{self.verb()}: {', '.join(given)}" if given else self.verb()


Steps = Annotated[tuple[Any, ...], Inner()]
"""A field that holds steps (each a `Step`)."""


def _text(value: object) -> str:
    if isinstance(value, timedelta):
        return tell_duration(value)
    if isinstance(value, tuple | list):
        return ", ".join(_text(part) for part in value)
    return str(value)
