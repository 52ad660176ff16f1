"""
How a shopper finds his way on a page nobody described.

Evaluate `SCRIPT` in the page, read what it returns under `facts` with `PageFacts.read`; then `view` tells what a person
takes in, `find` where a place is, `looks_like_ordering` what a click would do. Everything but the script is pure.
"""

from shopper.sight.facts import SCRIPT, PageFacts
from shopper.sight.kinds import page_kind
from shopper.sight.ordering import looks_like_ordering
from shopper.sight.overlays import Overlay, overlays
from shopper.sight.parts import Element
from shopper.sight.places import Sighting, find
from shopper.sight.scene import Scene
from shopper.sight.view import view

__all__ = [
    "SCRIPT", "Element", "Overlay", "PageFacts", "Scene", "Sighting", "find", "looks_like_ordering", "overlays",
    "page_kind", "view",
]  # fmt: skip
