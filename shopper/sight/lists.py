"""What the shop remembers and shows: recently viewed products, wish lists."""

from shopper.actor import Place
from shopper.observations import Suggested
from shopper.sight.cards import title
from shopper.sight.naming import spoken_for
from shopper.sight.repeats import leads_on
from shopper.sight.scene import Scene


def names_under(scene: Scene, entry: str) -> tuple[str, ...] | None:
    """The names listed under a heading of the vocabulary's `lists`; None where there is no such heading."""
    node = _heading(scene, entry)
    if node is None:
        return None
    end = _end(scene, node)
    return named(scene, scene.facts.tree.ends[node] + 1, end)


def suggested(scene: Scene) -> tuple[Suggested, ...]:
    """Every list of products under a heading that says they fit, or are much liked; empty ones are left out."""
    found = []
    for heading in scene.facts.headings:
        text = scene.facts.tree.text(heading.node, 120)
        if scene.says(text, "lists", "related"):
            names = named(scene, scene.facts.tree.ends[heading.node] + 1, _end(scene, heading.node))
            found += [Suggested(heading=text, names=names)] if names else []
    return tuple(found)


def named(scene: Scene, start: int, end: int) -> tuple[str, ...]:
    """The products named between two nodes: those of cards, else what links lead to."""
    cards = [card.name for card in scene.cards if start <= card.node < end]
    links = [e for e in scene.facts.elements if start <= e.node < end and leads_on(e, scene.facts)]
    titles = [title(scene.facts, e) for e in links if not spoken_for(scene, e.name, Place.PRODUCT)]
    return tuple(dict.fromkeys(name for name in cards or titles if name))


def _heading(scene: Scene, entry: str) -> int | None:
    for heading in scene.facts.headings:
        if scene.says(scene.facts.tree.text(heading.node, 120), "lists", entry):
            return heading.node
    for line in scene.facts.tree.lines:
        if (
            len(line.text) < 60
            and _is_only(scene, line.text, entry)
            and scene.facts.landmark(line.node) not in {"header", "nav", "footer"}
        ):
            return None if _in_link(scene, line.node) else line.node
    return None


def _is_only(scene: Scene, text: str, entry: str) -> bool:
    return any(h.meaning[:2] == ("lists", entry) and h.besides == 0 for h in scene.hits(text))


def _in_link(scene: Scene, node: int) -> bool:
    return any(e.role in {"link", "button"} and scene.facts.tree.inside(node, e.node) for e in scene.facts.elements)


def _end(scene: Scene, node: int) -> int:
    """Where the part under a heading ends: at the next heading of its level or above that is in no card."""
    own = next((h.level for h in scene.facts.headings if h.node == node), 7)
    inside = scene.facts.tree.inside
    own_kind = [h.node for h in scene.facts.headings if h.node > node and h.level <= own]
    later = [n for n in own_kind if not any(inside(n, card.node) for card in scene.cards)]
    footers = [start for start, band in scene.facts.bands if band == "footer" and start > node]
    return min([*later, *footers], default=len(scene.facts.tree.parents))
