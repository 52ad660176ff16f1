"""The mask a shop lays over a form while it works: nobody can type under it, and it goes away by itself."""

from collections import Counter

from shopper.journey.eyes import Look

WORDS = 60
"""Letters of a mask that says it is loading; more would be something to read."""
FIELDS = 2
"""Fields under the same thing; one may be covered by a label drawn over it."""


def veiled(look: Look) -> bool:
    """Whether fields lie under something that holds nothing to press and little to read."""
    facts = look.facts
    covers = Counter(e.cover for e in facts.elements if e.is_field and e.visible and e.covered and e.cover >= 0)
    return any(
        times >= FIELDS and not facts.within(node) and len(facts.tree.text(node, WORDS + 1)) <= WORDS
        for node, times in covers.items()
    )
