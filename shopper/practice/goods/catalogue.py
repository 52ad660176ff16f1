"""What the shop sells, read once from data/catalogue/. Prices are whole cents."""

import tomllib
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "data" / "catalogue"
# What has least to do with what the shop is known for.
FAR_FROM_ALL = ("lamps", "books")


@dataclass(frozen=True)
class Review:
    """What a customer wrote; stars from 1 to 5."""

    name: str
    stars: int
    title: str
    text: str


@dataclass(frozen=True)
class Option:
    """What has to be chosen before buying, such as a colour."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Category:
    """A shelf of the shop; `drawing` says how its products look."""

    slug: str
    name: str
    line: str
    drawing: str


@dataclass(frozen=True)
class Product:
    """A thing to buy. `stock` is what there is when the shop opens for the first time."""

    slug: str
    name: str
    category: Category
    price: int
    stock: int
    colours: tuple[str, str]
    summary: str
    text: str
    sheet: dict[str, str] = field(hash=False)
    reviews: tuple[Review, ...] = ()
    option: Option | None = None

    @property
    def stars(self) -> float:
        """The mean of its reviews, 0.0 where there are none."""
        return round(sum(review.stars for review in self.reviews) / max(len(self.reviews), 1), 1)

    def choice(self, wanted: str) -> str | None:
        """The option value that `wanted` names, "" where nothing is to be chosen, None where there is no such value."""
        if self.option is None:
            return ""
        return wanted if wanted in self.option.values else None


@dataclass(frozen=True)
class Catalogue:
    """All shelves and what stands on them."""

    categories: tuple[Category, ...]
    products: tuple[Product, ...]

    @cached_property
    def _by_slug(self) -> dict[str, Product]:
        return {product.slug: product for product in self.products}

    def get(self, slug: str) -> Product | None:
        """The product of that name in addresses, if it is sold here."""
        return self._by_slug.get(slug)

    def some(self, slugs: list[str]) -> list[Product]:
        """The products of these slugs, in their order, without those no longer sold."""
        return [product for slug in slugs if (product := self.get(slug))]

    def category(self, slug: str) -> Category | None:
        """The category of that name in addresses."""
        return next((category for category in self.categories if category.slug == slug), None)

    def within(self, category: Category) -> list[Product]:
        """What stands on one shelf."""
        return [product for product in self.products if product.category == category]

    def called(self, words: dict[str, Any]) -> "Catalogue":
        """The same goods under other names; `words` holds tables: categories, products and terms (of data sheets)."""
        return _called(self, words) if words else self

    def foreign(self, known: list[Product]) -> list[Product]:
        """The products of a category that none of the known ones belongs to, as far from them as there is one."""
        touched = {product.category for product in known}
        farthest = sorted(self.categories, key=lambda category: category.slug not in FAR_FROM_ALL)
        other = next((category for category in farthest if category not in touched), None)
        return self.within(other) if other else []


def _called(catalogue: Catalogue, words: dict[str, Any]) -> Catalogue:
    shelves = {shelf.slug: shelf for shelf in (_shelf_called(shelf, words) for shelf in catalogue.categories)}
    products = (_product_called(product, words) for product in catalogue.products)
    return Catalogue(
        tuple(shelves.values()),
        tuple(replace(product, category=shelves[product.category.slug]) for product in products),
    )


def _shelf_called(category: Category, words: dict[str, Any]) -> Category:
    name, line = words["categories"].get(category.slug, (category.name, category.line))
    return replace(category, name=name, line=line)


def _product_called(product: Product, words: dict[str, Any]) -> Product:
    terms, new = words["terms"], dict(words["products"].get(product.slug, {}))
    if "option" in new:
        new["option"] = Option(new["option"][0], tuple(new["option"][1]))
    said = new.get("reviews", [(review.title, review.text) for review in product.reviews])
    new["reviews"] = tuple(
        replace(review, title=title, text=text) for review, (title, text) in zip(product.reviews, said, strict=True)
    )
    new["sheet"] = {terms.get(key, key): terms.get(value, value) for key, value in product.sheet.items()}
    return replace(product, **new)


@cache
def the_catalogue() -> Catalogue:
    """The catalogue that comes with the shop."""
    shelves = [_shelf(path) for path in sorted(FOLDER.glob("*.toml"))]
    return Catalogue(tuple(category for category, _ in shelves), tuple(p for _, products in shelves for p in products))


def _shelf(path: Path) -> tuple[Category, list[Product]]:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    category = Category(path.stem.split("-", 1)[1], data["name"], data["line"], data["drawing"])
    return category, [_product(entry, category) for entry in data["products"]]


def _product(entry: dict[str, Any], category: Category) -> Product:
    option = entry.pop("option", None)
    return Product(
        **entry
        | {
            "category": category,
            "price": round(entry["price"] * 100),
            "colours": tuple(entry["colours"]),
            "reviews": tuple(Review(*review) for review in entry["reviews"]),
            "option": option and Option(option["name"], tuple(option["values"])),
        }
    )
