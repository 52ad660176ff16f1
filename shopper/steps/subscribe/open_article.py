"""Reading an article."""

from shopper.actor import ArticleCard, Place, Shopper
from shopper.errors import CouldNotFind
from shopper.observations import ArticleSeen
from shopper.scenario.step import Step
from shopper.steps.moves import reveal


class OpenArticle(Step):
    """Opens an article that was not read yet: `open article`; by its title, or a part of it: `open article: valves`."""

    title: str = ""
    """The title, or a part of it."""

    def do(self, shopper: Shopper) -> None:
        """Goes to the magazine where no headline is in sight, opens one, and notes whether it can be read in whole."""
        card = self._pick(shopper)
        if card is None:
            shopper.click(reveal(shopper, Place.MAGAZINE, Place.MENU))
            shopper.reaction(lambda _: self._pick(shopper) is not None)
            card = self._pick(shopper)
        if card is None:
            raise CouldNotFind(f"No article was found on {shopper.page().url}; a person should look.")
        before = shopper.page()
        shopper.click(card.spot)
        shopper.reaction(lambda now: now.url != before.url and shopper.study().article is not None)
        note_article(shopper)

    def _pick(self, shopper: Shopper) -> ArticleCard | None:
        read = {note.title for note in shopper.noted(ArticleSeen)}
        cards = [card for card in shopper.study().articles if self.title.lower() in card.title.lower()]
        return next((card for card in cards if card.title not in read), None)


def note_article(shopper: Shopper) -> ArticleSeen:
    """Notes the article in sight."""
    seen = shopper.study().article
    if seen is None:
        raise CouldNotFind(f"{shopper.page().url} does not read as an article; a person should look.")
    shopper.note(seen)
    return seen
