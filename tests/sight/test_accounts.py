"""Ways into an account, around it and out of it, told from their like in eight languages."""

import pytest

from shopper.actor import Place
from shopper.sight import find
from tests.sight.conftest import Gather

SETTINGS = (
    '<html lang="{lang}"><title>{title}</title><main><h1>{title}</h1><form><button>{name}</button></form></main></html>'
)
BOX = (
    '<html lang="{lang}"><main><div><h3>{guest}</h3><p>Text.</p><form><button>{on}</button></form></div>'
    "<div><h3>{account}</h3><p>Text.</p><form><button>{on}</button></form></div>"
    '<form><input type="email"><input type="password"></form></main></html>'
)


@pytest.mark.parametrize(("lang", "title", "name"), [
    ("en", "Newsletter preferences", "Unsubscribe from everything"), ("de", "Newsletter-Einstellungen", "Abmelden"),
    ("nl", "Nieuwsbriefvoorkeuren", "Afmelden"), ("es", "Preferencias de correo", "Darme de baja de todo"),
    ("it", "Preferenze newsletter", "Disiscriviti da tutto"),
    ("pl", "Ustawienia newslettera", "Wypisz ze wszystkich list"),
    ("pt", "Preferências de newsletter", "Sair da lista"), ("fr", "Préférences newsletter", "Se désabonner de tout"),
])  # fmt: skip
def test_leaving_a_list_is_no_logging_out(lang: str, title: str, name: str, gather: Gather) -> None:
    facts = gather(SETTINGS.format(lang=lang, title=title, name=name), "/preferences/ab12")

    assert (find(Place.LOG_OUT, facts).chosen, find(Place.UNSUBSCRIBE, facts).chosen) == (None, facts.elements[0])


@pytest.mark.parametrize(("lang", "name"), [
    ("en", "Hello, guest"), ("de", "Hallo, Gast"), ("nl", "Hallo gast"), ("pt", "Olá, visitante"),
    ("es", "Hola, invitado"),
])  # fmt: skip
def test_the_greeting_of_a_visitor_is_no_way_to_order_as_guest(lang: str, name: str, gather: Gather) -> None:
    facts = gather(f'<html lang="{lang}"><header><a href="/me">{name}</a></header><main><h1>Shop</h1></main></html>')

    assert find(Place.GUEST, facts).chosen is None


@pytest.mark.parametrize(("lang", "guest", "account", "on"), [
    ("de", "Bestellen ohne Registrierung", "Kundenkonto eröffnen", "Weiter"),
    ("en", "Checkout as guest", "Create an account", "Continue"),
    ("fr", "Commander sans compte", "Créer un compte", "Continuer"),
])  # fmt: skip
def test_a_button_that_goes_on_is_told_by_the_heading_of_its_box(
    lang: str, guest: str, account: str, on: str, gather: Gather
) -> None:
    facts = gather(BOX.format(lang=lang, guest=guest, account=account, on=on), "/checkout")
    found = [find(place, facts).chosen for place in (Place.GUEST, Place.REGISTER)]

    assert found == list(facts.elements[:2])


def test_a_code_sent_by_mail_is_a_way_to_log_in(gather: Gather) -> None:
    facts = gather(
        '<html lang="en"><title>Sign in</title><main><h1>Sign in</h1><p>We\'ll email you a code.</p>'
        '<form><label>Email <input type="email"></label><button>Continue</button></form></main></html>',
        "/account/login",
    )  # fmt: skip
    names = [
        found.name if (found := find(place, facts).chosen) else "" for place in (Place.LOG_IN_SUBMIT, Place.CONTINUE)
    ]

    assert names == ["Continue", ""]


@pytest.mark.parametrize(("lang", "on", "words"), [
    ("de", "Zur Kasse gehen", "Sie können auch ohne Anmeldung oder Registrierung zur Kasse gehen."),
    ("en", "Proceed to checkout", "You may also go on without registering."),
    ("fr", "Passer à la caisse", "Vous pouvez commander sans créer de compte."),
])  # fmt: skip
def test_beside_a_log_in_the_way_to_the_checkout_is_a_guest_s_where_its_words_say_so(
    lang: str, on: str, words: str, gather: Gather
) -> None:
    def guest(said: str, beside: str) -> bool:
        box = f'<div><h2>{on}</h2><p>{said}</p><a href="/checkout/">{on}</a></div>'
        return find(Place.GUEST, gather(f'<html lang="{lang}"><main>{box}{beside}</main>', "/gate/")).chosen is not None

    log_in = '<form><input type="email"><input type="password" autocomplete="current-password"></form>'

    assert [guest(words, log_in), guest("Text.", log_in), guest(words, "")] == [True, False, False]
