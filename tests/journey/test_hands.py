"""What is touched may be drawn anew in the moment in which it is touched."""

import pytest

from shopper.journey.camera import Camera
from shopper.observations import Box, ListSeen
from tests.manners.conftest import Errand, errand, open_shop, shop  # noqa: F401 - fixtures
from tests.manners.tiny_shops import TinyShop

HOME = "<header><form action=/search><input type=search name=q aria-label=Search></form></header><h1>Shop</h1>"
FOUND = (
    "<h1>Results for lamp</h1><ul><li><a href=/lamp>Lamp</a> $20.00</li><li><a href=/light>Light</a> $9.00</li></ul>"
)
DRAWN_ANEW = """box => {
    const other = box.cloneNode();
    other.value = box.value;
    box.replaceWith(other);
}"""


def test_enter_is_pressed_in_a_search_box_that_was_drawn_anew_just_then(
    shop: TinyShop,  # noqa: F811
    errand: Errand,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shop.pages |= {"/": HOME, "/search": FOUND}
    drawn: list[str] = []

    def draw_anew(camera: Camera, _mark: Box | None) -> None:
        box = camera.devices.in_hand().query_selector("input[type=search]")
        if box is not None and box.input_value() and not drawn:
            drawn.append(box.input_value())
            box.evaluate(DRAWN_ANEW)

    monkeypatch.setattr(Camera, "first", draw_anew)
    made = errand({"open": "home"}, {"search for": "lamp"})

    (seen,) = made.evidence.of(ListSeen)
    assert (made.trouble, drawn, seen.names) == (None, ["lamp"], ("Lamp", "Light"))
