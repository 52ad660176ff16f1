"""What stands in the magazine, in the language of the look."""

from dataclasses import dataclass

from shopper.practice.shop import Shop


@dataclass(frozen=True)
class Article:
    """One article; `paragraphs` are its text after the lead."""

    slug: str
    title: str
    lead: str
    paragraphs: tuple[str, ...]


def articles(shop: Shop) -> tuple[Article, ...]:
    """All of them, the newest first."""
    return tuple(
        Article(slug, told["title"], told["lead"], tuple(told["text"]))
        for slug, told in shop.look.magazine["articles"].items()
    )


def article(shop: Shop, slug: str) -> Article | None:
    """The one with this name in its address."""
    return next((one for one in articles(shop) if one.slug == slug), None)
