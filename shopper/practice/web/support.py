"""Writing to the shop: the contact form and the chat."""

from starlette.responses import Response

from shopper.practice.people.addresses import clean_address
from shopper.practice.service import support
from shopper.practice.web.here import Here

FIELDS = ("name", "email", "order", "subject", "message")


def contact_form(here: Here) -> Response:
    """The form."""
    return here.show("contact.html", typed={}, errors={}, anew=False)


def contact(here: Here) -> Response:
    """Takes a message, and says under which number it is looked after."""
    if here.shop.has("contact-forgets") and not here.field("anew"):
        return here.show("contact.html", typed={}, errors={"message": "form-expired"}, anew=True)
    typed = {name: here.field(name) for name in FIELDS}
    email = clean_address(typed["email"])
    errors = {} if email else {"email": "email-wrong"}
    if not typed["message"]:
        errors["message"] = "message-missing"
    if email is None or errors:
        return here.show("contact.html", typed=typed, errors=errors, anew=bool(here.field("anew")))
    number = support.take(here.shop, email, f"{typed['subject']} {typed['message']}", here.visit.base)
    support.acknowledge(here.shop, number, email, here.visit.base)
    told = not here.shop.has("support-no-receipt")
    return here.show("contact-sent.html", number=number, told=told)


def chat(here: Here) -> Response:
    """What was said so far, and a field for more."""
    said = here.shop.store.all("SELECT who, text FROM chats WHERE visit = ? ORDER BY rowid", here.visit.id)
    return here.show("chat.html", said=[(row["who"], row["text"]) for row in said])


def say(here: Here) -> Response:
    """Somebody from the shop answers at once."""
    text = here.field("message")
    if text:
        number = support.ticket_in(text)
        known = number if number and not here.shop.has("support-new-ticket") else ""
        answer = here.shop.look.fill(
            "chat-answer.txt",
            number=known or support.open_ticket(here.shop, here.visit.email or "", text),
            known=bool(known),
            lost=bool(number) and not known,
            matters=support.matters(here.shop, text),
            wrong=support.complains(text),
            helps=not (support.complains(text) and here.shop.has("support-sorry-only")),
        )
        for who, words in (("you", text), ("shop", " ".join(answer.split()))):
            here.shop.store.run("INSERT INTO chats VALUES (?, ?, ?)", here.visit.id, who, words)
    return here.go("/chat")


SHOWN = {"/contact": contact_form, "/chat": chat}
CHANGED = {"/contact": contact, "/chat": say}
