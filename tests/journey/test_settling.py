"""A page is waited for by what it asks for, and never long for what has no end."""

import threading
from time import monotonic

from shopper.observations import ListSeen
from tests.manners.conftest import Errand, errand, open_shop, shop  # noqa: F401 - fixtures
from tests.manners.tiny_shops import Answer, Asked, TinyShop

SEARCH = """<header><input type=search aria-label="Search products"
  onkeydown="if (event.key === 'Enter') find()"></header>
<main id=main></main><script>async function find() {
  const found = await (await fetch('/find')).json();
  const cards = found.map(name => `<li><a href="/p/${name}"><img alt="" width=80 height=80><h3>${name}</h3></a>
    <span>9.00 EUR</span></li>`);
  document.getElementById('main').innerHTML = '<ul>' + cards.join('') + '</ul>';
}</script>"""


def test_results_that_come_by_script_are_seen(shop: TinyShop, errand: Errand) -> None:  # noqa: F811 - a fixture's name
    shop.pages |= {
        "/": SEARCH,
        "/find": Answer('["Aurora", "Boom", "Corvid"]', headers={"Content-Type": "application/json"}),
    }

    made = errand({"open": "home"}, {"search for": "speakers"})

    assert [note.names for note in made.evidence.of(ListSeen)] == [("Aurora", "Boom", "Corvid")]


def test_a_request_without_end_holds_nobody_up(shop: TinyShop, errand: Errand) -> None:  # noqa: F811
    over = threading.Event()

    def forever(_: Asked) -> Answer:
        over.wait(60)
        return Answer("")

    shop.pages |= {"/": SEARCH + "<script>fetch('/poll')</script>", "/poll": forever, "/find": Answer('["Aurora"]')}
    start = monotonic()
    errand({"open": "home"}, {"open": "home"})
    spent = monotonic() - start
    over.set()

    assert shop.times("GET", "/poll") == 2
    assert spent < 60  # a minute is what each page alone would take; it is 2 x LONGEST_ANSWER and a little
