"""Whether a form says in words or with a star that it does not do without a field."""

import re

from shopper.sight.parts import Element
from shopper.sight.scene import Scene

REQUIRED = re.compile(
    r"\b(?:required|mandatory|erforderlich|pflichtfeld|pflichtangabe|obligatoire|requis|obligatori[oa]|requerid[oa]"
    r"|obbligatori[oa]|richiest[oa]|verplicht|vereist|wymagan[eay]|obowiązkow[eay]|obrigatóri[oa])\b",
    re.IGNORECASE,
)
DENIED = re.compile(r"\b(?:not|nicht|non|pas|no|niet|nie|não)\s+\w*$", re.IGNORECASE)
"""What before such a word turns it round."""
LONGEST = 30
"""Letters of a mark such as `(required)`; longer texts tell of more than one field."""
OUTWARDS = 2
"""Steps up from a field to the part of the page that is its own."""


def is_marked(scene: Scene, element: Element, label: str) -> bool:
    """Whether its label, or a star or word beside it, says that it has to be filled in."""
    return "*" in label or _says_required(label) or _is_starred(scene, element) or _is_told_beside(scene, element)


def _says_required(text: str) -> bool:
    found = REQUIRED.search(text)
    return found is not None and not DENIED.search(text[: found.start()])


def _is_starred(scene: Scene, element: Element) -> bool:
    """Whether a star stands behind it, in the same small part of the page."""
    tree = scene.facts.tree
    parent = tree.parents[element.node]
    last = max((e.node for e in scene.facts.within(parent) if e.role == element.role), default=element.node)
    after = [text for text in tree.texts_after(last, 2) if tree.inside(text.node, parent)]
    return any(text.text.strip() == "*" for text in after)


def _is_told_beside(scene: Scene, element: Element) -> bool:
    """Whether a short text says so in the part of the page that holds this field and no other."""
    tree, node = scene.facts.tree, element.node
    for _ in range(OUTWARDS):
        node = tree.parents[node]
        if node < 0 or sum(e.is_field for e in scene.facts.within(node)) > 1:
            return False
        inside = (text.text.strip() for text in tree.texts if tree.inside(text.node, node))
        if any(len(text) <= LONGEST and _says_required(text) for text in inside):
            return True
    return False
