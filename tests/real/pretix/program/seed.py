"""One event with tickets and a shirt, in English and German, paid by invoice: run by `pretix shell`."""
# mypy: ignore-errors
# (pretix lives in an environment of its own, where no test runs.)

from datetime import timedelta
from decimal import Decimal

from django.utils.timezone import now
from django_scopes import scopes_disabled
from pretix.base.models import Event, Item, ItemCategory, ItemVariation, Organizer, Quota, TaxRule

GOODS = (
    ("Standing ticket", 35, "Tickets", ""),
    ("Seated ticket", 55, "Tickets", ""),
    ("Tour shirt", 25, "Fans", "SML"),
)
SETTINGS = {
    "payment_manual__enabled": True, "locales": ["en", "de"], "locale": "en", "contact_mail": "help@shop.example",
}  # fmt: skip

with scopes_disabled():
    hall = Organizer.objects.create(name="Maple Hall", slug="maple")
    event = Event.objects.create(
        organizer=hall, name="Harbour Concert", slug="harbour", currency="EUR", live=True,
        date_from=now() + timedelta(days=60), plugins="pretix.plugins.manualpayment",
    )  # fmt: skip
    for key, value in SETTINGS.items():
        event.settings.set(key, value)
    tax = TaxRule.objects.create(event=event, name="VAT", rate=Decimal(19))
    quota = Quota.objects.create(event=event, name="all", size=500)
    for name, price, kind, sizes in GOODS:
        category, _ = ItemCategory.objects.get_or_create(event=event, name=kind)
        item = Item.objects.create(
            event=event, name=name, default_price=Decimal(price), category=category, tax_rule=tax, admission=not sizes
        )
        quota.items.add(item)
        for size in sizes:
            quota.variations.add(ItemVariation.objects.create(item=item, value=size))
