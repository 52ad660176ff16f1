"""Does what is due, each thing at its own hour of the shop's clock, in order."""

import logging
from collections.abc import Callable
from datetime import datetime

from shopper.practice.mail import after_the_sale, marketing, reminders, restocking
from shopper.practice.service import support
from shopper.practice.shop import Shop

LOG = logging.getLogger(__name__)

DOERS: dict[str, Callable[..., None]] = {
    "welcome": marketing.welcome,
    "promotion": marketing.promotion,
    "irrelevant": marketing.irrelevant,
    "browse": reminders.browse,
    "cart": reminders.cart,
    "confirm": after_the_sale.confirm,
    "delay": after_the_sale.delay,
    "dispatch": after_the_sale.dispatch,
    "survey": after_the_sale.survey,
    "aftercare": after_the_sale.aftercare,
    "reply": support.reply,
    "restock": restocking.restock,
}


def run_due(shop: Shop, until: datetime) -> None:
    """Runs every task due by then, also those that tasks bring about. A task that fails stops no other."""
    while task := shop.tasks.next(until):
        with shop.clock.standing_at(task.due):
            try:
                DOERS[task.kind](shop, **task.details)
            except Exception:
                LOG.exception("The task %s failed", task.key)
