"""What a shop says against a form that was sent to it: a letter, which it thanks for or gives back."""

from shopper.actor import PageView
from shopper.actor.news import news
from shopper.journey.eyes import Look

TAKEN = (("kinds", ("thanks",)), ("signs", ("took it", "sent")))


def objections(look: Look, before: PageView) -> tuple[str, ...]:
    """
    Nothing where the shop thanks, or where the page says nothing new that is known to object.

    Words that nobody knows object only while what was written still stands there: a form that was taken is gone or
    empty, and to send it twice would be a mistake of ours.
    """
    said = (*news(before.text, look.view.text), *(text for text in look.view.alerts if text not in before.alerts))
    if any(_thanks(look, text) for text in said):
        return ()
    kept = any(e.tag == "textarea" and e.visible and e.value for e in look.facts.elements)
    against = [text for text in said if look.scene.says(text, "signs", "wrong")]
    strange = [text for text in look.view.alerts if text in said] if kept else []
    return tuple(dict.fromkeys((*against, *strange)))


def _thanks(look: Look, text: str) -> bool:
    return any(look.scene.says(text, section, *entries) for section, entries in TAKEN)
