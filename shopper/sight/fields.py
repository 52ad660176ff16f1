"""Places one types or chooses in: autocomplete tokens, types, and what ids and names give away."""

import re
from dataclasses import dataclass

from shopper.actor import Place


@dataclass(frozen=True, slots=True)
class Field:
    """
    What a field looks like apart from its words.

    `tokens` are autocomplete tokens, `types` input types that say it by themselves, `hint` is searched in its id and
    name with their words set apart (see `keys`), `roles` it may have.
    """

    tokens: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    hint: re.Pattern[str] | None = None
    roles: frozenset[str] = frozenset({"textbox", "combobox", "searchbox", "spinbutton", "listbox"})


def _field(tokens: str = "", hint: str = "", types: str = "", roles: str = "") -> Field:
    parts = Field(
        frozenset(tokens.split()), frozenset(types.split()), re.compile(hint, re.IGNORECASE) if hint else None
    )
    return Field(parts.tokens, parts.types, parts.hint, frozenset(roles.split())) if roles else parts


_END = r"(?![a-z])"

_NEXT_WORD = re.compile(r"(?<=[a-z\d])(?=[A-Z])")


def keys(hint: str) -> str:
    """An id and name with their words set apart: `txtSearch` is `txt_Search`, `captcha` holds no apartment (`apt`)."""
    return _NEXT_WORD.sub("_", hint)


FIELDS: dict[Place, Field] = {
    Place.SEARCH: _field(
        "",
        rf"(?<![a-z])(?:q|query|search|searchstring|searchterm|keyword|keywords|s|sword|suche|search_query|term){_END}",
        "search",
        "textbox searchbox combobox",
    ),
    Place.QUANTITY: _field(
        "", rf"qty|quantity|quantit|menge|anzahl|aantal|ilosc|cantidad|quantidade|(?<![a-z])(?:qte|qtd|qtde){_END}"
    ),
    Place.COUPON: _field(
        "", r"coupon|voucher|promo|discount|gutschein|rabatt|kortingscode|codigo_?promo", roles="textbox searchbox"
    ),
    Place.NEWSLETTER: _field("", r"newsletter|subscri", roles="textbox"),
    Place.EMAIL: _field("email username", r"e?-?mail|username|user_?name|login", "email", "textbox"),
    Place.PASSWORD: _field(
        "current-password new-password", r"passw(?:or)?d|pwd|(?<![a-z])l?pass(?![a-z])", "password", "textbox"
    ),
    Place.PASSWORD_AGAIN: _field(
        "new-password", r"password_?-?2|confirm|repeat|again|retype|verif|rpassword", "", "textbox"
    ),
    Place.SALUTATION: _field(
        "honorific-prefix sex",
        rf"salutation|anrede|gender|civilit|(?<![a-z])(?:id_)?title{_END}|honorific",
        roles="combobox listbox textbox",
    ),
    Place.FULL_NAME: _field(
        "name",
        rf"(?:(?<![a-z_])|(?:your|full|real|contact|customer|recipient|shipping|billing|txt|input|form|field)_?)name{_END}"
        "|full-name|recipient",
    ),
    Place.FIRST_NAME: _field(
        "given-name", r"first_?-?name|(?<![a-z])f_?name|given|vorname|prenom|forename|nombre|voornaam|imie"
    ),
    Place.LAST_NAME: _field(
        "family-name",
        r"last_?-?name|(?<![a-z])l_?name|surname|family_?-?name|nachname|apellido|cognome|achternaam|nazwisko|sobrenome",
    ),
    Place.BIRTHDAY: _field("bday", r"birth|geburt|naissance|nacimiento|nascita|(?<![a-z])dob(?![a-z])"),
    Place.COMPANY: _field(
        "organization", r"company|organi[sz]ation|(?<![a-z])firma|entreprise|empresa|azienda|bedrijf"
    ),
    Place.VAT_NUMBER: _field(
        "", rf"vat_?-?(?:id|number|no|nr)|tax_?-?(?:id|number)|ust-?_?id|(?<![a-z])vat{_END}", roles="textbox"
    ),
    Place.STREET: _field(
        "street-address address-line1",
        rf"street|address_?-?(?:line)?_?-?1|line_?-?1|strasse|(?<![a-z])(?:rue|calle){_END}|indirizzo|straat|ulica|endereco"
        rf"|(?<![a-z])(?<!mail_)(?<!mail-)(?<!ip_)(?<!web_)addr(?:ess)?{_END}",
    ),
    Place.HOUSE_NUMBER: _field("", r"house_?-?(?:number|no|nr)|street_?-?(?:number|no|nr)|haus_?n|huis_?nummer"),
    Place.STREET_2: _field(
        "address-line2",
        rf"address_?-?(?:line)?_?-?2|line_?-?2|addr_?-?2|apartment|(?<![a-z])(?:apt|suite){_END}|street_?-?2|street\[1\]"
        "|adresszusatz",
    ),
    Place.POSTCODE: _field(
        "postal-code",
        rf"post_?-?code|postal(?!_?-?addr)|zip|(?<![a-z])plz{_END}|(?<![a-z])cp{_END}|(?<![a-z])cap{_END}|(?<![a-z])cep{_END}",
    ),
    Place.CITY: _field(
        "address-level2", r"city|town|locality|(?<![a-z])ort(?![a-z])|ville|ciudad|citta|stad|miasto|cidade|line4"
    ),
    Place.STATE: _field("address-level1", r"(?<!e)state|province|region|county|bundesland|provincia|estado"),
    Place.COUNTRY: _field("country country-name", r"country|(?<![a-z])(?:land|pays)(?![a-z])|paese|kraj"),
    Place.PHONE: _field("tel tel-national", r"phone|mobile|telefon|(?<![a-z])tel(?![a-z])", "tel"),
    Place.CARD_NUMBER: _field("cc-number", r"card_?-?(?:number|no|num)|cc_?-?(?:number|num|no)|kartennummer"),
    Place.CARD_NAME: _field("cc-name", r"card_?-?(?:holder|name)|name_?-?on_?-?card|cc_?-?name|(?<!place)holder"),
    Place.CARD_EXPIRY: _field(
        "cc-exp",
        rf"expir(?:y|ation|es)?(?:_?-?date)?{_END}|cc_?-?exp{_END}|exp_?-?date|valid_?-?(?:thru|until|to|till|date)",
    ),
    Place.CARD_EXPIRY_MONTH: _field("cc-exp-month", r"exp\w*_?-?m(?:onth)?|expiry_month|expiry.*0$"),
    Place.CARD_EXPIRY_YEAR: _field("cc-exp-year", r"exp\w*_?-?y(?:ear)?|expiry_year|expiry.*1$"),
    Place.CARD_CODE: _field("cc-csc", r"cvc|cvv|csc|security_?-?code|card_?-?code|(?<![a-z])ccv"),
    Place.MESSAGE: _field(
        "",
        r"message|[ei]nquiry|question|nachricht|mitteilung|anfrage|mensaje|messaggio|bericht|wiadomosc|mensagem",
        roles="textbox",
    ),
    Place.SUBJECT: _field("", r"subject|betreff|sujet|asunto|oggetto|onderwerp|temat|assunto"),
    Place.ORDER_NUMBER: _field("", r"order_?-?(?:number|no|id|ref)|bestell_?-?n", roles="textbox"),
    Place.TERMS: _field("", r"terms|agb|agree|(?<![a-z])tos(?![a-z])|conditions|legal", roles="checkbox switch"),
}
"""Places that are fields."""

TOKENS = {token: place for place, field in FIELDS.items() for token in field.tokens}
"""Which place an autocomplete token names (of two with one token, the later: told apart by their words)."""
