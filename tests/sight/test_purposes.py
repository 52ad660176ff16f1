"""What a form is for, where neither password nor address tells."""

import pytest

from shopper.actor import Place
from shopper.sight import Scene, find
from shopper.sight.purposes import of
from tests.sight.conftest import Gather

REVIEW = (
    '<html lang="{lang}"><main><h1>Kettle</h1><form><label>{label} <textarea name="t"></textarea></label>'
    '<label>{name} <input name="author"></label><button>{send}</button></form></main></html>'
)
FOOT = (
    '<html lang="{lang}"><main><h1>Shop</h1></main><footer><p>{more}</p><form><input type="email" placeholder="e-mail">'
    "<button>{button}</button></form></footer></html>"
)


@pytest.mark.parametrize(("lang", "label", "name", "send"), [
    ("en", "Your review", "Name", "Submit"), ("nl", "Je beoordeling", "Naam", "Verzenden"),
    ("de", "Ihre Bewertung", "Name", "Absenden"), ("es", "Tu valoración", "Nombre", "Enviar"),
    ("it", "La tua recensione", "Nome", "Invia"), ("pl", "Twoja opinia", "Imię", "Wyślij"),
    ("pt", "Sua avaliação", "Nome", "Enviar"), ("fr", "Votre avis", "Nom", "Envoyer"),
])  # fmt: skip
def test_an_opinion_of_a_product_is_no_letter_to_the_shop(
    lang: str, label: str, name: str, send: str, gather: Gather
) -> None:
    facts = gather(REVIEW.format(lang=lang, label=label, name=name, send=send), "/p/kettle")
    found = [find(place, facts).chosen for place in (Place.SEND, Place.FULL_NAME, Place.FIRST_NAME)]

    assert found == [None, None, None]


@pytest.mark.parametrize(("lang", "more", "button"), [
    ("en", "You can unsubscribe at any time.", "Subscribe"), ("de", "Abmeldung jederzeit möglich.", "Abonnieren"),
    ("fr", "Vous pouvez vous désinscrire à tout moment.", "S'abonner"), ("es", "Puedes darte de baja.", "Suscribirse"),
    ("it", "Puoi disiscriverti quando vuoi.", "Iscriviti"), ("nl", "Uitschrijven kan altijd.", "Inschrijven"),
    ("pl", "Możesz wypisać się w każdej chwili.", "Zapisz się"), ("pt", "Pode cancelar a inscrição.", "Subscrever"),
])  # fmt: skip
def test_a_box_below_the_page_that_only_subscribes_is_a_newsletter(
    lang: str, more: str, button: str, gather: Gather
) -> None:
    facts = gather(FOOT.format(lang=lang, more=more, button=button))

    assert of(Scene.of(facts), facts.elements[0]) == "newsletter"
