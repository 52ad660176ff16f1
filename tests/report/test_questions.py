"""Where a person should look: what was asked for, and why none of what was there was clicked."""

from io import BytesIO
from pathlib import Path

from PIL import Image

from shopper.observations import Blocked, Box, Candidate, Evidence, Heading, Observation, PlaceMissing
from shopper.report.marking import numbered
from shopper.report.pages.journey import write_page
from shopper.report.pictures import MARK
from shopper.report.questions import questions
from shopper.report.story import Question, Suspect
from shopper.report.telling import tell_story

BASKET = Box(x=40, y=60, width=80, height=20)
WEAK = Candidate(role="link", name="Basket weaving", score=0.41, why="name +0.47, long -0.06", box=BASKET)
TWIN = Candidate(role="button", name="", score=0.6)
MISSING = PlaceMissing(place="cart", threshold=0.55, candidates=(WEAK, TWIN), step=2)
BLOCKED = Blocked(blocker="not recognised", said="No clear match.", url="/", picture="screens/001.jpg", step=2)


def evidence(*notes: Observation) -> Evidence:
    return Evidence(heading=Heading(case="a@b/desktop", title="An errand"), notes=notes)


def picture(folder: Path) -> Path:
    path = folder / "screens" / "001.jpg"
    path.parent.mkdir(parents=True)
    Image.new("RGB", (320, 200), "white").save(path)
    return path


def test_a_way_that_was_not_found_is_a_question_with_its_best_candidates() -> None:
    assert questions(evidence(MISSING, BLOCKED)) == (
        Question(
            blocker="not recognised", asked="cart", url="/", needed=0.55, picture="screens/001.jpg",
            suspects=(
                Suspect(number=1, label="Basket weaving", role="link", score=0.41, why="0.14 short of the 0.55 needed",
                        made_of="name +0.47, long -0.06", mark=BASKET),
                Suspect(number=2, label="a button without a name", role="button", score=0.6,
                        why="too like the others: only one can be meant"),
            ),
        ),
    )  # fmt: skip


def test_the_name_that_was_asked_for_is_told() -> None:
    (asked,) = questions(evidence(MISSING.model_copy(update={"place": "product", "like": "Kettle"}), BLOCKED))

    assert asked.asked == "product “Kettle”"


def test_a_wall_is_no_question_and_what_was_missing_in_another_step_is_none_of_this_one() -> None:
    elsewhere = MISSING.model_copy(update={"step": 1})

    assert questions(evidence(MISSING, BLOCKED.model_copy(update={"blocker": "bot wall"}))) == ()
    assert [asked.suspects for asked in questions(evidence(elsewhere, BLOCKED))] == [()]


def test_the_candidates_are_numbered_in_the_picture(tmp_path: Path) -> None:
    drawn = numbered(picture(tmp_path), [(1, BASKET)])
    assert drawn is not None

    with Image.open(BytesIO(drawn)) as shown:
        left, middle, red, green, blue = shown.getpixel((38, 70)), shown.getpixel((80, 70)), *MARK

    assert isinstance(left, tuple)
    assert max(abs(left[0] - red), abs(left[1] - green), abs(left[2] - blue)) < 60
    assert middle == (255, 255, 255)


def test_the_page_shows_the_question_with_picture_and_candidates(tmp_path: Path) -> None:
    picture(tmp_path)

    page = write_page(tell_story(evidence(MISSING, BLOCKED), ()), tmp_path).read_text(encoding="utf-8")

    assert "Which of these is “cart”?" in page
    assert "0.14 short of the 0.55 needed" in page
    assert 'alt="What was in sight, the candidates numbered"' in page
