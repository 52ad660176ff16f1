"""Charts as pictures in the page: drawn by pygal, without its scripts and colours, which are the page's."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from lxml import etree
from markupsafe import Markup

from shopper.report.scorecard_page.pygal_alone import pygal

PLAIN: Mapping[str, Any] = {"css": [], "js": [], "show_legend": False, "no_data_text": "", "margin": 6, "spacing": 8}
NOISE = (
    "//*[local-name()='defs' or local-name()='desc' or local-name()='title' or local-name()='script']"
    " | //comment() | //*[contains(@class, 'tooltip-overlay') or contains(@class, 'text-overlay')]"
)
"""What pygal puts into a picture for its scripts and for nobody else."""


def line(
    points: Sequence[tuple[str, float]], title: str, description: str, tell: Callable[[float], str], most: float
) -> Markup:
    """
    A figure over time, each point with the name under it; `tell` writes a value at the side,
    `most` is what no value can pass.
    """
    chart = pygal.Line(
        **PLAIN, width=360, height=150, dots_size=2.6, x_labels_major_count=3, show_minor_x_labels=False,
        truncate_label=-1, y_labels=_marks([value for _, value in points], most, tell), formatter=tell,
    )  # fmt: skip
    chart.x_labels = [name for name, _ in points]
    chart.add(title, [value for _, value in points])
    return _drawn(chart, title, description)


def bars(
    names: Sequence[str], series: Sequence[tuple[str, str, Sequence[float | None]]], title: str, description: str
) -> Markup:
    """Bars side by side, one for each of `names`, piled up of the series: a style, a name and its values."""
    chart = pygal.StackedBar(**PLAIN, width=720, height=220, truncate_label=-1, y_labels=_steps(series))
    chart.x_labels = list(names)
    for _, name, values in series:
        chart.add(name, list(values))
    return _drawn(chart, title, description, [style for style, *_ in series])


def _marks(values: Sequence[float], top: float, tell: Callable[[float], str]) -> list[dict[str, Any]]:
    """Where the lines behind a curve lie: at its least and its most, and further apart where it hardly moves."""
    least, most = min(values), max(values)
    room = max((most - least) * 0.1, abs(most) * 0.02, 0.5)
    marks = (max(least - room, 0.0), (least + most) / 2, min(most + room, top))
    return [{"value": round(mark, 1), "label": tell(round(mark, 1))} for mark in marks]


def _steps(series: Sequence[tuple[str, str, Sequence[float | None]]]) -> list[int]:
    """Whole numbers from nothing to the highest pile, five at most."""
    piles = [sum(value or 0 for value in pile) for pile in zip(*(values for *_, values in series), strict=True)]
    highest = max(1, int(max(piles, default=0)))
    step = max(1, -(-highest // 4))
    return list(range(0, highest + step, step))


def _drawn(chart: Any, title: str, description: str, styles: Sequence[str] = ()) -> Markup:
    """The chart as an element that can be read aloud."""
    root = chart.render_tree()
    for part in root.xpath(NOISE):
        if part.getparent() is not None:
            part.getparent().remove(part)
    for place, style in enumerate(styles):
        for part in root.xpath(f"//*[contains(concat(' ', @class, ' '), ' color-{place} ')]"):
            part.set("class", f"{part.get('class')} {style}")
    del root.attrib["id"]
    root.set("role", "img")
    root.set("aria-label", f"{title}. {description}")
    etree.cleanup_namespaces(root)
    return Markup(etree.tostring(root, encoding="unicode"))  # noqa: S704 - lxml has escaped every text in it
