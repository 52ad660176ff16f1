"""Whatever a file holds, its reader gets a scenario or a ScenarioError, and never anything else."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from shopper.errors import ScenarioError
from shopper.scenario import Library, read_persona, read_scenario, read_site
from shopper.scenario.checking import check
from shopper.scenario.mistakes import render

QUICKLY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

Reader = Callable[[Path, Library], object]

GOOD: dict[Reader, str] = {
    read_scenario: """title: Leave speakers
stage: consideration
sites: [shop]
devices: [desktop, iPhone 15]
rows: [{name: loud, product: speakers, amount: 2}, {product: 0815, amount: 1}]
limits: {cart-reminder-late: {friction: 48 h}}
accept: {forced-account: {why: B2B, until: 2027-06-30}}
steps:
  - open: home
  - include: {scenario: part.yaml, with: {code: "${row.product}"}}
  - search for: ${row.product}
  - add to cart: {quantity: "${row.amount}", gift wrap: yes}
  - wait for message: {kind: cart reminder, within: 24 h}
  - leave
""",
    read_site: """site: shop
url: ${env:URL:-http://127.0.0.1:8100}
mail from: "@shop.example"
may: {create accounts: true, spend: 50}
hosts: [pay.example]
places: {add to cart: {role: button, name: Buy}, search box: {css: "#q"}}
lab: /_lab/clock
pause: 2 s
headers: {X-Key: "${env:SHOP_PASSWORD}"}
""",
    read_persona: """shopper: hurried
address: {street: 1 Storgata, postcode: 0155, city: Oslo, country: "NO"}
patience: {seconds: 120.5, clicks: 3}
email: me+*@example.com
sources: [one, two]
""",
}  # fmt: skip

TOKENS = st.sampled_from([
    ":", ": ", "- ", "\n", "\n  ", "\n- ", "\t", "{", "}", "[", "]", ",", "'", '"', "#", "&a ", "*a", "!!str ", "!x ",
    "|", ">", "? ", "%", "@", "`", "---\n", "...\n", "<<: ", "~", "null", "NO", "12:30", "${", "}", "${row.x}",
    "${with.x:-", "${env:HOME}",
    "\\", "\0", "\x1b", "\u2028", "\x85", "\ufeff", "é", "🎧", "1e999", "9" * 30, ".nan", "-0", "0x1f",
    "include: ", "steps:", "\r",
])  # fmt: skip
RANDOM = st.one_of(st.text(max_size=200), st.lists(TOKENS, max_size=40).map("".join))


@st.composite
def mutated(draw: st.DrawFn, text: str) -> str:
    """A good text with pieces cut out, doubled and put in."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 30)))
        piece = draw(st.one_of(TOKENS, st.just(text[start:end] * 2), st.text(max_size=5)))
        text = text[:start] + piece + text[end:]
    return text


def outcome(reader: Reader, data: bytes, library: Library) -> object:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "case.yaml")
        path.write_bytes(data)
        Path(folder, "part.yaml").write_text("steps: [note: '${with.code}']\n", encoding="utf-8")
        Path(folder, "sites").mkdir()
        Path(folder, "sites", "shop.yaml").write_text("url: http://127.0.0.1\n", encoding="utf-8")
        assert render(check([path], library).findings)
        try:
            return reader(path, library)
        except ScenarioError as error:
            return str(error)


@pytest.mark.parametrize("reader", GOOD)
def test_the_seeds_are_good(reader: Reader, library: Library) -> None:
    assert not isinstance(outcome(reader, GOOD[reader].encode(), library), str)


@pytest.mark.parametrize("reader", GOOD)
@QUICKLY
@given(data=st.data())
def test_no_text_gets_more_than_a_scenario_error(reader: Reader, data: st.DataObject, library: Library) -> None:
    text = data.draw(RANDOM)

    told = outcome(reader, text.encode("utf-8", "surrogatepass"), library)

    assert not isinstance(told, str) or "mistake" in told


@pytest.mark.parametrize("reader", GOOD)
@QUICKLY
@given(data=st.data())
def test_no_slip_in_a_good_file_gets_more_than_a_scenario_error(
    reader: Reader, data: st.DataObject, library: Library
) -> None:
    text = data.draw(mutated(GOOD[reader]))

    told = outcome(reader, text.encode("utf-8", "surrogatepass"), library)

    assert not isinstance(told, str) or "mistake" in told


@QUICKLY
@given(st.binary(max_size=200))
def test_no_bytes_get_more_than_a_scenario_error(library: Library, data: bytes) -> None:
    assert outcome(read_scenario, data, library) is not None
