"""Where a shop lets on only those with an account."""

from shopper.errors import LoginWall
from shopper.observations import Blocked, LoggedIn, LoginMet
from tests.journey.checkout.conftest import MAY, Walk
from tests.journey.checkout.shops.counter import ADDRESS, SUMS, Typed, line
from tests.journey.checkout.shops.walls import JOIN, walls


def test_a_wall_without_a_guest_path_ends_the_way_and_makes_no_account(walk: Walk) -> None:
    shop = walls(guest=False)

    made = walk(shop)

    assert isinstance(made.trouble, LoginWall)
    assert (shop.marks, shop.orders) == ([], [])
    assert [note.why for note in made.evidence.of(LoginMet)] == ["gate"]
    assert [note.blocker for note in made.evidence.of(Blocked)] == ["login wall"]


def test_with_permission_an_account_is_made_and_the_order_goes_on(walk: Walk) -> None:
    shop = walls(guest=False)

    made = walk(shop, may=MAY | {"create accounts": True})

    assert (made.trouble, len(shop.orders)) == (None, 1)
    assert shop.marks == [f"joined as {made.evidence.heading.address}"]
    assert [note.why for note in made.evidence.of(LoginMet)] == ["gate"]


def test_a_guest_path_is_taken_and_no_wall_is_told(walk: Walk) -> None:
    shop = walls(guest=True)

    made = walk(shop, may=MAY | {"create accounts": True})

    assert (made.trouble, shop.marks, made.evidence.of(LoginMet)) == (None, [], ())


def test_a_password_that_every_order_needs_is_a_wall(walk: Walk) -> None:
    shop = walls(guest=True)
    secret = line("Choose a password", "secret", "required autocomplete=new-password", "password")
    shop.pages["/address"] = lambda _: (
        f"<h1>Address</h1><form method=post action=/review>{ADDRESS}{secret}{SUMS}<button>Continue</button></form>"
    )

    refused = walk(shop)

    assert isinstance(refused.trouble, LoginWall)
    assert "secret" not in shop.typed


def test_a_password_that_a_guest_may_leave_out_is_left_out(walk: Walk) -> None:
    shop = walls(guest=True)
    secret = line("Password (optional, to save your details)", "secret", "autocomplete=new-password", "password")
    shop.pages["/address"] = lambda _: (
        f"<h1>Address</h1><form method=post action=/review>{ADDRESS}{secret}<button>Continue</button></form>"
    )

    made = walk(shop)

    assert (made.trouble, [order["secret"] for order in shop.orders]) == (None, [""])


def test_a_shopper_with_an_account_logs_in_at_the_wall(walk: Walk) -> None:
    shop = walls(guest=False)
    shop.pages |= {
        "/register": lambda _: f"<h1>Create an account</h1>{JOIN}",
        "/join": lambda _: "<h1>My account</h1><p>Hello Robin</p><a href=/out>Log out</a>",
    }

    made = walk(shop, {"open": "/register"}, "sign up", {"open": "/cart"}, "place order",
                may=MAY | {"create accounts": True})  # fmt: skip

    assert (made.trouble, len(shop.orders)) == (None, 1)
    assert shop.marks == [f"logged in as {made.evidence.heading.address}"]
    assert [(note.how) for note in made.evidence.of(LoggedIn)] == ["sign up", "log in"]


BLANK = """<main></main><script>setTimeout(() => { document.querySelector("main").innerHTML = `%s`; }, 400);</script>"""


def test_a_form_sent_before_its_script_took_hold_is_filled_once_more(walk: Walk) -> None:
    shop = walls(guest=False)
    form = str(shop.pages["/checkout"](Typed()))
    shop.pages |= {
        "/register": lambda _: f"<h1>Create an account</h1>{JOIN}",
        "/join": lambda _: "<h1>My account</h1><p>Hello Robin</p><a href=/out>Log out</a>",
        "/checkout": lambda typed: BLANK % form if "mail" in typed else form.replace("method=post action=/enter", ""),
    }

    made = walk(shop, {"open": "/register"}, "sign up", {"open": "/cart"}, "place order",
                may=MAY | {"create accounts": True})  # fmt: skip

    assert (made.trouble, len(shop.orders)) == (None, 1)
    assert shop.marks == [f"logged in as {made.evidence.heading.address}"]
    assert [(note.how) for note in made.evidence.of(LoggedIn)] == ["sign up", "log in"]
    assert [note.why for note in made.evidence.of(LoginMet)] == ["gate"]
