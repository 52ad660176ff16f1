"""Which option of a list is meant."""

import pytest

from shopper.errors import CouldNotFind
from shopper.journey.choosing import country_code, nearest


@pytest.mark.parametrize(
    ("wanted", "labels", "chosen"),
    [
        ("US", ["Austria", "Russia", "United States"], "United States"),
        ("US", ["Australia", "United States (US)"], "United States (US)"),
        ("US", ["Österreich", "Vereinigte Staaten"], "Vereinigte Staaten"),
        ("DE", ["Dänemark", "Deutschland"], "Deutschland"),
        ("GB", ["Ukraine", "UK"], "UK"),
        ("12", ["01", "12"], "12"),
        ("03", ["January", "February", "March"], "March"),
        ("2030", ["29", "30"], "30"),
        ("New York", ["Alabama", "New York State"], "New York State"),
        ("", ["Alabama", "Alaska"], "Alabama"),
    ],
)
def test_an_option_is_met_by_any_of_its_spellings(wanted: str, labels: list[str], chosen: str) -> None:
    assert labels[nearest(wanted, [(label, label) for label in labels])] == chosen


def test_a_value_counts_as_much_as_a_label() -> None:
    assert nearest("US", [("", "Please choose"), ("AT", "Austria"), ("US", "The States")]) == 2


@pytest.mark.parametrize("wanted", ["US", "NO", "IT"])
def test_a_short_text_is_never_guessed(wanted: str) -> None:
    """`US` is in `Austria`, `NO` in `Monaco`: near is not near enough."""
    with pytest.raises(CouldNotFind):
        nearest(wanted, [("1", "Austria"), ("2", "Monaco"), ("3", "Lithuania")])


def test_a_country_is_known_by_its_code_and_its_names() -> None:
    told = ("de", "Deutschland", "United Kingdom", "Frankreich", "7")

    assert [country_code(text) for text in told] == ["DE", "DE", "GB", "FR", ""]
