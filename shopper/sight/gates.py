"""Gates that stand before a shop: pages with next to nothing but the question how old a visitor is."""

from shopper.sight.scene import Scene

SMALL = 1500
"""Characters of text up to which a page may be nothing but a gate."""
AGE = "age gate"


def is_bare(scene: Scene, sign: str) -> bool:
    """Whether the page itself is this gate (an entry of `signs`): it says so, and there is little else on it."""
    text = scene.facts.tree.text(0, SMALL + 1)
    return len(text) <= SMALL and not scene.cards and scene.says(text, "signs", sign)


def asks_age(scene: Scene) -> bool:
    """Whether the page itself asks how old a visitor is before it shows anything."""
    return scene.recall(AGE, lambda scene: is_bare(scene, AGE))
