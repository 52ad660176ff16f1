import pytest
from pydantic import TypeAdapter, ValidationError

from shopper.scenario.mail_pattern import MailPattern

PATTERN: TypeAdapter[str] = TypeAdapter(MailPattern)


@pytest.mark.parametrize("written", ["", "me+*@example.com", "*@example.com", "@example.com"])
def test_a_pattern_has_a_place_for_each_journey(written: str) -> None:
    assert PATTERN.validate_python(written) == written


@pytest.mark.parametrize(
    "written", ["me@example.com", "me+*+*@example.com", "me+*", "me *@example.com", "*@*.com", "@"]
)
def test_any_other_is_refused(written: str) -> None:
    with pytest.raises(ValidationError, match=r"an address with one `\*`, such as"):
        PATTERN.validate_python(written)
