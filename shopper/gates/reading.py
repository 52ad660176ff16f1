"""From a sentence to a gate, or to advice what could have been meant."""

import importlib
import pkgutil
from functools import cache
from typing import cast

from shopper.errors import UsageError
from shopper.gates import kinds
from shopper.gates.gate import Gate


def read_gate(sentence: str) -> Gate:
    """The gate; UsageError tells the sentences there are."""
    for kind in known():
        gate = kind.read(" ".join(sentence.lower().split()).rstrip("."))
        if gate is not None:
            return gate
    shapes = "\n".join(f"  {kind.SHAPE}\n      {kind.EXAMPLE}" for kind in known())
    raise UsageError(f"`{sentence}` is no gate. A gate is one of these sentences:\n{shapes}")


@cache
def known() -> tuple[type[Gate], ...]:
    """Every kind of gate, by its module's name."""
    names = sorted(info.name for info in pkgutil.iter_modules(kinds.__path__))
    modules = (importlib.import_module(f"{kinds.__name__}.{name}") for name in names)
    return tuple(cast("type[Gate]", module.GATE) for module in modules)
