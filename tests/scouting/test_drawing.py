"""What is drawn over the picture: every place in its colour, no label over another, and a legend that is whole."""

from io import BytesIO
from itertools import combinations

from PIL import Image
from PIL.ImageDraw import ImageDraw

from shopper.observations import Box, Layer
from shopper.scouting.drawing import _Canvas, draw
from shopper.scouting.findings import Placed
from shopper.scouting.legend import PANEL
from shopper.scouting.one_page import Pictured, Seen, Spotted
from shopper.scouting.strokes import CERTAIN, ENOUGH, LIKELY, rows_of


def spot(place: str, score: float, x: float, y: float) -> Spotted:
    placed = Placed(page="home", place=place, found=True, label=f"{place} łąka", layer=Layer.SCORED, score=score)
    return Spotted(placed=placed, box=Box(x=x, y=y, width=90, height=30))


def seen(*spots: Spotted) -> Seen:
    return Seen(url="http://shop/", title="", device="desktop", kind="home", confidence=0.8, places=spots)


def pictured(*spots: Spotted) -> Pictured:
    stream = BytesIO()
    Image.new("RGB", (400, 300), "white").save(stream, "PNG")
    return Pictured(seen(*spots), stream.getvalue())


def test_the_legend_stands_beside_the_page_and_hides_nothing_of_it() -> None:
    assert draw(pictured()).size == (400 + PANEL, 300)


def test_a_long_legend_makes_the_picture_longer() -> None:
    many = [spot(f"place {number}", 0.9, 10, 10 + 40 * number) for number in range(30)]

    assert draw(pictured(*many)).height > 30 * 30


def test_boxes_are_coloured_by_how_sure_he_is() -> None:
    whole = draw(pictured(spot("cart", 0.9, 20, 60), spot("help", 0.75, 20, 140), spot("menu", 0.6, 20, 220)))

    assert [whole.getpixel((60, y + 31)) for y in (60, 140, 220)] == [CERTAIN, LIKELY, ENOUGH]


def test_places_of_one_element_share_a_number_and_the_least_certain_colours_it() -> None:
    (row,) = rows_of(seen(spot("account", 0.6, 20, 20), spot("log in", 1.0, 20, 20)))

    assert (row.number, row.score, row.colour) == (1, 0.6, ENOUGH)


def test_numbers_follow_the_order_of_reading() -> None:
    rows = rows_of(seen(spot("help", 0.9, 20, 200), spot("cart", 0.9, 200, 10), spot("home", 0.9, 20, 10)))

    assert [row.spots[0].placed.place for row in rows] == ["home", "cart", "help"]


def test_labels_of_neighbours_do_not_lie_over_each_other() -> None:
    rows = rows_of(seen(*[spot("newsletter button", 0.9, 10 + 95 * column, 10 + 34 * line)
                          for line in range(4) for column in range(4)]))  # fmt: skip
    canvas = _Canvas(ImageDraw(Image.new("RGB", (420, 200), "white")), (420, 200))
    boxes = {row.number: (row.box.x, row.box.y, row.box.x + 90, row.box.y + 30) for row in rows}
    for row in rows:
        canvas.label(row, boxes[row.number], [box for number, box in boxes.items() if number != row.number])

    hidden = [
        (one, other) for one, other in combinations(canvas.taken, 2)
        if min(one[2], other[2]) - max(one[0], other[0]) > 0 and min(one[3], other[3]) - max(one[1], other[1]) > 0
    ]  # fmt: skip

    assert hidden == []


def test_what_lies_outside_the_picture_is_in_the_legend_only() -> None:
    assert draw(pictured(spot("help", 0.9, 20, 5000))).size == (400 + PANEL, 300)
