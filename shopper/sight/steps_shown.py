"""The steps of a checkout as a page lists them above what it asks."""

import re

from shopper.sight.scene import Scene

LISTS = frozenset({"ol", "ul"})
LONGEST = 120
"""Characters of a list of steps at most: a menu or a list of goods is longer."""
FEWEST, HEADED = 2, 3
"""Steps that must be named as those of a checkout are, in a list and in headings."""

HERE = re.compile(r"(?<![a-z])(?:current|active|selected|on)(?![a-z])", re.IGNORECASE)
"""In the classes of the step one is at; those that are done may be called so as well."""


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
    """Whether at least half of a list's items name steps."""
    named = _steps_named(scene, node)
    return named >= FEWEST and named * 2 >= len(scene.facts.tree.children.get(node, ()))


def _steps_named(scene: Scene, node: int, *, reviews: bool = False) -> int:
    """How many items of a short list without fields name a step of a checkout, `reviews` in words of their own too."""
    tree = scene.facts.tree
    if not 0 < len(tree.text(node, LONGEST + 1)) <= LONGEST or scene.facts.landmark(node) == "footer":
        return 0
    if any(e.is_field for e in scene.facts.within(node)):
        return 0
    items = (tree.text(child, 40) for child in tree.children.get(node, ()))
    told = ("kinds", "checkout"), ("ordering", "looks over")
    return sum(any(scene.says(item, *entry) for entry in told[: 1 + reviews]) for item in items)


def review_to_come(scene: Scene) -> bool:
    """Whether a list of steps says that the order is looked over on a page after this one: `Payment, Review`."""
    return scene.recall("review to come", _review_to_come)


def _review_to_come(scene: Scene) -> bool:
    tree = scene.facts.tree
    tags, heads = tree.tags, [tree.text(h.node, 60) for h in scene.facts.headings]
    if any(scene.says(text, "ordering", "looks over") for text in (*heads, scene.facts.title)):
        return False  # that page is here
    lists = (
        node for node, tag in enumerate(tags) if tag in LISTS and _steps_named(scene, node, reviews=True) >= FEWEST
    )
    return any(_is_ahead(scene, node) for node in lists)


def _is_ahead(scene: Scene, node: int) -> bool:
    tree = scene.facts.tree
    items = tree.children.get(node, [])
    at = max((index for index, item in enumerate(items) if HERE.search(tree.keys[item])), default=-1)
    ahead = items[at + 1 :] if at >= 0 else ()
    return any(scene.says(tree.text(item, 40), "ordering", "looks over") for item in ahead)
