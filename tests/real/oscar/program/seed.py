"""Goods, countries and a voucher: run once, after the tables are there."""
# mypy: ignore-errors
# (Django and Oscar live in an environment of their own, where no test runs.)

from datetime import timedelta
from decimal import Decimal

import django

django.setup()

from django.conf import settings  # noqa: E402 - Django has to be set up before its models are loaded
from django.utils import timezone  # noqa: E402
from oscar.apps.address.models import Country  # noqa: E402
from oscar.apps.catalogue.models import Category, Product, ProductCategory, ProductClass  # noqa: E402
from oscar.apps.offer.models import Benefit, Condition, ConditionalOffer, Range  # noqa: E402
from oscar.apps.partner.models import Partner, StockRecord  # noqa: E402
from oscar.apps.voucher.models import Voucher  # noqa: E402

COUNTRIES = {"US": "United States", "GB": "United Kingdom", "DE": "Germany"}
GOODS = {
    "Speakers": {"Birch Speakers": "179.00", "Oak Speakers": "249.00", "Cedar Shelf Speaker": "89.50"},
    "Headphones": {"Linnet Headphones": "59.00", "Heron Studio Headphones": "129.00", "Wren Earphones": "19.90"},
    "Cables": {"Copper Cable": "7.99", "Silver Cable": "24.00"},
}
SOLD_OUT = "Silver Cable"
LENGTHS = {"Flat Cable 2 m": "11.00", "Flat Cable 5 m": "17.00"}


def main() -> None:
    for code, name in COUNTRIES.items():
        Country.objects.create(iso_3166_1_a2=code, printable_name=name, name=name, is_shipping_country=True)
    kind, partner = ProductClass.objects.create(name="Thing"), Partner.objects.create(name="Warehouse")
    for title, goods in GOODS.items():
        category = Category.add_root(name=title)
        for name, price in goods.items():
            product = Product.objects.create(
                title=name, product_class=kind, description=f"{name} for those who like to listen, made to last."
            )
            ProductCategory.objects.create(product=product, category=category)
            stock(product, partner, price, 0 if name == SOLD_OUT else 500)
    parent = Product.objects.create(title="Flat Cable", product_class=kind, structure="parent", description="Thin.")
    ProductCategory.objects.create(product=parent, category=category)
    for name, price in LENGTHS.items():
        stock(Product.objects.create(title=name, parent=parent, structure="child"), partner, price, 500)
    voucher()


def stock(product: Product, partner: Partner, price: str, count: int) -> None:
    StockRecord.objects.create(
        product=product, partner=partner, partner_sku=f"sku-{product.pk}", price=Decimal(price),
        price_currency=settings.OSCAR_DEFAULT_CURRENCY, num_in_stock=count,
    )  # fmt: skip


def voucher() -> None:
    everything = Range.objects.create(name="Everything", includes_all_products=True)
    offer = ConditionalOffer.objects.create(
        name="Ten percent", offer_type=ConditionalOffer.VOUCHER,
        condition=Condition.objects.create(range=everything, type=Condition.COUNT, value=1),
        benefit=Benefit.objects.create(range=everything, type=Benefit.PERCENTAGE, value=10),
    )  # fmt: skip
    code = Voucher.objects.create(
        name="Welcome", code="WELCOME10", usage=Voucher.MULTI_USE,
        start_datetime=timezone.now() - timedelta(days=1), end_datetime=timezone.now() + timedelta(days=3650),
    )  # fmt: skip
    code.offers.add(offer)


if __name__ == "__main__":
    main()
