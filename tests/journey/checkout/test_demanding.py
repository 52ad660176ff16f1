"""How a form says that it does not do without a field."""

import pytest
from playwright.sync_api import Page

from shopper.journey.checkout.demanding import is_marked
from shopper.sight import SCRIPT, PageFacts, Scene

FORMS = {
    "a star in the label": ("<label>Town * <input></label>", True),
    "a star behind the box": ("<p><label for=a>Town</label> <input id=a> <b>*</b></p>", True),
    "a word beside the label": ("<div><label for=a>Town</label> <span>Required</span><br><input id=a></div>", True),
    "a word in the label": ("<label>Ville (obligatoire) <input></label>", True),
    "a word under the box": ("<div><div><input aria-label=Ort></div><small>Pflichtfeld</small></div>", True),
    "nothing": ("<div><label for=a>Town</label><input id=a></div>", False),
    "the word turned round": ("<div><label for=a>Town</label> <i>Not required</i> <input id=a></div>", False),
    "a word about another field": ("<div><i>Required</i><input title=Name></div><div><input></div>", False),
    "a sentence about the whole form": ("<div><p>All fields are required unless we say so</p><input></div>", False),
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_a_star_or_a_word_of_its_own_demands_a_field(form: str, page: Page) -> None:
    html, demanded = FORMS[form]
    page.set_content(f"<form>{html}</form>")
    facts = PageFacts.read(page.evaluate_handle(SCRIPT).get_property("facts").json_value())
    last = [e for e in facts.elements if e.is_field][-1]

    assert is_marked(Scene.of(facts), last, last.name) is demanded
