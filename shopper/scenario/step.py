"""The base of every verb."""

import re
from abc import ABC, abstractmethod
from typing import ClassVar

from pydantic import BaseModel, ConfigDict

from shopper.actor import Shopper


class Step(BaseModel, ABC):
    """
    One verb of the scenario language.

    The class name is the verb (`AddToCart` is written `add to cart`), the fields are its YAML keys, the docstring is
    its documentation and the text editors show. A lone value in YAML fills the first field. A step acts and notes; it
    never judges.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    abstract: ClassVar[bool] = False

    @abstractmethod
    def do(self, shopper: Shopper) -> None:
        """Acts as the shopper and notes what was seen."""

    @classmethod
    def verb(cls) -> str:
        """`AddToCart` as `add to cart`."""
        return re.sub(r"(?<!^)(?=[A-Z])", " ", cls.__name__).lower()
