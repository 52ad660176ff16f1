"""Looking for somebody to ask."""

import re

from shopper.actor import PageView, Place, Shopper
from shopper.observations import HelpLooked, PageKind
from shopper.scenario.step import Step

PLACES = {"help": Place.HELP, "contact": Place.CONTACT, "chat": Place.CHAT}
PHONE = re.compile(r"(?<![\w/.,-])(?:\+\d|00\d|\(?0)[\d\s()/-]{6,18}\d(?![\w-])|\b1?[- ]?8\d\d[- ]\d{3}[- ]\d{4}\b")
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
PERHAPS = re.compile(
    r"\b(?:help|support|contact|service|chat|faq|hilfe|kontakt|aide|ayuda|contacto|aiuto|contatti|assistenza|hulp"
    r"|klantenservice|pomoc|ajuda|atendimento|questions\?|fragen\?)\b",
    re.IGNORECASE,
)


class LookForHelp(Step):
    """Looks whether the page in sight shows a phone number, a chat or a link to help: `look for help`."""

    def do(self, shopper: Shopper) -> None:
        """Notes the ways found; nothing is clicked."""
        view = shopper.reaction(lambda _: any(shopper.glimpse(place) for place in PLACES.values()))
        ways = [name for name, place in PLACES.items() if shopper.glimpse(place)]
        text = view.text.replace(shopper.person.email, "").replace(shopper.person.phone, "")
        ways += ["phone"] if PHONE.search(text) else []
        ways += ["mail"] if MAIL.search(text) else []
        perhaps = PERHAPS.search(text)
        shopper.note(
            HelpLooked(where=_where(view), url=view.url, ways=tuple(ways), perhaps=perhaps[0] if perhaps else "")
        )


def _where(view: PageView) -> str:
    return "checkout" if view.step else view.kind.value if view.kind is not PageKind.OTHER else "other"
