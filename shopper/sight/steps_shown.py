"""The steps of a checkout as a page lists them above what it asks."""

from shopper.sight.scene import Scene

LISTS = frozenset({"ol", "ul"})
LONGEST = 120
"""Characters of a list of steps at most: a menu or a list of goods is longer."""
FEWEST, HEADED = 2, 3
"""Steps that must be named as those of a checkout are, in a list and in headings."""


def shows_steps(scene: Scene) -> bool:
    """Whether a short list names steps of a checkout (`Delivery, Savings, Payment`), or the headings of a page do."""
    return scene.recall("steps shown", _shows_steps)


def _shows_steps(scene: Scene) -> bool:
    tree = scene.facts.tree
    headings = [tree.text(h.node, 60) for h in scene.facts.headings]
    if sum(scene.says(text, "kinds", "checkout") for text in headings) >= HEADED:
        return True
    return any(_are_steps(scene, node) for node, tag in enumerate(tree.tags) if tag in LISTS)


def _are_steps(scene: Scene, node: int) -> bool:
    tree = scene.facts.tree
    if not 0 < len(tree.text(node, LONGEST + 1)) <= LONGEST or scene.facts.landmark(node) == "footer":
        return False
    if any(e.is_field for e in scene.facts.within(node)):
        return False
    items = [tree.text(child, 40) for child in tree.children.get(node, ())]
    named = [item for item in items if scene.says(item, "kinds", "checkout")]
    return len(named) >= FEWEST and len(named) * 2 >= len(items)
