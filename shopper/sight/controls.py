"""Places one presses or follows: which roles they have, where they stand, and what addresses and ids give away."""

import re
from dataclasses import dataclass

from shopper.actor import Place
from shopper.sight.addresses import CARTS

PRESS = frozenset({"button", "link", "clickable", "menuitem", "tab"})
BUTTON = frozenset({"button", "clickable"})


@dataclass(frozen=True, slots=True)
class Control:
    """
    What a control looks like apart from its words.

    `roles` it may have, the likeliest under `prefers`; `landmarks` where it usually stands; `address` and `hint` are
    searched in a link's path and in ids, names and classes.
    """

    roles: frozenset[str] = PRESS
    prefers: frozenset[str] = PRESS
    landmarks: frozenset[str] = frozenset()
    address: re.Pattern[str] | None = None
    hint: re.Pattern[str] | None = None


def _control(prefers: str = "", landmarks: str = "", address: str = "", hint: str = "", roles: str = "") -> Control:
    return Control(
        roles=frozenset(roles.split()) or PRESS,
        prefers=frozenset(prefers.split()) or PRESS,
        landmarks=frozenset(landmarks.split()),
        address=re.compile(address, re.IGNORECASE) if address else None,
        hint=re.compile(hint, re.IGNORECASE) if hint else None,
    )


_TOP = "header nav"
_WORD = r"(?<![a-z])(?:{})(?![a-z])"

CONTROLS: dict[Place, Control] = {
    Place.HOME: _control(
        "link", _TOP, r"^/(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:index\.\w+(?:/common/home)?)?$", r"logo|brand|home"
    ),
    Place.SEARCH_OPENER: _control(
        "button link", _TOP, r"/search/?$", r"search|suche", roles="button link clickable menuitem tab label"
    ),
    Place.SEARCH_SUBMIT: _control("button", hint=r"search", roles="button clickable"),
    Place.MENU: _control("button", _TOP, hint=r"menu|hamburger|nav(?:bar)?-?toggl|burger"),
    Place.ADD_TO_CART: _control(
        "button", "main", hint=rf"add[-_]?(?:to)?[-_]?(?:{CARTS})|addcart|cart[-_]?add|buy-?box"
    ),
    Place.ADD_TO_WISH_LIST: _control(
        "button link", "main", r"wishlist|wish-list|merkzettel|favou?rit", r"wish|favou?rit|merkzettel|heart"
    ),
    Place.CART: _control(
        "link button",
        _TOP,
        rf"/(?:\w*[-_])?(?:{CARTS})(?:[-_.]\w+)?/?$",
        rf"mini-?cart|{_WORD.format(CARTS)}",
        roles="link button clickable menuitem",
    ),
    Place.WISH_LIST: _control("link", _TOP, r"wish-?list|merkzettel|favou?rit|saved", r"wish-?list|favou?rit"),
    Place.REMOVE: _control(
        "button", hint=r"remove|delete|trash", address=r"remove|delete", roles="button link clickable checkbox"
    ),
    Place.COUPON_OPENER: _control(
        "button link", hint=r"coupon|voucher|promo|discount", roles="button link clickable tab label checkbox"
    ),
    Place.COUPON_APPLY: _control("button", hint=r"coupon|voucher|promo|discount|apply", roles="button clickable link"),
    Place.SUMMARY_OPENER: _control("button", hint=r"summary", roles="button link clickable"),
    Place.CHECKOUT: _control("button link", "main", r"checkout|kasse|caisse|afrekenen|pagamento", r"checkout"),
    Place.GUEST: _control(
        "button link radio", "main", r"guest", r"guest", roles="button link radio clickable label tab"
    ),
    Place.CONTINUE: _control("button", "main", hint=r"continue|next|proceed|weiter|submit"),
    Place.PLACE_ORDER: _control(
        "button", "main", hint=r"place[-_]?order|submit[-_]?order|order[-_]?submit|confirm[-_]?order"
    ),
    Place.ACCOUNT: _control(
        "link button",
        _TOP,
        r"/(?:my[-_]?)?(?:account|profile|konto|customer|compte|cuenta|conta)s?/?$",
        r"account|konto|profile|(?<![a-z])(?:user|person)(?![a-z])",
    ),
    Place.LOG_IN: _control("link button", _TOP, r"log-?in|sign-?in|anmelden|connexion", r"log-?in|sign-?in"),
    Place.LOG_IN_SUBMIT: _control("button", "main", hint=r"log-?in|sign-?in", roles="button clickable"),
    Place.LOG_OUT: _control("link button", _TOP, r"log-?out|sign-?out|abmelden", r"log-?out|sign-?out"),
    Place.REGISTER: _control(
        "link button", "header nav main", r"regist|sign-?up|create-?account|account/create", r"regist|sign-?up"
    ),
    Place.REGISTER_SUBMIT: _control("button", "main", hint=r"regist|sign-?up|create", roles="button clickable"),
    Place.NEWSLETTER_SUBMIT: _control("button", hint=r"newsletter|subscribe|signup", roles="button clickable"),
    Place.UNSUBSCRIBE: _control("button link", "main", r"unsubscribe|opt-?out|abbestellen", r"unsubscribe|opt-?out"),
    Place.CONSENT_ACCEPT: _control("button", hint=r"accept|agree|allow|consent", roles="button link clickable"),
    Place.CONSENT_REJECT: _control(
        "button", hint=r"reject|decline|deny|necessary|essential|refuse", roles="button link clickable"
    ),
    Place.AGE_CONFIRM: _control(
        "button", hint=r"age[-_]?(?:gate|check|verif|confirm)|over-?18|is-?adult", roles="button link clickable"
    ),
    Place.CLOSE: _control("button", hint=r"close|dismiss", roles="button link clickable"),
    Place.HELP: _control(
        "link",
        "header nav footer",
        r"help|support|contact|faq|kontakt|hilfe|aide|ayuda|ajuda|aiuto|klantenservice|pomoc",
        r"help|support",
    ),
    Place.CONTACT: _control(
        "link", "header nav footer main", r"contact|kontakt|contatt|write-?to-?us", r"contact|kontakt"
    ),
    Place.CHAT: _control("link button", "header nav footer main", r"/chat/?$", r"chat"),
    Place.SEND: _control("button", "main", hint=r"send|submit", roles="button clickable"),
    Place.NOTICE: _control(
        "button", "main", hint=r"notif|waitlist|wait-?list|stock-?alert|back-?in-?stock", roles="button link clickable"
    ),
    Place.FORGOTTEN: _control(
        "link button", "main", r"forgot|lost-?_?password|reset-?_?password|password/(?:new|reset)|recover", r"forgot"
    ),
    Place.OFFERS: _control("link", _TOP, r"/(?:sale|offers|deals|specials|promotions?|plans|angebote|aktionen)/?$"),
    Place.MAGAZINE: _control("link", "header nav footer", r"/(?:magazine?|journal|stories|rivista|revista|magazyn)/?$"),
    Place.OWN_SUBSCRIPTION: _control("link button", "main", r"(?:my-?|mein-?)?(?:subscription|abo|abonnement)s?/?$"),
    Place.CANCEL_SUBSCRIPTION: _control("button link", "main", r"subscription/cancel|abo/kuendig|kuendigung"),
    Place.SURVEY: _control("link button", "main", r"survey|umfrage|sondage|enquete|encuesta|feedback", r"survey"),
}
"""Places that are controls; products, options and shipping or payment choices are found by the text asked for."""
IN_QUERY = CONTROLS[Place.REMOVE]
"""The control that the query of an address may name as well as its path: `/cart?delete=1`."""
