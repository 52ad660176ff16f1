"""What a page says of ending a subscription: how it has to be done, asked and answered in one breath or two."""

import pytest

from shopper.sight.scene import Scene
from shopper.sight.subscriptions.leaving import cancelling
from tests.sight.conftest import Gather

SAID = [
    ("en", "To cancel, call us on 040 555.", "phone"),
    ("en", "You want to leave us? Send a signed letter to our office.", "letter"),
    ("de", "Sie möchten kündigen? Schicken Sie uns einen Brief.", "letter"),
    ("en", "You can cancel at any time. Call us if anything is unclear.", ""),
    ("en", "Questions? Write a letter to the editor.", ""),
]


@pytest.mark.parametrize(("language", "said", "how"), SAID)
def test_how_it_has_to_be_ended_is_told(gather: Gather, language: str, said: str, how: str) -> None:
    page = f"<html lang={language}><body><main><h1>Account</h1><p>{said}</p></main></body></html>"

    assert cancelling(Scene.of(gather(page))).how == how
