"""What a search found, told without pictures and prices: headings with a link in them, one after the other."""

from collections.abc import Iterator

from shopper.sight.addresses import ASKED
from shopper.sight.cards import Card
from shopper.sight.facts import PageFacts
from shopper.sight.parts import Heading
from shopper.sight.repeats import leads_on, path

ASIDE = frozenset({"header", "nav", "footer", "aside"})


def find_results(facts: PageFacts) -> tuple[Card, ...]:
    """The results of a page that answers a search, in reading order; each address once. Headings of one level only."""
    if not ASKED.search(facts.url):
        return ()
    found = list(_linked(facts))
    deepest = max((heading.level for heading, *_ in found), default=0)
    by_address = {path(href): card for heading, card, href in reversed(found) if heading.level == deepest}
    return tuple(sorted(by_address.values(), key=lambda card: card.node))


def _linked(facts: PageFacts) -> Iterator[tuple[Heading, Card, str]]:
    for heading in facts.headings:
        links = [e for e in facts.within(heading.node) if leads_on(e, facts) and e.name]
        if len(links) == 1 and facts.landmark(heading.node) not in ASIDE:
            yield heading, Card(heading.node, links[0], links[0].name), links[0].href
