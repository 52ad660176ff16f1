"""The options of the product in sight that nobody has chosen yet: lists, radio buttons, and what is only drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from shopper.actor import Place
from shopper.journey.checkout.asking import OPTIONAL
from shopper.journey.checkout.filling import UNCHOSEN
from shopper.journey.checkout.sheet import FRAME, State, states
from shopper.journey.eyes import Look
from shopper.sight import purposes
from shopper.sight.addresses import SCRIPT
from shopper.sight.labels import near_text
from shopper.sight.naming import grade, spoken_for
from shopper.sight.ordering import looks_like_ordering
from shopper.sight.parts import Element
from shopper.sight.words import plain

LONGEST = 40
"""Letters of a drawn option; what is longer is a text to read."""
BELOW = 250
"""Pixels below the button within which options may still stand."""
MEANT = 0.6
LISTS = frozenset({"combobox", "listbox"})


@dataclass(frozen=True)
class Choice:
    """
    One option with its values as elements (or one list); `drawn` when only its looks say that it is one.

    `texts` are what can be chosen; () where a list shows that only once it is open.
    """

    name: str
    values: tuple[Element, ...]
    texts: tuple[str, ...]
    drawn: bool = False

    @property
    def key(self) -> str:
        """The same after the page drew it again."""
        return f"{self.name}|{self.values[0].hint if len(self.values) == 1 else ' '.join(self.texts)}"


def choices(look: Look, button: Element | None) -> Iterator[Choice]:
    """The options of the product in sight that nobody has chosen yet, in reading order."""
    near = [e for e in look.facts.elements if _is_near(look, e, button)]
    state = states(look, near)
    found = [
        *_lists(look, near, state), *_shut_lists(look, near, state), *_radios(look, near, state),
        *_drawn(look, near, state),
    ]  # fmt: skip
    return iter(sorted(found, key=lambda choice: choice.values[0].node))


def _is_near(look: Look, element: Element, button: Element | None) -> bool:
    """Whether an element stands with the product: in the form of its button, or between its heading and just below."""
    scene = look.scene
    if element.disabled or not (element.visible or element.faint or element.role == "radio"):
        return False
    part = _part(look, button)
    if part is not None:
        return look.facts.tree.inside(element.node, part)
    if (element.landmark in FRAME and element.dialog < 0) or scene.card_of(element):
        return False
    if element.form >= 0 and button is not None and element.form == button.form:
        return True
    return _is_below(look, element, button)


def _is_below(look: Look, element: Element, button: Element | None) -> bool:
    scene, heading = look.scene, look.scene.product_heading
    if element.form >= 0 and _has_own_business(look, element.form):
        return False
    after_heading = heading is None or element.node > heading
    return after_heading and element.box.y < _lowest(look, button) and purposes.of(scene, element) == ""


def _lowest(look: Look, button: Element | None) -> int:
    """Where the options end: a little below the button that adds, or below the one that can't be pressed yet."""
    first = look.scene.product_heading or 0
    waits = (e for e in look.facts.elements if e.is_button and e.disabled and e.visible and e.node > first)
    last = button or next((e for e in waits if e.landmark not in FRAME and not look.scene.card_of(e)), None)
    if last is None:
        return look.facts.height
    foot = last.box.y + last.box.height + BELOW
    return foot if button is not None else max(look.facts.height, foot)


def _part(look: Look, button: Element | None) -> int | None:
    """The card or the dialog in which all of a product's options stand, where it has no page."""
    card = look.scene.card_of(button) if button is not None else None
    return card.node if card is not None and card.link is None else look.scene.quick_view


def _has_own_business(look: Look, form: int) -> bool:
    """Whether a form that is not the button's asks for something to be typed: a review, a question, an address."""
    return any(e.form == form and e.role == "textbox" and e.visible for e in look.facts.elements)


def _lists(look: Look, near: Sequence[Element], state: dict[int, State]) -> Iterator[Choice]:
    for element in near:
        if element.role not in LISTS or not element.visible or _is_other(look, element):
            continue
        now = state[element.index]
        real = tuple(label for value, label, off in now.options if value and not off and not UNCHOSEN.fullmatch(label))
        shown = element.value or now.shown
        is_open = now.empty if now.options else bool(UNCHOSEN.match(shown))
        if is_open and real:
            yield Choice(_name(look, element), (element,), real)


def _shut_lists(look: Look, near: Sequence[Element], state: dict[int, State]) -> Iterator[Choice]:
    """Drawn lists that hold their values back until they are opened: `Size: choose a size`."""
    for element in near:
        drawn = element.role in LISTS and element.tag not in {"select", "input"}
        opens = element.role == "button" and element.type != "submit" and element.expanded == "false"
        if not (drawn or opens) or not element.visible or _is_other(look, element):
            continue
        name, shown = element.name or _name(look, element), state[element.index].shown
        named = grade(look.scene, name, Place.OPTION) > MEANT
        if named and (UNCHOSEN.match(shown) or plain(shown) == plain(name)):
            yield Choice(name, (element,), ())


def _radios(look: Look, near: Sequence[Element], state: dict[int, State]) -> Iterator[Choice]:
    groups: dict[str, list[Element]] = {}
    for element in near:
        if element.role in {"radio", "option"}:
            groups.setdefault(state[element.index].group, []).append(element)
    for group in groups.values():
        if not any(e.checked or state[e.index].checked for e in group) and not _is_other(look, group[0]):
            yield Choice(_name(look, group[0]), tuple(group), tuple(_text(look, e) for e in group))


def _drawn(look: Look, near: Sequence[Element], state: dict[int, State]) -> Iterator[Choice]:
    """Sets of buttons beside each other that no word explains: swatches and sizes."""
    groups: dict[int, list[Element]] = {}
    for element in near:
        if _is_plain_button(look, element):
            groups.setdefault(_set(look, element), []).append(element)
    for group in groups.values():
        named = grade(look.scene, _name(look, group[0]), Place.OPTION) > MEANT
        chosen = any(e.checked or state[e.index].checked for e in group)
        if (len(group) > 1 or named) and not chosen:
            yield Choice(_name(look, group[0]), tuple(group), tuple(_text(look, e) for e in group), drawn=True)


def _is_plain_button(look: Look, element: Element) -> bool:
    text = _text(look, element)
    link = element.role == "link" and (not element.href or _stays(look, element))
    pressed = link or element.role in {"button", "clickable", "tab"}
    sends = element.type == "submit" and element.form >= 0  # outside a form it is only what a button is by default
    if not pressed or not element.visible or sends or not 0 < len(text) <= LONGEST:
        return False
    spoken = any(hit.meaning.section in {"places", "decoys", "ordering"} for hit in look.scene.hits(text))
    return any(map(str.isalnum, text)) and not spoken and not looks_like_ordering(element, look.facts)


def _stays(look: Look, element: Element) -> bool:
    """Whether a link leads to the same page with something else chosen, told in the query of its address."""
    here, there = urlsplit(look.facts.url), urlsplit(element.href)
    same = (here.netloc, here.path) == (there.netloc, there.path) and not SCRIPT.search(there.path)
    return same and bool(there.query) and there.query != here.query


def _set(look: Look, element: Element) -> int:
    """What holds a button and its likes: its parent, or the one above where each has a box of its own."""
    tree = look.facts.tree
    parent = tree.parents[element.node]
    alone = sum(1 for e in look.facts.within(parent) if e.is_button) == 1
    return tree.parents[parent] if alone and parent >= 0 else parent


def _is_other(look: Look, element: Element) -> bool:
    """A quantity, a way to sort, what nobody has to fill in."""
    name = _name(look, element)
    return (
        grade(look.scene, name, Place.QUANTITY) > MEANT
        or bool(OPTIONAL.search(name))
        or spoken_for(look.scene, name, Place.OPTION)
    )


def _text(look: Look, element: Element) -> str:
    label = look.facts.elements[element.label].name if element.label >= 0 else ""
    return element.name or label or element.title or element.value or near_text(look.scene, element)


def _name(look: Look, element: Element) -> str:
    """What an option is called: the list's own name, or the words just before its values."""
    if element.role in LISTS:
        return element.name or near_text(look.scene, element)
    before = look.facts.tree.texts_before(element.node, 1)
    return before[-1].text[:60] if before else ""
