"""Looking around: home, shelves, search, product pages, wish list, recently viewed."""

import json

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from shopper.practice.buying import delivery
from shopper.practice.goods import search, suggesting, urging
from shopper.practice.goods.catalogue import Product
from shopper.practice.mail import marketing
from shopper.practice.people import memories, visits
from shopper.practice.shop import Shop
from shopper.practice.web.here import LONGEST, Here
from shopper.practice.web.pages import base_of

ON_THE_WINDOW = (
    *("birch-bookshelf", "harbour-anc", "meridian-one", "ember-reading"),
    *("night-ferry", "tide-portable", "how-rooms-sound", "pebble-buds"),
)
SORTS = {
    "best": lambda product: -product.stars,
    "cheap": lambda product: product.price,
    "dear": lambda product: -product.price,
}


def home(here: Here) -> Response:
    """The shop window."""
    window = here.shop.catalogue.some(list(ON_THE_WINDOW))
    return here.show("home.html", window=window, fitting=suggesting.fitting(here.shop, here.visit))


def shelf(here: Here) -> Response:
    """One category."""
    category = here.shop.catalogue.category(here.named["slug"])
    if category is None:
        return here.missing()
    sort = here.asked.get("sort", "best")
    products = sorted(here.shop.catalogue.within(category), key=SORTS.get(sort, SORTS["best"]))
    return here.show("shelf.html", category=category, products=products, sort=sort, sorts=list(SORTS))


def found(here: Here) -> Response:
    """Search results."""
    query = here.asked.get("q", "").strip()
    return here.show("found.html", query=query, products=_found(here.shop, query))


def _found(shop: Shop, query: str) -> list[Product]:
    return search.find(shop.catalogue, query, forgiving=not shop.has("search-no-typos"))


async def suggestions(request: Request) -> Response:
    """What the search box offers while somebody types, as JSON."""
    shop: Shop = request.app.state.shop
    typed = request.query_params.get("q", "")[:LONGEST]
    products = [] if shop.has("search-no-suggestions") else search.suggest(shop.catalogue, typed)
    return JSONResponse([{"name": product.name, "path": f"/p/{product.slug}"} for product in products])


def product_page(here: Here) -> Response:
    """Everything about one product."""
    product = here.shop.catalogue.get(here.named["slug"])
    if product is None:
        return here.missing()
    memories.note_view(here.shop, here.visit, product)
    if email := visits.address(here.shop, here.visit):
        marketing.interested(here.shop, here.visit, email)
    return here.show(
        "product.html",
        product=product,
        viewed=memories.viewed(here.shop, here.visit, without=product),
        similar=[other for other in here.shop.catalogue.within(product.category) if other != product][:4],
        ways=[(here.shop.character.method(way), delivery.arrival(way, here.shop.now())) for way in delivery.METHODS],
        described=_described(here, product),
        closing=urging.closing(here.shop.now()),
        invented=urging.invented(here.visit.id),
    )


def wish_list(here: Here) -> Response:
    """What the shopper wished for."""
    return here.show("wishes.html", products=memories.wishes(here.shop, here.visit))


def wish(here: Here) -> Response:
    """Puts a product on the wish list, or takes it off again."""
    product = here.shop.catalogue.get(here.field("product"))
    if product is None:
        return here.missing()
    if here.field("off"):
        memories.unwish(here.shop, here.visit, product.slug)
        return here.go(here.inside(here.field("back"), "/wishes"), note="wish-off")
    memories.wish(here.shop, here.visit, product)
    return here.go(here.inside(here.field("back"), "/wishes"), note="wish-on")


def viewed_list(here: Here) -> Response:
    """What the shopper looked at."""
    return here.show("viewed.html", products=memories.viewed(here.shop, here.visit))


def _described(here: Here, product: Product) -> str:
    """The product as schema.org JSON-LD."""
    base = base_of(here.request)
    stars = {"@type": "AggregateRating", "ratingValue": product.stars, "reviewCount": len(product.reviews)}
    there = "OutOfStock" if here.shop.stock.state(product) == "sold-out" else "InStock"
    return json.dumps(
        {
            "@context": "https://schema.org",
            "@type": "Product",
            "name": product.name,
            "description": product.summary,
            "sku": product.slug,
            "category": product.category.name,
            "image": f"{base}/pictures/{product.slug}.png",
            **({} if here.shop.has("product-page-thin") else {"aggregateRating": stars}),
            "offers": {
                "@type": "Offer",
                "url": f"{base}/p/{product.slug}",
                "price": f"{product.price / 100:.2f}",
                "priceCurrency": "EUR",
                "availability": f"https://schema.org/{there}",
            },
        }
    ).replace("<", "\\u003c")


SHOWN = {
    "/": home,
    "/c/{slug}": shelf,
    "/search": found,
    "/p/{slug}": product_page,
    "/wishes": wish_list,
    "/viewed": viewed_list,
}
CHANGED = {
    "/wishes": wish,
}
ROUTES = [Route("/search/suggest", suggestions)]
