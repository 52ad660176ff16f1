"""What a form is for, by the fields and buttons in it."""

from shopper.actor import Place
from shopper.sight.naming import grade
from shopper.sight.parts import Element
from shopper.sight.scene import Scene

ADDRESS = (Place.STREET, Place.POSTCODE, Place.CITY)


def purpose(scene: Scene, region: int) -> str:
    """What a region is for: search, log in, register, newsletter, coupon, checkout or ""."""
    return scene.recall(f"purpose {region}", lambda scene: _purpose(scene, region))


def _purpose(scene: Scene, region: int) -> str:
    members = scene.members(region)
    fields = [e for e in members if e.is_field and (e.visible or e.faint)]
    if len(fields) > 60 or not fields:
        return ""
    secrets = [e for e in fields if e.type == "password"]
    if secrets:
        return "register" if _new_account(scene, members, fields, secrets) else "log in"
    if any(grade(scene, _label(scene, e), place) > 0.7 for e in fields for place in ADDRESS):
        return "checkout"
    if (
        any(_searches(scene, e) for e in fields)
        or _form_role(scene, region) == "search"
        or _sends_a_search(scene, members)
    ):
        return "search"
    if any(grade(scene, _label(scene, e), Place.COUPON) > 0.8 and e.role == "textbox" for e in fields):
        return "coupon"
    return "newsletter" if _is_newsletter(scene, region, fields) else ""


def of(scene: Scene, element: Element) -> str:
    """What the form an element is in is for."""
    return purpose(scene, scene.region(element))


def _searches(scene: Scene, element: Element) -> bool:
    return (
        element.type == "search"
        or element.role == "searchbox"
        or grade(scene, _label(scene, element), Place.SEARCH) > 0.6
    )


def _sends_a_search(scene: Scene, members: tuple[Element, ...]) -> bool:
    """Whether one box stands alone with a button that says `Search`, whatever the box itself asks for."""
    boxes = [e for e in members if e.is_field and e.visible and e.role == "textbox"]
    buttons = [e for e in members if e.role == "button" and e.visible]
    return len(boxes) == 1 and bool(buttons) and all(scene.means(e.name, Place.SEARCH_SUBMIT) for e in buttons)


def _label(scene: Scene, element: Element) -> str:
    return element.name or element.placeholder or scene.near_text(element)


def _form_role(scene: Scene, region: int) -> str:
    return next((f.role for f in scene.facts.forms if f.node == region), "")


def _new_account(scene: Scene, members: tuple[Element, ...], fields: list[Element], secrets: list[Element]) -> bool:
    if len(secrets) > 1 or any("new-password" in e.autocomplete for e in secrets):
        return True
    if any("current-password" in e.autocomplete for e in secrets):
        return False
    if any(
        grade(scene, _label(scene, e), place) > 0.8 for e in fields for place in (Place.FIRST_NAME, Place.LAST_NAME)
    ):
        return True
    buttons = [e.name for e in members if e.role == "button"]
    register = max((grade(scene, name, Place.REGISTER_SUBMIT) for name in buttons), default=0)
    return register > max((grade(scene, name, Place.LOG_IN_SUBMIT) for name in buttons), default=0)


def _is_newsletter(scene: Scene, region: int, fields: list[Element]) -> bool:
    mails = [e for e in fields if e.type == "email" or grade(scene, _label(scene, e), Place.EMAIL) > 0.6
             or grade(scene, _label(scene, e), Place.NEWSLETTER) > 0.6]  # fmt: skip
    typed = [e for e in fields if e.role == "textbox"]
    if not mails or len(typed) > 3:
        return False
    said = " ".join([
        *(f"{e.name} {e.placeholder} {e.hint}" for e in scene.members(region)),
        *(f"{f.hint} {f.action}" for f in scene.facts.forms if f.node == region),
        scene.facts.tree.text(region, 500),
    ])  # fmt: skip
    if scene.says(said, "places", Place.NEWSLETTER) or "newsletter" in said.lower() or "subscri" in said.lower():
        return not scene.says(said, "places", Place.UNSUBSCRIBE)
    if len(typed) == 1 and scene.says(said, "overlays", "newsletter"):
        return True
    above = scene.heading_before(region)
    return scene.says(above, "places", Place.NEWSLETTER) or scene.says(above, "overlays", "newsletter")
