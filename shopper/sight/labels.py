"""What elements are called by what stands beside them."""

from collections.abc import Sequence

from shopper.sight.parts import Element
from shopper.sight.scene import Scene


def label(scene: Scene, element: Element) -> str:
    """What a field asks for: its name, or the words beside it where that is no more than an example."""
    if element.name and not is_example(scene, element):
        return element.name
    return near_text(scene, element) or element.name or element.placeholder


def is_example(scene: Scene, element: Element) -> bool:
    """Whether a field is only called by what stands in it while it is empty, and that is no name: `New York`."""
    return element.name == element.placeholder and not any(
        h.meaning.section == "places" and not h.besides for h in scene.hits(element.name)
    )


def near_text(scene: Scene, element: Element) -> str:
    """The words beside a field that has no label of its own: just before it, within the same small part."""
    tree = scene.facts.tree
    parent = tree.parents[element.node]
    outer = tree.parents[parent] if parent >= 0 else -1
    before = [t for t in tree.texts_before(element.node, 2) if outer < 0 or tree.inside(t.node, outer)]
    if element.role in {"radio", "checkbox"}:
        twins = [e.node for e in scene.facts.within(parent) if e.role == element.role and e.node > element.node]
        end = min(twins, default=tree.ends[parent] + 1)  # words behind the next one are about that
        after = [t for t in tree.texts_after(element.node, 2) if tree.inside(t.node, parent) and t.opened <= end]
        return " ".join(t.text for t in after or before[-1:])
    return before[-1].text if before else ""


def beside(scene: Scene, element: Element, twins: Sequence[int], most: int = 600) -> str:
    """The text of the part of the page that has only this one of several: a cart line for its remove button."""
    tree, text = scene.facts.tree, ""
    for node in tree.up(element.node):
        if sum(1 for twin in twins if tree.inside(twin, node)) > 1:
            break
        text = tree.text(node, most)
    return text
