"""Whether a form with a password is for an account and nothing else."""

import re

from shopper.actor import Place
from shopper.sight import purposes
from shopper.sight.labels import label
from shopper.sight.naming import grade
from shopper.sight.parts import Element
from shopper.sight.scene import Scene

OPTIONAL = re.compile(
    r"optional|freiwillig|facultati|fakultativ|opcional|facoltativ|opzional|optionnel|optioneel|opcjonaln|nieobowi",
    re.IGNORECASE,
)
ADDRESS = frozenset({Place.STREET, Place.POSTCODE, Place.CITY})


def asks_more(scene: Scene, element: Element) -> bool:
    """Whether a form with a password asks for more than a log-in: a choice to be a guest, an address."""
    members = [e for e in scene.members(scene.region(element)) if e.visible or e.faint]
    guest = any(e.role == "radio" and grade(scene, e.name, Place.GUEST) > 0.6 for e in members)
    if purposes.of(scene, element) == "register" and _password_may_stay_empty(scene, members):
        return True
    return guest or any(grade(scene, label(scene, e), place) > 0.8 for e in members if e.is_field for place in ADDRESS)


def _password_may_stay_empty(scene: Scene, members: list[Element]) -> bool:
    """Whether a form takes a password from those who want an account, and lets all others on without."""
    secrets = [e for e in members if e.type == "password"]
    demanded = sum(e.required for e in members)
    tree = scene.facts.tree
    told = [f"{e.name} {e.placeholder} {tree.text(tree.parents[max(tree.parents[e.node], 0)], 200)}" for e in secrets]
    return not any(e.required for e in secrets) and (demanded > 1 or any(OPTIONAL.search(text) for text in told))
