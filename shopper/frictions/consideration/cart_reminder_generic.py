"""
The reminder of the cart does not show what is in it.

What the shopper meets: "you left something behind", and he has to guess or click to learn what.

Why it matters: the picture and the name of the thing bring back the wish for it; 61 % of shops show the picture.

What to do instead: name and picture every item of the cart in the mail.
"""

from collections.abc import Iterator

from shopper.frictions import (
    Clear,
    Finding,
    Friction,
    Limits,
    NotSeen,
    Rule,
    Seed,
    Severity,
    Source,
    Stage,
    Unsure,
    Verdict,
)
from shopper.frictions.examples import left, mail
from shopper.frictions.names import any_same, mentions, products
from shopper.frictions.post import left_before, mails
from shopper.observations import Evidence, Left, ListSeen, MessageCame, MessageKind


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """A mail that names only other products is not generic but irrelevant, which is another rule."""
    for note in mails(evidence, MessageKind.CART_REMINDER):
        leave = left_before(evidence, note.message.at)
        if leave and leave.cart:
            yield _judged(note, leave, evidence)
        else:
            yield NotSeen(why="it is not known what the cart held", seen=(note,))


def _judged(note: MessageCame, leave: Left, evidence: Evidence) -> Finding:
    message, items = note.message, ", ".join(leave.cart)
    named = any(mentions(message, item) for item in leave.cart)
    if any_same(message.pictured, leave.cart) or (named and message.channel != "mail"):
        return Clear(what=f"the reminder shows {items}", seen=(note, leave))
    if named:
        said = "it is named but not pictured"
        return Friction(
            expected=f"name and picture of {items}", happened=said, seen=(note, leave), severity=Severity.ANNOYED
        )
    if products(evidence, message):
        return Clear(what="the reminder shows products; whether they are the right ones is another rule", seen=(note,))
    if not message.text and not message.names and message.html:
        return Unsure(why="nothing in the reminder could be read as text", seen=(note,))
    return Friction(
        expected=f"name and picture of {items}", happened="it is neither named nor shown", seen=(note, leave)
    )


CART = left(cart=("Bark Speaker",))

RULE = Rule(
    check,
    stage=Stage.CONSIDERATION,
    severity=Severity.SLOWED,
    owner="CRM team",
    needs=(MessageCame,),
    uses=(Left, ListSeen),
    sources=(Source("The e-tailing group: 61 % show the picture"),),
    seeds=(
        Seed(
            "something was left, says the mail",
            (CART, mail(MessageKind.CART_REMINDER, 1, text="You left something", names=("You left something",))),
            Verdict.FRICTION,
        ),
        Seed(
            "it is named but not pictured",
            (CART, mail(MessageKind.CART_REMINDER, 1, text="Your Bark Speaker is waiting")),
            Verdict.FRICTION,
            Severity.ANNOYED,
        ),
        Seed(
            "it is named and pictured",
            (CART, mail(MessageKind.CART_REMINDER, 1, names=("Bark Speaker",), pictured=("Bark Speaker",))),
            Verdict.CLEAR,
        ),
        Seed(
            "a text message can't hold a picture",
            (CART, mail(MessageKind.CART_REMINDER, 1, text="Your Bark Speaker is waiting", channel="sms")),
            Verdict.CLEAR,
        ),
        Seed(
            "the mail can't be read", (CART, mail(MessageKind.CART_REMINDER, 1, html="mails/001.html")), Verdict.UNSURE
        ),
        Seed("no reminder came", (CART, mail(MessageKind.WELCOME, 1)), Verdict.NOT_SEEN),
    ),
)
