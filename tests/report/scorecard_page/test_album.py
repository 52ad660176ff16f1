"""Pictures that shrink badly: noise, as many as a hard journey can have."""

import os
from pathlib import Path

import pytest
from PIL import Image

from shopper.observations import Box
from shopper.report.scorecard import tell_scorecard
from shopper.report.scorecard_page import album as albums
from shopper.report.scorecard_page.album import album
from shopper.report.scorecard_page.plan import FEW
from shopper.report.story import Exhibit, StepTold, Story
from tests.report.scorecard.tales import NIGHT, tale

CASE = "buy@lamps/desktop"


def picture(folder: Path, name: str) -> Exhibit:
    noise = Image.frombytes("RGB", (1280, 720), os.urandom(1280 * 720 * 3))
    (folder / "screens").mkdir(exist_ok=True)
    noise.save(folder / "screens" / name, "JPEG", quality=60)
    return Exhibit(kind="picture", file=f"screens/{name}", caption="Lamps", mark=Box(x=9, y=9, width=90, height=30))


def story(*shown: Exhibit) -> Story:
    steps = [
        StepTold(number=number, text="Look", verb="look", device="desktop", at=NIGHT, screens=(one,))
        for number, one in enumerate(shown, 1)
    ]
    return tale(CASE, hidden_fee="clear").model_copy(update={"steps": tuple(steps)})


def test_a_picture_travels_inside_the_page_as_webp(tmp_path: Path) -> None:
    shown = picture(tmp_path, "001.jpg")
    made = album(tell_scorecard([story(shown)]), {CASE: tmp_path})

    assert made.film(CASE, shown).startswith("data:image/webp;base64,")
    assert made.proof(CASE, shown) == ""


def test_when_there_is_no_more_room_the_rest_is_left_out_and_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = [picture(tmp_path, f"{number}.jpg") for number in range(4)]
    first = album(tell_scorecard([story(shown[0])]), {CASE: tmp_path}).film(CASE, shown[0])
    small = FEW.model_copy(update={"whole": len(first) * 2 * 3 // 4})
    monkeypatch.setattr(albums, "plan_for", lambda _: small)

    made = album(tell_scorecard([story(*shown)]), {CASE: tmp_path})

    assert sum(len(uri) for uri in made.pictures.values()) <= small.whole * 4 / 3 + 200
    assert (len(made.pictures) > 0, len(made.pictures) + made.left_out) == (True, 4)


@pytest.mark.parametrize("file", ["../secret.jpg", "/etc/passwd", "screens/none.jpg", "", "screens/broken.jpg"])
def test_a_file_that_is_elsewhere_or_no_picture_is_no_picture(tmp_path: Path, file: str) -> None:
    journey = tmp_path / "journey"
    (journey / "screens").mkdir(parents=True)
    picture(tmp_path, "x.jpg")
    (tmp_path / "screens" / "x.jpg").rename(tmp_path / "secret.jpg")
    (journey / "screens" / "broken.jpg").write_bytes(b"\xff\xd8 no picture")
    shown = Exhibit(kind="picture", file=file, caption="")

    assert album(tell_scorecard([story(shown)]), {CASE: journey}).film(CASE, shown) == ""
