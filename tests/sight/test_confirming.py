"""A page that wants the link in a mail opened before a new account counts."""

import pytest

from shopper.sight.words import vocabulary

ASKS = [
    "You must confirm your account. Please check your email for the confirmation link.",
    "Please verify this email address before logging in",
    "Bitte bestätigen Sie Ihre E-Mail-Adresse über den Bestätigungslink.",
    "Cliquez sur le lien d'activation pour activer votre compte.",
    "Te hemos enviado un enlace de confirmación. Revisa tu correo.",
    "Ti abbiamo inviato un link di conferma per attivare il tuo account.",
    "Klik op de activatielink in de e-mail om uw account te activeren.",
    "Kliknij link aktywacyjny, aby aktywować konto.",
    "Enviámos um link de confirmação. Verifique a sua caixa de correio.",
]
ASKS_NOT = [
    "Your account has been created. Welcome!",
    "We have sent you a mail.",
    "Ihr Kundenkonto wurde angelegt.",
    "Votre compte a été créé.",
    "Please check the fields in red.",
]


@pytest.mark.parametrize("text", ASKS)
def test_a_link_that_must_be_opened_is_understood(text: str) -> None:
    assert vocabulary().says(text, "signs", "mailed link")


@pytest.mark.parametrize("text", ASKS_NOT)
def test_an_account_that_counts_at_once_is_none_of_these(text: str) -> None:
    assert not vocabulary().says(text, "signs", "mailed link")
