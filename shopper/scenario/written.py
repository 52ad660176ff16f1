"""Steps as text and back: what the shopper means to do later is kept as it was meant when it was promised."""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from shopper.errors import UsageError
from shopper.scenario.step import Step


def write_step(step: Step) -> str:
    """The step as a line of JSON, which is YAML as well: `{"wait": {"span": "60 s"}}`."""
    return json.dumps(_data(step), ensure_ascii=False)


def read_step(text: str, verbs: Mapping[str, type[Step]]) -> Step:
    """The step that was written so; UsageError where this version has no such verb, or it takes other values."""
    try:
        return _step(json.loads(text), verbs)
    except (ValueError, KeyError, TypeError, AttributeError, ValidationError) as error:
        raise UsageError(f"`{text}` is no step that this version of mystery-shopper knows.") from error


def _data(step: Step) -> dict[str, Any]:
    inner = step.inner()
    fields = step.model_dump(mode="json", exclude_unset=True, exclude={inner} if inner else None)
    held = {inner: [_data(one) for one in getattr(step, inner)]} if inner and getattr(step, inner) else {}
    return {step.verb(): fields | held}


def _step(data: Any, verbs: Mapping[str, type[Step]]) -> Step:
    ((verb, fields),) = data.items()
    kind = verbs[verb]
    inner = kind.inner()
    held = tuple(_step(one, verbs) for one in fields.get(inner, ())) if inner else ()
    step = kind.model_validate({name: value for name, value in fields.items() if name != inner})
    return step.model_copy(update={inner: held}) if held else step
