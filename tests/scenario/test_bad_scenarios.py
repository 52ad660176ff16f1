"""Every wrong file in tests/bad_scenarios beside the exact text its reader gets."""

from collections.abc import Callable
from pathlib import Path

import pytest

from shopper.errors import ScenarioError
from shopper.scenario import Library, read_persona, read_scenario, read_site

BAD = Path(__file__).parents[1] / "bad_scenarios"
READERS: dict[str, Callable[[Path, Library], object]] = {"sites": read_site, "shoppers": read_persona}
TEXTS = sorted(path.relative_to(BAD) for path in BAD.rglob("*.error.txt"))


@pytest.fixture(autouse=True)
def _stand_beside_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(BAD)


def told(path: Path, library: Library) -> str:
    reader = READERS.get(path.parent.name, read_scenario)
    with pytest.raises(ScenarioError) as caught:
        reader(path, library)
    return f"{caught.value}\n"


@pytest.mark.parametrize("text", TEXTS, ids=str)
def test_a_wrong_file_is_told_in_exactly_these_words(text: Path, library: Library) -> None:
    wrong = text.with_name(text.name.replace(".error.txt", ".yaml"))

    assert told(wrong, library) == (BAD / text).read_text(encoding="utf-8")


def test_every_wrong_file_has_its_text_and_every_text_its_file() -> None:
    files = {path.with_suffix("") for path in BAD.rglob("*.yaml") if path.is_file() and path.parent.name != "parts"}
    texts = {BAD / path.parent / path.name.removesuffix(".error.txt") for path in TEXTS}

    assert files - {BAD / "sites" / "shop"} == texts


def test_no_text_shows_a_traceback_or_the_words_of_a_library() -> None:
    texts = {path: (BAD / path).read_text(encoding="utf-8").lower() for path in TEXTS}
    jargon = (
        "traceback",
        "pydantic",
        "input should",
        "value error",
        "errors.pydantic.dev",
        "validation error",
        "yaml.org",
    )

    assert [str(path) for path, text in texts.items() if any(word in text for word in jargon)] == []


def test_every_mistake_says_where_and_shows_a_caret_when_it_has_a_line() -> None:
    blocks = [block for path in TEXTS for block in (BAD / path).read_text(encoding="utf-8").split("\n\n")]
    placed = [block for block in blocks if ".yaml:" in block.split(" ", 1)[0].removesuffix(":")]

    assert [block for block in placed if "^" not in block] == []


def test_the_value_of_a_secret_is_in_no_text(library: Library) -> None:
    assert [path for path in TEXTS if library.env["SHOP_PASSWORD"] in (BAD / path).read_text(encoding="utf-8")] == []
