"""What lies over the page: banners, pop-ups, drawers, chats."""

from dataclasses import dataclass

from shopper.sight.facts import PageFacts
from shopper.sight.parts import Layer
from shopper.sight.words import vocabulary

BAR = 0.45
"""A pinned header or footer bar of the shop itself covers less of the viewport than this."""
DRAWER = 0.1
VEIL = 0.9
"""Shares of the viewport: of a drawer at least, and of the veil that lies between it and the page."""
KINDS = ("consent", "age", "newsletter", "chat")


@dataclass(frozen=True, slots=True)
class Overlay:
    """Something over the page. `kind`: consent, age, newsletter, chat or other; `share` of the viewport; its `node`."""

    kind: str
    text: str
    share: float
    node: int
    dialog: bool


def overlays(facts: PageFacts) -> tuple[Overlay, ...]:
    """What lies in front, outermost only; the shop's own pinned header is none."""
    found = [layer for layer in facts.layers if layer.top and not _is_bar(facts, layer)]
    outer = [a for a in found if not any(a is not b and facts.tree.inside(a.node, b.node) for b in found)]
    return tuple(Overlay(kind_of(facts, a), facts.tree.text(a.node, 400), a.share, a.node, a.dialog) for a in outer)


def kind_of(facts: PageFacts, layer: Layer) -> str:
    """What an overlay is about, by its words: consent goes before newsletter, a cart drawer is neither."""
    text = " ".join((layer.label, layer.name, layer.hint, facts.tree.text(layer.node, 900)))
    hits = [h.meaning for h in vocabulary().hits(text)]
    said = {m.entry for m in hits if m.section == "overlays"}
    if any(m[:2] == ("signs", "age gate") for m in hits):
        said.add("age")
    if any(m.section == "places" and m.entry in {"checkout", "cart"} and m.strength == "names" for m in hits):
        said.discard("newsletter")
    return next((kind for kind in KINDS if kind in said and _fits(facts, layer, kind)), "other")


def _fits(facts: PageFacts, layer: Layer, kind: str) -> bool:
    """Whether it holds what its kind needs: a newsletter a field, a consent something to press."""
    inside = [e for e in facts.within(layer.node) if e.visible]
    if kind == "newsletter":
        return any(e.is_field and e.type != "search" for e in inside)
    if kind == "chat":
        return layer.share < BAR
    return any(e.is_button for e in inside)


def is_front(facts: PageFacts, layer: Layer) -> bool:
    """Whether it is what a shopper deals with first: an open dialog, drawer or menu, but no banner and no chat."""
    if not layer.top or _is_bar(facts, layer):
        return False
    if not (layer.dialog or layer.share > BAR or (layer.share > DRAWER and _darkens(facts, layer))):
        return False
    return kind_of(facts, layer) in {"age", "other"} and not _is_backdrop(facts, layer)


def _is_backdrop(facts: PageFacts, layer: Layer) -> bool:
    """Whether it only darkens the page behind a dialog: there is nothing on it."""
    return not facts.tree.text(layer.node, 20) and not any(e.visible for e in facts.within(layer.node))


def _darkens(facts: PageFacts, layer: Layer) -> bool:
    """Whether a veil without words lies over all the rest: then the layer before it is what there is to do."""
    veils = (x for x in facts.layers if x.share > VEIL and x.node != layer.node)
    return any(not facts.tree.texts_in(x.node) for x in veils)


def _is_bar(facts: PageFacts, layer: Layer) -> bool:
    if layer.dialog:
        return False
    tag = facts.tree.tags[layer.node]
    own = tag in {"header", "nav", "footer"} or layer.position == "sticky"
    full = not layer.box.x and layer.box.width >= facts.width * 0.9
    narrow = layer.share < BAR and layer.box.y <= 0 and full
    return (own or narrow) and kind_of(facts, layer) not in {"consent", "newsletter"}
