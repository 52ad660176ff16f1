"""Documents that are hardly pages give facts too, and nothing is found on them."""

import pytest
from playwright.sync_api import Browser

from shopper.actor import Place
from shopper.sight import find, view
from tests.sight.conftest import look

ODD = {
    "blank": ("", "text/html"),
    "svg": (
        '<svg xmlns="http://www.w3.org/2000/svg"><a href="/x"><text y="20">Add to cart</text></a></svg>',
        "image/svg+xml",
    ),
    "xml": ("<?xml version='1.0'?><cart><item>Lamp</item></cart>", "text/xml"),
    "json": ('{"error": "no such page"}', "application/json"),
    "frameset": ('<html><frameset cols="50%,50%"><frame src="/a"><frame src="/b"></frameset></html>', "text/html"),
    "a thousand deep": ("<div>" * 900 + "deep" + "</div>" * 900, "text/html"),
    "clobbered": (
        '<form id="f"><input name="id"><input name="action"><input name="parentElement"></form>',
        "text/html",
    ),
    "a list with an example": ('<select placeholder="Choose"><option>1</option></select>', "text/html"),
    "a drawn link with a title": ('<svg><a href="/x" title="More"><text y="20">More</text></a></svg>', "text/html"),
    "a count that is no field": ('<ol><li value="3" role="spinbutton" tabindex="0">3</li></ol>', "text/html"),
    "clobbered all over": (
        "<form><input name=method><input name=children><button name=elements>x</button><input name=className></form>",
        "text/html",
    ),
    "broken data": ('<script type="application/ld+json">{"@type": "Product", </script><p>x</p>', "text/html"),
}


@pytest.mark.parametrize("name", ODD)
def test_an_odd_document_is_no_trouble(name: str, chromium: Browser) -> None:
    body, kind = ODD[name]
    page = chromium.new_page()
    page.route("**/*", lambda route: route.fulfill(body=body, content_type=kind))
    page.goto("http://127.0.0.1:1/odd")
    facts = look(page)[0]
    page.close()

    assert view(facts, 200).url == "http://127.0.0.1:1/odd"
    assert [place for place in Place if find(place, facts).chosen] == []
