"""Signs of one kind of page that those of another kind outweigh."""

from shopper.observations import PageKind
from shopper.sight.scene import Scene
from shopper.sight.standing import asks_login, logged_in
from shopper.sight.totals import pick, sums

WAY_IN = 0.5
"""From which a page is one to log in or register on, whatever its title says of the account."""


def settle(scene: Scene, scores: dict[PageKind, float]) -> dict[PageKind, float]:
    """The scores of the kinds, halved where the page has not what its words speak of."""
    less = set()
    if max(scores.get(PageKind.LOGIN, 0.0), scores.get(PageKind.REGISTER, 0.0)) >= WAY_IN and not logged_in(scene):
        less.add(PageKind.ACCOUNT)  # the way in, not yet the account
    elif PageKind.ACCOUNT in scores and logged_in(scene) and not pick(sums(scene), "total"):
        less.add(PageKind.CHECKOUT)  # ways to pay that are kept, no order
    if not asks_login(scene):
        less.add(PageKind.LOGIN)  # words alone
    return {kind: score / 2 if kind in less else score for kind, score in scores.items()}
