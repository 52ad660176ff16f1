"""Extras that a shop had chosen beforehand in a list or between radios, where one of the options says no to them."""

from collections.abc import Iterator, Sequence

from shopper.actor import Place
from shopper.journey.checkout.choices import groups
from shopper.journey.checkout.sheet import Entry, Sheet
from shopper.observations import BoxMet
from shopper.sight.money import amounts
from shopper.sight.naming import SURELY, grade
from shopper.sight.refusing import refuses
from shopper.sight.scene import Scene

CAPTION = 60
"""Letters of what stands over a group of radios; what is longer is a text to read."""
WAYS = (Place.SHIPPING_CHOICE, Place.PAYMENT_CHOICE, Place.GUEST)


def presets(sheet: Sheet) -> Iterator[BoxMet]:
    """Each extra that can be refused by another option, and whether it was chosen before anybody did."""
    scene = sheet.look.scene
    for group in groups(sheet.radios):
        texts = [entry.label for entry in group]
        chosen = next((entry.label for entry in group if entry.state.checked), "")
        yield from _preset(scene, _over(scene, group), texts, chosen)
    for entry in sheet.fields:
        texts = [label for _, label, off in entry.state.options if label and not off]
        yield from _preset(scene, entry.label, texts, entry.state.shown or entry.element.value)


def _preset(scene: Scene, caption: str, texts: Sequence[str], chosen: str) -> Iterator[BoxMet]:
    extras = [text for text in texts if not refuses(text) and _is_extra(scene, caption, text)]
    if extras and len(extras) < len(texts) and any(map(refuses, texts)):
        taken = chosen in extras
        told = f"{caption}: {chosen if taken else extras[0]}" if caption else chosen if taken else extras[0]
        yield BoxMet(text=told[:300], kind="extra", ticked_before=taken)


def _is_extra(scene: Scene, caption: str, text: str) -> bool:
    """Something one can do without that is not free; how a parcel comes and how it is paid is no extra."""
    worth = [amount.money.amount for amount in amounts(text, scene.facts.language)]
    if worth and not any(worth):
        return False
    if scene.words.tells(f"{caption} {text}", "boxes", "extras"):
        return not scene.words.tells(text, "offers", "free")
    return bool(worth) and not any(grade(scene, said, way) > SURELY for said in (caption, text) for way in WAYS)


def _over(scene: Scene, group: Sequence[Entry]) -> str:
    """What stands right over the first of them: the legend of the group."""
    before = scene.facts.tree.texts_before(group[0].element.node, 1)
    return before[-1].text if before and len(before[-1].text) <= CAPTION else ""
