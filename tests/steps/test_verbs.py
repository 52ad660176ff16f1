import pytest

from shopper.scenario.step import Step
from shopper.steps import verbs


def test_the_file_of_a_verb_is_named_after_it() -> None:
    misplaced = [
        kind.__module__ for name, kind in verbs().items() if not kind.__module__.endswith(name.replace(" ", "_"))
    ]

    assert misplaced == []


@pytest.mark.parametrize("kind", verbs().values(), ids=list(verbs()))
def test_every_verb_and_every_field_says_what_it_is_for(kind: type[Step]) -> None:
    schema = kind.model_json_schema()

    assert kind.__doc__
    assert [name for name, field in schema.get("properties", {}).items() if not field.get("description")] == []
