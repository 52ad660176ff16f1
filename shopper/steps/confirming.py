"""An account that counts only once the link in a mail was opened."""

import re
from collections.abc import Callable
from datetime import timedelta
from itertools import count

from shopper.actor import PageView, Shopper
from shopper.errors import CouldNotFind
from shopper.observations import Link, MessageKind, MessageOwed

PATIENCE = timedelta(minutes=2)
"""How long somebody who has just registered sits and waits for the mail, as far as this run may wait."""
SELDOM = 20
"""Glances at the page from one look into the mailbox to the next: a second or so."""
CONFIRMS = re.compile(
    r"verif|vérif|confirm|activat|activer|activar|aktivier|bestätig|bestaetig|conferm|attiva|bevestig|activeer|valider"
    r"|potwierd|aktywuj|ativar|opt-?in",
    re.IGNORECASE,
)
"""In the words or the address of the link that is meant."""
NOT_MEANT = frozenset({"unsubscribe", "cart", "product"})


def confirm(shopper: Shopper, said: str) -> None:
    """
    Opens the link in the mail that the shop sent to the new address, where its page `said` that it must be.

    A mail mostly comes within seconds; for a slower one the run waits, if it may. CouldNotFind where none comes.
    """
    since = shopper.now()
    shopper.reaction(_now_and_then(lambda: _link(shopper) is not None))
    if _link(shopper) is None:
        shopper.wait_for_message(
            MessageOwed(kind=MessageKind.ACCOUNT, to=shopper.person.email, since=since, within=PATIENCE)
        )
    link = _link(shopper)
    if link is None:
        raise CouldNotFind(
            f"The shop lets nobody in before a link in a mail was opened (“{said}”), and no mail with such a link "
            "could be read. Give the site file an `inbox` that the mail reaches; `--wait 2m` waits longer for it."
        )
    shopper.open(link.url)


def _now_and_then(so: Callable[[], bool]) -> Callable[[PageView], bool]:
    glances = count()
    return lambda _view: next(glances) % SELDOM == 0 and so()


def _link(shopper: Shopper) -> Link | None:
    """The link that confirms, in the newest mail that has one."""
    links = (link for message in reversed(shopper.messages()) for link in message.links)
    return next((one for one in links if one.purpose not in NOT_MEANT and _confirms(one)), None)


def _confirms(link: Link) -> bool:
    return bool(CONFIRMS.search(f"{link.text} {link.url}"))
