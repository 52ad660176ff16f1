import json
from pathlib import Path

from shopper.report.reels import Begun, Reel, keep_reels, read_reels, steps_between

BEGUN = [(1, 10.0), (2, 14.0), (3, 20.0), (3, 21.0), (4, 30.0)]


def test_a_video_begins_in_the_step_that_opened_its_page_and_has_those_begun_until_it_closed() -> None:
    assert steps_between(BEGUN, 12.0, 25.0) == (
        Begun(number=1, at=0.0), Begun(number=2, at=2.0), Begun(number=3, at=8.0),
    )  # fmt: skip


def test_nothing_was_done_on_a_page_before_the_first_step() -> None:
    assert steps_between(BEGUN, 1.0, 5.0) == ()


def reel(*numbers: int) -> Reel:
    return Reel(file="video-9.webm", device="desktop", steps=tuple(Begun(number=number, at=0) for number in numbers))


def test_videos_lie_in_the_journeys_folder_in_place_of_those_before(tmp_path: Path) -> None:
    first, second = tmp_path / "video-1.webm", tmp_path / "video-2.webm"
    first.write_bytes(b"first")
    second.write_bytes(b"second")
    journey = tmp_path / "journey"
    journey.mkdir()

    keep_reels(journey, [(first, reel(1)), (second, reel(2))])
    kept = keep_reels(journey, [(first, reel()), (second, reel(2)), (tmp_path / "gone.webm", reel(3))])

    assert kept == read_reels(journey) == (reel(2).model_copy(update={"file": "videos/1.webm"}),)
    assert [path.name for path in sorted((journey / "videos").iterdir())] == ["1.webm", "reels.json"]
    assert (journey / "videos" / "1.webm").read_bytes() == b"second"


def test_where_nothing_can_be_read_there_are_no_videos(tmp_path: Path) -> None:
    (tmp_path / "videos").mkdir()
    (tmp_path / "videos" / "reels.json").write_text(json.dumps([{"file": 3}]), "utf-8")

    assert read_reels(tmp_path) == ()
