"""What presses to buy at once is told from what does not."""

from datetime import timedelta

import pytest

from shopper.sight import PageFacts, Scene
from shopper.sight.urging import remaining, urging

SEEN = [
    ("Ends in 14:59", timedelta(minutes=14, seconds=59)),
    ("02:14:59 left", timedelta(hours=2, minutes=14, seconds=59)),
    ("3:02:14:59", timedelta(days=3, hours=2, minutes=14, seconds=59)),
    ("Order within 5 h 12 min", timedelta(hours=5, minutes=12)),
    ("Noch 2 Tage 3 Std. 4 Min. 5 Sek.", timedelta(days=2, hours=3, minutes=4, seconds=5)),
    ("Plus que 1 jour et 2 heures", timedelta(days=1, hours=2)),
    ("Only 3 left", None),
    ("119.00 EUR", None),
]


@pytest.mark.parametrize(("text", "span"), SEEN)
def test_the_time_that_remains_is_read(text: str, span: timedelta | None) -> None:
    assert remaining(text) == span


def test_a_page_without_a_line_presses_nobody() -> None:
    assert urging(Scene.of(PageFacts(url="http://shop.example/"))) == ()
