from collections import Counter

from shopper.practice.goods.catalogue import the_catalogue
from shopper.practice.goods.drawing import draw
from shopper.practice.goods.shapes import as_png, as_svg


def test_there_is_something_on_every_shelf() -> None:
    catalogue = the_catalogue()
    shelves = Counter(product.category.slug for product in catalogue.products)

    assert len(catalogue.products) >= 30
    assert shelves["headphones"] >= 6
    assert shelves["speakers"] >= 5
    assert min(shelves.values()) >= 4


def test_some_products_are_sold_out_some_nearly_and_some_have_options() -> None:
    products = the_catalogue().products

    assert {product.slug for product in products if product.stock == 0} >= {"attic-classic", "cellar-sub"}
    assert any(0 < product.stock <= 3 for product in products)
    assert {product.option.name for product in products if product.option} >= {"Colour", "Size"}


def test_no_two_products_share_a_name_a_slug_or_a_picture() -> None:
    catalogue = the_catalogue()
    pictures = {as_svg(draw(catalogue, product), "") for product in catalogue.products}

    assert len({product.slug for product in catalogue.products}) == len(catalogue.products)
    assert len({product.name for product in catalogue.products}) == len(catalogue.products)
    assert len(pictures) == len(catalogue.products)


def test_a_picture_for_mails_is_a_small_png() -> None:
    catalogue = the_catalogue()
    picture = as_png(draw(catalogue, catalogue.products[0]), 240)

    assert picture.startswith(b"\x89PNG")
    assert len(picture) < 20_000
