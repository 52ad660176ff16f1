"""
What the shopper must remember to go on with his errand another day: who he is, and what his devices keep of the shop.

It holds secrets (his password, the shop's cookies), so it lies in a hidden file that only its owner may read, is never
attached or published, and goes as soon as nothing is owed to the journey any more.
"""

import json
import os
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from pydantic import BaseModel, Field, SecretStr, ValidationError

from shopper.actor import Person
from shopper.observations import Frozen

NAME = ".memory.json"
OWNER_ONLY = 0o600


class Memory(Frozen):
    """
    `devices` is the browser's storage state of each device, by its name. `pause` is the time he rests between two acts.
    """

    person: Person
    devices: dict[str, dict[str, Any]] = Field(default_factory=dict)
    pause: timedelta = timedelta()


def save(memory: Memory, folder: Path) -> None:
    """Writes it whole, for its owner's eyes only."""
    draft = folder / f"{NAME}.part"
    draft.unlink(missing_ok=True)
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY), "w", encoding="utf-8") as file:
        json.dump(_bare(memory), file)
    draft.replace(folder / NAME)


def recall(folder: Path) -> Memory | None:
    """The memory kept there; None where there is none that can be read."""
    try:
        return Memory.model_validate_json((folder / NAME).read_bytes())
    except (OSError, ValidationError):
        return None


def forget(folder: Path) -> None:
    """Leaves nothing of it."""
    (folder / NAME).unlink(missing_ok=True)


def _bare(value: object) -> Any:
    """As JSON-ready data, secrets in clear: that is what this file is for."""
    match value:
        case SecretStr():
            return value.get_secret_value()
        case BaseModel():
            return {name: _bare(part) for name, part in value}
        case Mapping():
            return {name: _bare(part) for name, part in value.items()}
        case tuple() | list():
            return [_bare(part) for part in value]
        case timedelta():
            return value.total_seconds()
    return value
