from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from shopper.observations import Box
from shopper.report.pictures import embedded, inside, thumbnail


@pytest.fixture
def screen(tmp_path: Path) -> Path:
    path = tmp_path / "screen.jpg"
    Image.new("RGB", (400, 300), "white").save(path)
    return path


def test_a_thumbnail_is_as_wide_as_asked_and_keeps_its_shape(screen: Path) -> None:
    assert _opened(thumbnail(screen, (200, 999))).size == (200, 150)


def test_a_phones_picture_is_no_taller_than_asked(tmp_path: Path) -> None:
    path = tmp_path / "phone.jpg"
    Image.new("RGB", (390, 664), "white").save(path)

    assert _opened(thumbnail(path, (288, 320))).size == (188, 320)


def test_a_mark_is_where_it_was_however_small_the_picture(tmp_path: Path) -> None:
    path = tmp_path / "large.jpg"
    Image.new("RGB", (1600, 1200), "white").save(path)
    picture = _opened(thumbnail(path, (200, 150), Box(x=800, y=600, width=160, height=80)))
    dark = [x for x in range(200) if isinstance(green := picture.split()[1].getpixel((x, 80)), int) and green < 150]

    assert 94 <= dark[0] <= 99
    assert 120 <= dark[-1] <= 126


def test_a_picture_is_never_made_larger(screen: Path) -> None:
    assert _opened(thumbnail(screen, (4000, 4000))).size == (400, 300)


def test_the_touched_place_is_marked(screen: Path) -> None:
    picture = _opened(thumbnail(screen, (400, 400), Box(x=100, y=100, width=80, height=40)))
    red, green, blue = (band.getpixel((98, 120)) for band in picture.split())

    assert isinstance(red, int | float)
    assert isinstance(green, int | float)
    assert green < 120 < red
    assert blue != 255


@pytest.mark.parametrize(
    "box",
    [
        Box(x=-50, y=-50, width=9999, height=9999),
        Box(x=900, y=900, width=5, height=5),
        Box(x=10, y=10, width=0, height=0),
    ],
)
def test_a_mark_outside_the_picture_does_no_harm(screen: Path, box: Box) -> None:
    assert thumbnail(screen, (100, 100), box)


def test_an_endless_page_is_cut_at_its_foot(tmp_path: Path) -> None:
    path = tmp_path / "long.png"
    Image.new("RGB", (100, 5000), "white").save(path)

    assert _opened(thumbnail(path, (100, 999))).size == (100, 220)


def test_half_a_picture_is_no_picture(screen: Path) -> None:
    screen.write_bytes(screen.read_bytes()[:100])

    assert thumbnail(screen, (100, 100)) is None


@pytest.mark.parametrize("file", ["", "../secret.txt", "/etc/passwd", "missing.jpg", "."])
def test_only_files_of_the_journeys_own_folder_are_shown(tmp_path: Path, file: str) -> None:
    (tmp_path / "secret.txt").write_text("x")
    folder = tmp_path / "journey"
    folder.mkdir()

    assert inside(folder, file) is None
    assert embedded(folder, file, (100, 100)) == ""


def test_a_link_is_followed_only_within_the_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("x")
    folder = tmp_path / "journey"
    (folder / "screens").mkdir(parents=True)
    (folder / "screens" / "1.jpg").write_text("x")
    (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "away").symlink_to(tmp_path)
    (folder / "first.jpg").symlink_to(folder / "screens" / "1.jpg")

    assert inside(folder, "out.txt") is None
    assert inside(folder, "away/secret.txt") is None
    assert inside(folder, "first.jpg") == folder / "screens" / "1.jpg"
    assert inside(folder, "screens/../screens/1.jpg") == folder / "screens" / "1.jpg"


def _opened(data: bytes | None) -> Image.Image:
    assert data
    return Image.open(BytesIO(data))
