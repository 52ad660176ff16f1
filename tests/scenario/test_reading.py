"""Scenarios, sites and personas as they are meant to be written."""

from datetime import timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from shopper.actor import Address, Permissions, Place
from shopper.errors import ScenarioError
from shopper.observations import Acceptance, MessageKind
from shopper.scenario import (
    Library,
    Patience,
    Persona,
    Pointer,
    Scenario,
    Site,
    Step,
    read_persona,
    read_scenario,
    read_site,
)

HEAD = "title: Leave\nstage: purchase\nsites: [shop]\n"


def written(home: Path, text: str, name: str = "left_cart.yaml") -> Path:
    path = home / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def scenario(home: Path, library: Library, text: str) -> Scenario:
    return read_scenario(written(home, text), library)


def steps(home: Path, library: Library, text: str) -> tuple[Step, ...]:
    return scenario(home, library, f"{HEAD}steps:\n{text}").walks[0].steps


def step(library: Library, verb: str, **values: object) -> Step:
    return library.verbs[verb](**values)


def test_a_step_is_a_bare_verb_a_lone_value_or_named_values(home: Path, library: Library) -> None:
    text = """
  - leave
  - leave:
  - open
  - open: /sale
  - wait for message: cart reminder
  - wait for message: {kind: cart reminder, within: 1 day 2 h}
  - add to cart:
      quantity: 2
      gift wrap: yes
"""

    assert steps(home, library, text) == (
        step(library, "leave"),
        step(library, "leave"),
        step(library, "open", address="home"),
        step(library, "open", address="/sale"),
        step(library, "wait for message", kind=MessageKind.CART_REMINDER),
        step(library, "wait for message", kind=MessageKind.CART_REMINDER, within=timedelta(hours=26)),
        step(library, "add to cart", quantity=2, gift_wrap=True),
    )


def test_spaces_underscores_and_case_read_the_same(home: Path, library: Library) -> None:
    text = (
        "  - Add_To_Cart: {Gift_Wrap: true}\n  - ADD  TO CART: {gift wrap: true}\n  - wait_for_message: Cart_Reminder\n"
    )

    assert steps(home, library, text) == (
        step(library, "add to cart", gift_wrap=True),
        step(library, "add to cart", gift_wrap=True),
        step(library, "wait for message", kind=MessageKind.CART_REMINDER),
    )


def test_a_number_where_text_is_wanted_is_taken_as_it_is_written(home: Path, library: Library) -> None:
    assert steps(home, library, "  - search for: 0815\n  - search for: 4.50\n  - note: [1_000, 7]\n") == (
        step(library, "search for", words="0815"),
        step(library, "search for", words="4.50"),
        step(library, "note", about=("1_000", "7")),
    )


def test_a_lone_value_where_a_list_is_wanted_is_a_list_of_one(home: Path, library: Library) -> None:
    read = scenario(home, library, "title: Leave\nstage: purchase\nsites: shop\ntags: nightly\nsteps: [note: cart]\n")

    assert (read.sites, read.tags, read.walks[0].steps) == (
        ("shop",), ("nightly",), (step(library, "note", about=("cart",)),),
    )  # fmt: skip


def test_what_is_not_written_has_its_default(home: Path, library: Library) -> None:
    read = scenario(home, library, f"{HEAD}steps: [leave]\n")

    assert (read.name, read.shoppers, read.devices, read.tolerance, read.limits, read.accept, read.tags) == (
        "left_cart", ("average",), ("desktop",), "none", {}, {}, (),
    )  # fmt: skip


def test_limits_and_acceptances_are_read_with_their_days(home: Path, library: Library) -> None:
    text = "limits:\n  cart-reminder-late: {friction: 48 h}\naccept:\n  forced-account: {why: B2B, until: 2027-06-30}\n"
    read = scenario(home, library, f"{HEAD}{text}steps: [leave]\n")

    assert (read.limits, {rule: dict(accepted) for rule, accepted in read.accept.items()}) == (
        {"cart-reminder-late": {"friction": "48 h"}},
        {"forced-account": dict(Acceptance(why="B2B", until="2027-06-30"))},
    )  # fmt: skip


def test_a_past_acceptance_does_not_stop_reading(home: Path, library: Library) -> None:
    text = f"{HEAD}accept:\n  forced-account: {{why: B2B, until: 2020-01-01}}\nsteps: [leave]\n"

    assert scenario(home, library, text).accept["forced-account"].until == "2020-01-01"


def test_every_row_walks_the_steps_with_its_values(home: Path, library: Library) -> None:
    text = """rows:
  - {name: loud, product: speakers, amount: 2}
  - {product: 0815, amount: 1}
steps:
  - search for: ${row.product}
  - search for: "cheap ${row.product}, ${row.colour:-any} colour, $${row.product}"
  - add to cart: ${ row.amount }
"""
    read = scenario(home, library, HEAD + text)

    assert [(walk.row, walk.steps) for walk in read.walks] == [
        ("loud", (
            step(library, "search for", words="speakers"),
            step(library, "search for", words="cheap speakers, any colour, ${row.product}"),
            step(library, "add to cart", quantity=2),
        )),
        ("2", (
            step(library, "search for", words="0815"),
            step(library, "search for", words="cheap 0815, any colour, ${row.product}"),
            step(library, "add to cart", quantity=1),
        )),
    ]  # fmt: skip


def test_an_include_walks_another_scenarios_steps_with_arguments(home: Path, library: Library) -> None:
    written(
        home, "steps:\n  - open\n  - include: {scenario: deeper, with: {words: '${with.code}'}}\n", "parts/sign_up.yaml"
    )
    written(home, "steps:\n  - search for: ${with.words}\n", "parts/deeper.yaml")
    include = "include: {scenario: parts/sign_up.yaml, with: {code: '${row.code}'}}"
    text = f"rows: [{{code: WELCOME10}}]\nsteps:\n  - {include}\n  - leave\n"
    read = scenario(home, library, HEAD + text)

    assert read.walks[0].steps == (
        step(library, "open"), step(library, "search for", words="WELCOME10"), step(library, "leave"),
    )  # fmt: skip
    assert [str(spot) for spot in read.walks[0].spots] == [
        "parts/sign_up.yaml:2:5", "parts/deeper.yaml:2:5", "left_cart.yaml:7:5",
    ]  # fmt: skip
    assert [str(path) for path in read.files] == ["left_cart.yaml", "parts/sign_up.yaml", "parts/deeper.yaml"]


def test_a_part_may_leave_its_placeholders_open_and_is_never_walked_alone(home: Path, library: Library) -> None:
    part = "title: Sign up\nstage: awareness\nsteps:\n  - add to cart: ${with.amount}\n"

    assert scenario(home, library, part).walks == ()


def test_includes_are_bounded_in_depth_and_in_number(home: Path, library: Library) -> None:
    for number in range(12):
        written(home, f"steps:\n  - include: part{number + 1}.yaml\n", f"part{number}.yaml")
    written(home, "steps:\n" + "  - leave\n" * 600, "long.yaml")
    text = "steps:\n  - include: part0.yaml\n  - include: long\n  - include: long\n  - include: long\n"

    with pytest.raises(ScenarioError) as caught:
        scenario(home, library, HEAD + text)
    assert "more than 10 files include each other: left_cart.yaml -> part0.yaml -> " in str(caught.value)
    assert "long.yaml:390:5: more than 1,000 steps" in str(caught.value)


def test_includes_that_double_at_every_level_end_soon(home: Path, library: Library) -> None:
    for number in range(8):
        written(home, "steps:\n" + f"  - include: part{number + 1}.yaml\n" * 100, f"part{number}.yaml")
    written(home, "steps: [leave]\n", "part8.yaml")

    with pytest.raises(ScenarioError, match="more than 1,000 steps"):
        scenario(home, library, f"{HEAD}steps:\n  - include: part0.yaml\n")


def test_a_site_is_data_with_little_in_it(home: Path, library: Library) -> None:
    text = """
url: http://127.0.0.1:8100/
mail_from: "@shop.example"
inbox: imaps://me:${env:SHOP_PASSWORD}@mail.example
may: {create accounts: yes, spend: 50}
hosts: [pay.example, "*.cdn.example"]
places:
  Add_to_Cart: {role: button, name: Buy}
  search box: {css: "#q"}
lab: /_lab/clock
pause: 2 s
user agent: curious
headers: {X-Key: "${env:SHOP_PASSWORD}", X-Mode: "${env:MODE:-test}"}
"""
    read = read_site(written(home, text, "sites/practice.yaml"), library)

    assert read == Site(
        site="practice",
        url="http://127.0.0.1:8100/",
        mail_from="@shop.example",
        inbox=SecretStr("imaps://me:hush-hush@mail.example"),
        may=Permissions(create_accounts=True, spend=50),
        hosts=("pay.example", "*.cdn.example"),
        places={Place.ADD_TO_CART: Pointer(role="button", name="Buy"), Place.SEARCH: Pointer(css="#q")},
        lab="/_lab/clock",
        pause=timedelta(seconds=2),
        user_agent="curious",
        headers={"X-Key": SecretStr("hush-hush"), "X-Mode": SecretStr("test")},
    )
    assert "hush" not in repr(read)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.9.1", "localhost", "shop.localhost", "[::1]"])
def test_a_lab_clock_is_for_this_machine(home: Path, library: Library, host: str) -> None:
    assert read_site(written(home, f"url: http://{host}:80\nlab: /_lab\n", "sites/lab.yaml"), library).lab == "/_lab"


@pytest.mark.parametrize("host", ["shop.example", "127.0.0.1.example", "10.0.0.1", "localhost.example", "0.0.0.0"])
def test_a_lab_clock_elsewhere_is_refused(home: Path, library: Library, host: str) -> None:
    with pytest.raises(ScenarioError, match="`lab` pushes a shop's clock"):
        read_site(written(home, f"url: http://{host}\nlab: /_lab\n", "sites/lab.yaml"), library)


def test_a_persona_says_only_what_is_not_average(home: Path, library: Library) -> None:
    address = 'address: {street: 1 Storgata, postcode: 0155, city: Oslo, country: "NO"}\n'
    text = f"{address}patience: {{clicks: 3}}\ncard: {{number: 4242}}\n"
    read = read_persona(written(home, text, "shoppers/norwegian.yaml"), library)

    assert (read.shopper, read.address, read.patience, read.card.number) == (
        "norwegian",
        Address(street="1 Storgata", postcode="0155", city="Oslo", country="NO"),
        Patience(clicks=3),
        SecretStr("4242"),
    )


def test_a_secret_that_does_not_fit_is_not_repeated(home: Path, library: Library) -> None:
    path = written(
        home, "shopper: x\npatience: {clicks: '${env:SHOP_PASSWORD}'}\npause: 3 ${env:UNIT}\n", "shoppers/x.yaml"
    )
    env = {"SHOP_PASSWORD": "12hush", "UNIT": "fortnights"}

    with pytest.raises(ScenarioError) as caught:
        read_persona(path, Library(library.verbs, env=env))
    assert not [secret for secret in env.values() if secret in str(caught.value)]


SHIPPED = Path(__file__).parents[2] / "scenarios" / "shoppers"


def test_the_average_shopper_is_built_in_as_its_file_says(library: Library) -> None:
    read = read_persona(SHIPPED / "average.yaml", library)

    assert read.model_copy(update={"sources": ()}) == Persona()


@pytest.mark.parametrize("name", ["hurried", "average", "determined"])
def test_every_figure_of_a_shipped_shopper_says_where_it_comes_from(name: str, library: Library) -> None:
    read = read_persona(SHIPPED / f"{name}.yaml", library)
    told = {part for source in read.sources for part in source.split(":")[0].split(", ")}

    assert told == set(Patience.model_fields)
    assert all("20" in source or "year not given" in source for source in read.sources)


def test_a_step_may_hold_steps_that_are_taken_after_it(home: Path, library: Library) -> None:
    text = """\
rows: [{what: Boom}]
steps:
  - wait for message:
      kind: cart reminder
      then:
        - open: /cart
        - search for: ${row.what}
        - include: part.yaml
  - leave
"""
    written(home, "title: Part\nstage: purchase\nsteps:\n  - add to cart: 2\n", "part.yaml")

    (walk,) = read_scenario(written(home, HEAD + text), library).walks

    told = [step.told() for step, _ in walk.inner]
    assert [step.told() for step in walk.steps] == ["wait for message: cart reminder", "leave"]
    assert told == ["open: /cart", "search for: Boom", "add to cart: 2"]
    assert [spot.line for _, spot in walk.inner] == [9, 10, 4]
    assert [step.told() for step in getattr(walk.steps[0], "then", ())] == told


def test_steps_inside_steps_count_for_the_length_of_a_walk(home: Path, library: Library) -> None:
    many = "".join("        - leave\n" for _ in range(1_001))
    text = f"{HEAD}steps:\n  - wait for message:\n      kind: welcome\n      then:\n{many}"

    with pytest.raises(ScenarioError, match="more than 1,000 steps"):
        read_scenario(written(home, text), library)
