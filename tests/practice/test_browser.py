"""The shop in a real browser, on a phone and on a desk: can be used, fits, loads nothing from elsewhere."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from shopper.practice.running import OpenShop
from tests.practice.visitor import ADDRESS, CARD, EMAIL

SMALL = """() => [...document.querySelectorAll('a, button, input:not([type=hidden]), select')].filter(it => {
    const box = it.getBoundingClientRect();
    return box.width && box.height && Math.min(box.width, box.height) < 24 && !it.closest('.unseen, .skip');
}).map(it => it.outerHTML.slice(0, 100))"""
NAMELESS = """() => [...document.querySelectorAll('input:not([type=hidden]), select')]
    .filter(it => !it.labels?.length && !it.ariaLabel).map(it => it.outerHTML)"""
WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
FAINT = """() => {
    const parts = colour => colour.match(/[\\d.]+/g).map(Number);
    const linear = v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    const light = colour => colour.slice(0, 3).map(v => linear(v / 255))
        .reduce((sum, v, place) => sum + v * [0.2126, 0.7152, 0.0722][place], 0);
    const ground = it => { for (; it; it = it.parentElement) {
        if (getComputedStyle(it).backgroundImage !== 'none') return null;
        const colour = parts(getComputedStyle(it).backgroundColor);
        if (colour.length < 4 || colour[3] > 0) return colour;
    } return [255, 255, 255]; };
    const own = it => [...it.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
    const seen = it => own(it) && it.checkVisibility() && !it.closest('.unseen, [aria-hidden]');
    return [...document.querySelectorAll('body *')].filter(seen)
        .filter(it => { const back = ground(it); if (!back) return false;
            const [high, low] = [light(parts(getComputedStyle(it).color)), light(back)].sort((a, b) => b - a);
            return (high + 0.05) / (low + 0.05) < 4.5; }).map(it => it.outerHTML.slice(0, 100));
}"""


@pytest.fixture(scope="module")
def shell(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium-headless-shell"), args=["--no-sandbox"])
    yield browser
    browser.close()


@pytest.fixture(params=[(390, 844), (1280, 900)], ids=["phone", "desk"])
def screen(request: pytest.FixtureRequest, shell: Browser, shop: OpenShop) -> Iterator[Page]:
    width, height = request.param
    context = shell.new_context(viewport={"width": width, "height": height}, base_url=shop.url)
    page = context.new_page()
    page.set_default_timeout(15_000)
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda line: troubles.append(line.text) if line.type == "error" else None)
    page.on("request", lambda asked: None if asked.url.startswith(shop.url) else troubles.append(asked.url))
    yield page
    context.close()
    assert troubles == []


def looks_right(page: Page) -> None:
    page.wait_for_load_state()  # a click is over when the next page begins, which then is not even a document
    assert (page.evaluate(WIDE), page.evaluate(SMALL), page.evaluate(NAMELESS), page.evaluate(FAINT)) == (0, [], [], [])


def test_a_guest_buys_speakers(screen: Page) -> None:
    screen.goto("/")
    looks_right(screen)
    screen.get_by_role("button", name="Reject").click()
    expect(screen.get_by_role("button", name="Reject")).to_have_count(0)
    screen.goto("/c/speakers")
    expect(screen.get_by_role("button", name="Reject")).to_have_count(0)
    screen.get_by_role("combobox", name="Search products").fill("birch")
    screen.get_by_role("option", name="Birch Bookshelf Speakers (Pair)").click()
    expect(screen.get_by_role("heading", level=1)).to_have_text("Birch Bookshelf Speakers (Pair)")
    looks_right(screen)
    screen.get_by_role("button", name="Add to cart").click()
    screen.get_by_role("link", name="View cart").click()
    looks_right(screen)
    screen.get_by_role("link", name="Checkout").click()
    screen.get_by_label("E-mail address").fill(EMAIL)
    screen.get_by_role("button", name="Continue as guest").click()
    screen.get_by_role("button", name="Continue to delivery").click()
    expect(screen.get_by_text("Please enter street and number.")).to_be_visible()
    looks_right(screen)
    for label, name in (
        ("Full name", "name"),
        ("Street and number", "street"),
        ("Postcode", "postcode"),
        ("Town", "city"),
    ):
        screen.get_by_label(label).fill(ADDRESS[name])
    screen.get_by_role("button", name="Continue to delivery").click()
    looks_right(screen)
    screen.get_by_role("button", name="Continue to payment").click()
    for name in ("card-number", "card-expiry", "card-check"):
        screen.locator(f"#{name}").fill(CARD[name])
    looks_right(screen)
    screen.get_by_role("button", name="Continue to review").click()
    expect(screen.get_by_text("ending in 1111")).to_be_visible()
    looks_right(screen)
    screen.get_by_role("button", name="Place order").click()
    expect(screen.get_by_role("heading", level=1)).to_have_text("Thank you for your order")
    looks_right(screen)


def test_every_page_fits(screen: Page) -> None:
    screen.goto("/")
    screen.get_by_role("button", name="Accept").click()
    for path in (
        "/c/headphones",
        "/p/harbour-anc",
        "/p/attic-classic",
        "/search?q=zzz",
        "/wishes",
        "/login",
        "/register",
    ):
        screen.goto(path)
        looks_right(screen)
    screen.get_by_label("Full name").fill("Anna Berg")
    screen.get_by_label("E-mail address", exact=True).fill(EMAIL)
    screen.get_by_label("Password").fill("long enough")
    screen.get_by_role("button", name="Create account").click()
    for path in (
        "/account",
        "/account/mails",
        "/newsletter",
        "/newsletter/thanks",
        "/help",
        "/imprint",
        "/privacy",
        "/viewed",
    ):
        screen.goto(path)
        looks_right(screen)


def test_the_menu_on_a_phone_opens(screen: Page) -> None:
    screen.goto("/")
    if screen.viewport_size and screen.viewport_size["width"] < 800:
        expect(screen.get_by_role("link", name="Lamps", exact=True)).to_have_count(0)
        screen.get_by_role("button", name="Menu").click()
    screen.get_by_role("navigation", name="Categories").get_by_role("link", name="Lamps").click()
    expect(screen.get_by_role("heading", level=1)).to_have_text("Lamps")
