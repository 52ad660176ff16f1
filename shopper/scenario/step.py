"""The base of every verb."""

import re
from abc import ABC, abstractmethod
from datetime import timedelta

from pydantic import BaseModel, ConfigDict

from shopper.actor import Shopper
from shopper.measures import tell_duration


class Step(BaseModel, ABC):
    """
    One verb of the scenario language.

    The class name is the verb (`AddToCart` is written `add to cart`), the fields are its YAML keys, the docstring is
    its documentation and the text editors show. A lone value in YAML fills the first field. A step acts and notes; it
    never judges.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True, use_attribute_docstrings=True)

    @abstractmethod
    def do(self, shopper: Shopper) -> None:
        """Acts as the shopper and notes what was seen."""

    @classmethod
    def verb(cls) -> str:
        """`AddToCart` as `add to cart`."""
        return re.sub(r"(?<!^)(?=[A-Z])", " ", cls.__name__).lower()

    def told(self) -> str:
        """The step as its writer would say it: `search for: headphones`."""
        given = [_text(getattr(self, name)) for name in type(self).model_fields if name in self.model_fields_set]
        return f"{self.verb()}: {', '.join(given)}" if given else self.verb()


def _text(value: object) -> str:
    if isinstance(value, timedelta):
        return tell_duration(value)
    if isinstance(value, tuple | list):
        return ", ".join(_text(part) for part in value)
    return str(value)
