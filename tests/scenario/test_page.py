"""The page about the language tells what is so."""

import re
from pathlib import Path

import pytest

from shopper.scenario import Library, read_persona, read_scenario, read_site
from shopper.scenario.page import FRAME, language_page
from shopper.steps import verbs

PAGE = Path(__file__).parents[2] / "docs" / "scenarios.md"
EXAMPLES = re.findall(r"```yaml\n(.*?)```", FRAME.read_text(encoding="utf-8"), re.DOTALL)


def test_the_page_is_fresh() -> None:
    """Write it anew with `python -m shopper.steps > docs/scenarios.md`."""
    assert PAGE.read_text(encoding="utf-8") == language_page(verbs())


def test_every_verb_is_on_it() -> None:
    assert re.findall(r"^### (.*)$", language_page(verbs()), re.MULTILINE) == sorted(verbs())


def test_nothing_is_left_open() -> None:
    assert "<!--" not in language_page(verbs())


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda text: text.splitlines()[0])
def test_every_example_can_be_read(home: Path, example: str) -> None:
    library = Library(verbs())
    (home / "parts").mkdir()
    (home / "parts" / "sign_up.yaml").write_text("steps: [apply coupon: '${with.code}']\n", encoding="utf-8")
    (home / "sites" / "practice.yaml").write_text("url: http://127.0.0.1\n", encoding="utf-8")
    path = home / "example.yaml"
    path.write_text(example, encoding="utf-8")
    reader = read_scenario if "steps:" in example else read_site if "url:" in example else read_persona

    assert reader(path, library)
