"""A page's language: its own word, unless what is written on it says otherwise."""

import pytest

from shopper.sight import Scene
from tests.sight.conftest import Gather

GERMAN = """<nav><a href="/damen">Damen</a></nav><main><h1>Wanderschuhe für den Sommer</h1><p>Unsere Schuhe sind leicht
und bequem. Versand und Rückgabe sind kostenlos, auch nach dem Urlaub.</p><button>In den Warenkorb</button>
<a href="/konto">Mein Konto</a> <a href="/suche">Zur Suche</a></main>"""
ENGLISH = """<main><h1>Walking boots</h1><p>All of our boots are light and free of plastic. Add them to your bag.</p>
<button>Add to bag</button></main>"""


@pytest.mark.parametrize(
    ("declared", "body", "language"),
    [
        ("de-AT", GERMAN, "de"),
        ("", GERMAN, "de"),
        ("en", GERMAN, "de"),
        ("en", ENGLISH, "en"),
        ("", ENGLISH, "en"),
        ("sv", "<h1>Kaffebryggare</h1><button>Lägg i varukorgen</button>", ""),
        ("", "<h1>Aurora</h1>", ""),
    ],
)
def test_the_words_of_a_page_tell_its_language(declared: str, body: str, language: str, gather: Gather) -> None:
    facts = gather(f'<html lang="{declared}"><body>{body}</body></html>')

    assert Scene.of(facts).language == language
