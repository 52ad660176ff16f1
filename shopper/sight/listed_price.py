"""What a product costs as a list tells it, where that is one sum and not where prices begin."""

from shopper.measures import Money
from shopper.sight.cards import Card
from shopper.sight.money import amounts
from shopper.sight.scene import Scene
from shopper.sight.tree import lines


def only_price(scene: Scene, card: Card) -> Money | None:
    """The price of a card that tells one and nothing of where prices begin; None where it tells more, or none."""
    told = [line.text for line in lines(scene.facts.tree.texts_in(card.node)) if not line.struck]
    found = {amount.money for text in told for amount in amounts(text, scene.facts.language)}
    begins = any(scene.words.tells(text, "delivery", "from") for text in told)
    return card.price if found == {card.price} and not begins else None
