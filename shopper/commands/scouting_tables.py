"""A scout's findings for people."""

from collections.abc import Iterator

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from shopper.report.captions import counted, listed, money
from shopper.report.plain import plain
from shopper.scouting.findings import Carted, Findings, Placed

SURE, FAIR = 0.85, 0.7
"""Scores from which a place is told as certain, and as likely."""
NEAR = 0.3
"""A runner-up further behind is no rival."""
MOST = 44
SPOKEN = ("what was taken for it", "runner-up")
"""Columns that take more lines where a terminal is narrow, so that no other is cut short."""


def show(found: Findings, console: Console) -> None:
    """Tables, what stood in the way, and where the pictures are."""
    console.print(_summary(found))
    if found.places:
        console.print(_places(found))
    if found.pages:
        console.print(_pages(found))
    if found.checkout:
        console.print(_checkout(found))
    for stop in found.blockers:
        told = f"[yellow]⊘ {escape(stop.blocker)}[/], on the move “{escape(stop.move)}”: {escape(plain(stop.said))}"
        console.print(told, highlight=False)
    end = f"{counted(len(found.pages), 'page')}, {found.seconds:.0f} s. Pictures and notes: {escape(found.folder)}"
    console.print(end, style="dim", highlight=False, soft_wrap=True)


def _summary(found: Findings) -> Table:
    table = Table(title=f"{found.name}: {escape(found.url)}", title_justify="left", show_header=False)
    table.add_column(no_wrap=True)
    for name, told in _facts(found):
        if told:
            table.add_row(name, escape(told))
    return table


def _facts(found: Findings) -> Iterator[tuple[str, str]]:
    platform, product = found.platform, found.product
    yield "platform", f"{platform.name} ({platform.confidence:.0%} sure)" if platform else "none that is known"
    yield "language", found.language or "not told"
    yield "currency", found.currency or "not told"
    yield "over the pages", "; ".join(found.layers)
    if found.search_found is not None:
        yield "search", f"found {counted(found.search_found, 'product')}"
    yield "product tried", f"{product.name}, {money(product.price)}" if product else ""
    if found.cart:
        yield from _cart(found.cart)
    if found.guest is not None:
        yield "as a guest", "the checkout lets one on" if found.guest else "not without an account"
    yield "other hosts", ", ".join(found.hosts)


def _cart(cart: Carted) -> Iterator[tuple[str, str]]:
    lines = listed((f"{line.quantity} x {line.name}" for line in cart.lines), "empty")
    yield "cart", f"{lines}; in all {money(cart.total)}"
    if cart.agrees is not None:
        told = "says the same" if cart.agrees else f"says otherwise: {listed(cart.differences)}"
        yield "the program's own", told


def _places(found: Findings) -> Table:
    table = Table("page", "place", "score", "what was taken for it", "by", "runner-up", title="Places")
    table.title_justify = "left"
    for column in table.columns:
        column.no_wrap = column.header not in SPOKEN
    page = ""
    for placed in found.places:
        if page not in ("", placed.page):
            table.add_section()
        shown, page = "" if page == placed.page else placed.page, placed.page
        score = f"[{colour_of(placed)}]{placed.score:.2f}[/]"
        layer = placed.layer.value if placed.layer else ""
        table.add_row(shown, placed.place, score, escape(_taken(placed)), layer, escape(_other(placed)))
    return table


def _other(placed: Placed) -> str:
    """The next best, where it came near enough to be worth a thought."""
    near = placed.runner_up_score >= NEAR
    return f"{placed.runner_up_score:.2f} {short(placed.runner_up, 24)}" if placed.runner_up and near else ""


def _taken(placed: Placed) -> str:
    if placed.found:
        return short(placed.label) or "(without a name)"
    return f"not found; best was {short(placed.best)}" if placed.best else "not found, and nothing like it"


def colour_of(placed: Placed) -> str:
    """Green for what is certain, yellow for what is likely, magenta for what is just enough, red for what is missed."""
    if not placed.found:
        return "red"
    return "green" if placed.score >= SURE else "yellow" if placed.score >= FAIR else "magenta"


def _pages(found: Findings) -> Table:
    table = Table("kind", "sure", "page", title="Pages", title_justify="left")
    for page in found.pages:
        status = f" (status {page.status})" if page.status and page.status >= 400 else ""
        table.add_row(page.kind, f"{page.confidence:.0%}", escape(f"{page.url}{status}"))
    return table


def _checkout(found: Findings) -> Table:
    title = "The checkout, as far as no name was needed"
    table = Table("step", "asks for", "required", title=title, title_justify="left")
    for step in found.checkout:
        table.add_row(escape(step.name), escape(", ".join(step.asks)), str(len(step.required)))
    return table


def short(text: str, most: int = MOST) -> str:
    """As much of a label as a table has room for."""
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"
