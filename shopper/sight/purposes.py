"""What a form is for, by the fields and buttons in it."""

import re

from shopper.actor import Place
from shopper.sight import weights
from shopper.sight.fields import keys
from shopper.sight.labels import label
from shopper.sight.naming import SURELY, grade
from shopper.sight.other_fields import is_for_mail
from shopper.sight.parts import Element
from shopper.sight.scene import Scene

ACCOUNT = re.compile(r"creat|regist|log_?-?in", re.IGNORECASE)
"""In the id of an address with which an account is made, not a list joined."""
REVIEW = re.compile(r"review|rating|comment-?_?form", re.IGNORECASE)
OFFER = 3
"""Pieces of text before a field or form that may belong to it."""
ADDRESS = (Place.STREET, Place.POSTCODE, Place.CITY)


def purpose(scene: Scene, region: int) -> str:
    """What a region is for: search, log in, register, newsletter, coupon, checkout or ""."""
    return scene.recall(f"purpose {region}", lambda scene: _purpose(scene, region))


def _purpose(scene: Scene, region: int) -> str:
    members = scene.members(region)
    fields = [e for e in members if e.is_field and (e.visible or e.faint)]
    if len(fields) > 60 or not fields:
        return ""
    secrets = [e for e in fields if e.type == "password" and not _as_you_like(scene, e, fields)]
    if secrets:
        return "register" if _new_account(scene, members, fields, secrets) else "log in"
    if any(grade(scene, label(scene, e), place) > 0.7 for e in fields for place in ADDRESS):
        return "checkout"
    if _sends_login_link(scene, region, fields):
        return "log in"
    by_mail = _opens_account_by_mail(scene, region, members, fields)
    return "register" if by_mail else _other_purpose(scene, region, members, fields)


def _other_purpose(scene: Scene, region: int, members: tuple[Element, ...], fields: list[Element]) -> str:
    """The business of a form that asks for neither password nor address."""
    if _form_role(scene, region) == "search" or (
        not _leads_on(scene, members) and (any(_searches(scene, e) for e in fields) or _sends_a_search(scene, members))
    ):
        return "search"
    if any(grade(scene, label(scene, e), Place.COUPON) > 0.8 and e.role == "textbox" for e in fields):
        return "coupon"
    if _is_review(scene, region, fields):
        return "review"
    return "newsletter" if _is_newsletter(scene, region, fields) else ""


def _is_review(scene: Scene, region: int, fields: list[Element]) -> bool:
    """Whether an opinion of a product is written here, for others to read."""
    written = [label(scene, e) for e in fields if e.tag == "textarea"]
    pressed = [e.name for e in scene.members(region) if e.role == "button"]
    told = any(scene.words.tells(text, "about", "reviews") for text in (*written, *pressed))
    return bool(written) and (told or any(f.node == region and REVIEW.search(f.hint) for f in scene.facts.forms))


def _as_you_like(scene: Scene, secret: Element, fields: list[Element]) -> bool:
    """Whether a password may be left out: a guest who gives one gets an account besides."""
    if secret.required or not any(e.required for e in fields):
        return False
    before = " ".join(t.text for t in scene.facts.tree.texts_before(secret.node, OFFER))
    return scene.says(f"{secret.name} {secret.placeholder} {before}", "signs", "optional")


def _sends_login_link(scene: Scene, region: int, fields: list[Element]) -> bool:
    """Whether one address is asked for on a page about logging in, and a code or link is sent there."""
    typed = [e for e in fields if e.role == "textbox"]
    if len(typed) != 1 or not (typed[0].type == "email" or grade(scene, label(scene, typed[0]), Place.EMAIL) > SURELY):
        return False
    before = " ".join(t.text for t in scene.facts.tree.texts_before(region, OFFER))
    told = scene.says(f"{before} {scene.facts.tree.text(region, 500)}", "signs", "login link")
    return told and scene.says(f"{scene.heading_before(region)} {scene.facts.title}", "kinds", "login")


def _opens_account_by_mail(scene: Scene, region: int, members: tuple[Element, ...], fields: list[Element]) -> bool:
    """Whether an account is made of an address alone, beside a log-in: the password comes by mail."""
    typed = [e for e in fields if e.role == "textbox"]
    beside = any(e.type == "password" and e.visible for e in scene.facts.elements)
    if len(typed) != 1 or not beside or scene.facts.landmark(region) == "footer":
        return False
    pressed = [e.name for e in members if e.role == "button" and e.visible]
    registers = any(grade(scene, name, Place.REGISTER_SUBMIT) > SURELY for name in pressed)
    return registers and scene.says(scene.heading_before(region), "kinds", "register")


def of(scene: Scene, element: Element) -> str:
    """What the form an element is in is for."""
    return purpose(scene, scene.region(element))


def _searches(scene: Scene, element: Element) -> bool:
    return (
        element.type == "search"
        or element.role == "searchbox"
        or grade(scene, label(scene, element), Place.SEARCH) > 0.6
    )


def _sends_a_search(scene: Scene, members: tuple[Element, ...]) -> bool:
    """Whether one box stands alone with a button that says `Search`, whatever the box itself asks for."""
    boxes = [e for e in members if e.is_field and e.visible and e.role == "textbox"]
    buttons = [e for e in members if e.role == "button" and e.visible]
    if len(boxes) != 1 or boxes[0].tag == "textarea" or boxes[0].type == "email" or not buttons:
        return False
    if grade(scene, label(scene, boxes[0]), Place.EMAIL) > SURELY:
        return False
    return all(grade(scene, e.name, Place.SEARCH_SUBMIT) > weights.WEAK for e in buttons)


def _leads_on(scene: Scene, members: tuple[Element, ...]) -> bool:
    """Whether something is chosen here and a button goes on from it: a shop finder within a step of the checkout."""
    chooses = sum(e.role == "radio" and (e.visible or e.faint) for e in members) > 1
    return chooses and any(e.role == "button" and grade(scene, e.name, Place.CONTINUE) > SURELY for e in members)


def _form_role(scene: Scene, region: int) -> str:
    return next((f.role for f in scene.facts.forms if f.node == region), "")


def _new_account(scene: Scene, members: tuple[Element, ...], fields: list[Element], secrets: list[Element]) -> bool:
    if len(secrets) > 1 or any("new-password" in e.autocomplete for e in secrets):
        return True
    if any("current-password" in e.autocomplete for e in secrets):
        return False
    if any(grade(scene, label(scene, e), place) > 0.8 for e in fields for place in (Place.FIRST_NAME, Place.LAST_NAME)):
        return True
    buttons = [e.name for e in members if e.role == "button"]
    register = max((grade(scene, name, Place.REGISTER_SUBMIT) for name in buttons), default=0)
    return register > max((grade(scene, name, Place.LOG_IN_SUBMIT) for name in buttons), default=0)


def _is_newsletter(scene: Scene, region: int, fields: list[Element]) -> bool:
    mails = [e for e in fields if is_for_mail(e) or grade(scene, label(scene, e), Place.EMAIL) > 0.6
             or grade(scene, label(scene, e), Place.NEWSLETTER) > 0.6]  # fmt: skip
    if any(ACCOUNT.search(keys(e.hint)) for e in mails):
        return False
    typed = [e for e in fields if e.role == "textbox"]
    if not mails or len(typed) > 3 or _leaves(scene, region):
        return False
    said = " ".join([
        *(f"{e.name} {e.placeholder} {e.hint}" for e in scene.members(region)),
        *(f"{f.hint} {f.action}" for f in scene.facts.forms if f.node == region),
        scene.facts.tree.keys[region],
        scene.facts.tree.text(region, 500),
    ])  # fmt: skip
    if scene.says(said, "places", Place.NEWSLETTER) or "newsletter" in said.lower() or "subscri" in said.lower():
        return True
    if len(typed) == 1 and (scene.says(said, "overlays", "newsletter") or _only_subscribes(scene, region)):
        return True
    above = scene.heading_before(region)
    return scene.says(above, "places", Place.NEWSLETTER) or scene.says(above, "overlays", "newsletter")


def _leaves(scene: Scene, region: int) -> bool:
    """Whether a button takes off the list; that one may leave it at any time is said beside many a newsletter."""
    pressed = [e.name for e in scene.members(region) if e.role in {"button", "link"}]
    ways = (Place.UNSUBSCRIBE, Place.NEWSLETTER_SUBMIT)
    leave, join = (max((grade(scene, name, way) for name in pressed), default=0.0) for way in ways)
    return leave > max(join, weights.WEAK - 0.01)


def _only_subscribes(scene: Scene, region: int) -> bool:
    """Whether a box for an address has one button that subscribes, and stands in the frame below the page."""
    buttons = [e for e in scene.members(region) if e.role == "button" and e.visible]
    mains = [scene.facts.tree.ends[node] for node, band in scene.facts.bands if band == "main"]
    below = scene.facts.landmark(region) == "footer" or (bool(mains) and region > max(mains))
    return below and len(buttons) == 1 and grade(scene, buttons[0].name, Place.NEWSLETTER_SUBMIT) > SURELY
