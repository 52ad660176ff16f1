"""What a page says against a field without a word in its markup that it is a message: in red, right beside it."""

import pytest

from shopper.sight import view
from tests.sight.conftest import Gather

FIELD = "<label>Phone</label><input name=phone value='+1 212 555 0142'>"
SAID = "The phone must be a valid number"


@pytest.mark.parametrize("red", ["#ef4444", "rgb(185, 28, 28)", "oklch(0.637 0.237 25.331)"])
def test_words_in_red_beside_a_field_are_a_complaint(gather: Gather, red: str) -> None:
    page = gather(f"<form><div>{FIELD}<p style='color:{red}'>{SAID}</p></div><button>Go on</button></form>")

    assert view(page).alerts == (SAID,)


@pytest.mark.parametrize(
    "beside",
    [
        f"<p>{SAID}</p>",
        "<p style='color:#ef4444'>*required</p>",
        "<p style='color:#ef4444'>$19.90</p>",
        "<button style='color:#ef4444'>Clear this field</button>",
    ],
    ids=["not in red", "a mark", "a price", "a button"],
)
def test_what_else_stands_beside_a_field_is_none(gather: Gather, beside: str) -> None:
    assert view(gather(f"<form><div>{FIELD}{beside}</div></form>")).alerts == ()


def test_red_words_that_belong_to_no_field_are_none(gather: Gather) -> None:
    page = gather(f"<p style='color:#ef4444'>Only until Sunday</p><form>{FIELD}<input name=town></form>")

    assert view(page).alerts == ()
