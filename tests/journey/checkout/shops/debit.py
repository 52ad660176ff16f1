# ruff: noqa: E501 - markup reads better on lines of its own length
"""A shop that has a direct debit chosen beforehand, and asks for an account at a bank that the shopper has not."""

from tests.journey.checkout.shops.counter import CART, SUMS, THANKS, Counter, Typed, line


def debit() -> Counter:
    """Whoever pays beforehand needs no bank account."""

    def pay(typed: Typed) -> str:
        return form("This field is required") if typed["way"] == "debit" and not typed["bic"] else "-> /last"

    shop = Counter({
        "/cart": lambda _: CART,
        "/checkout": lambda _: form(""),
        "/pay": pay,
        "/last": lambda _: f"<h1>Review your order</h1>{SUMS}<form method=post action=/place><button>Place order</button></form>",
        "/place": lambda _: shop.order(),
        "/thanks": lambda _: THANKS,
    })  # fmt: skip
    return shop


def form(wrong: str) -> str:
    def way(value: str, label: str, more: str) -> str:
        return f"<p><input type=radio name=way id={value} value={value} {more}><label for={value}>{label}</label></p>"

    ways = way("debit", "Direct debit", "checked") + way("prepay", "Bank transfer in advance", "")
    told = f"<p class=error>{wrong}</p>" if wrong else ""
    bank = f"{told}{line('Bank identification code', 'bic', 'aria-invalid=true' if wrong else '')}"
    return f"<h1>Payment method</h1><form method=post action=/pay>{line('Email', 'email')}{ways}{bank}<button>Continue</button></form>"
