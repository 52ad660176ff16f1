"""What a benchmark found as a picture: bars for ways that are compared, lines for what grows with its work."""

from collections.abc import Sequence
from math import ceil, floor, log10
from typing import Any

from pygal import style

from shopper.report.scorecard_page.pygal_alone import pygal

STYLE = style.Style(
    background="white", plot_background="white", font_family="sans-serif", label_font_size=12, major_label_font_size=12,
    legend_font_size=12, title_font_size=14, guide_stroke_color="#ddd", major_guide_stroke_color="#ddd",
    guide_stroke_dasharray="none", major_guide_stroke_dasharray="none",
    colors=("#1b6e8c", "#c2571a", "#5b8c3a", "#7a4f9a"),
)  # fmt: skip
LOOKS: dict[str, Any] = {
    "style": STYLE, "js": [], "width": 720, "legend_at_bottom": True, "truncate_label": -1, "truncate_legend": -1,
    "include_x_axis": True, "no_prefix": True, "disable_xml_declaration": True,
}  # fmt: skip

MOST_MARKS = 5


def draw(outcome: dict[str, Any]) -> str:
    """The picture as SVG text."""
    first = next(iter(outcome["points"].values()))
    chart = _bars(outcome) if isinstance(first[0][0], str) else _lines(outcome)
    return str(chart.render(is_unicode=True))


def _bars(outcome: dict[str, Any]) -> Any:
    ((name, points),) = outcome["points"].items()
    chart = pygal.HorizontalBar(
        **LOOKS, height=90 + 46 * len(points), show_legend=False, x_title=outcome["y"], formatter=_short
    )  # fmt: skip
    chart.x_labels = [f"{way}: {_short(value)}" for way, value in reversed(points)]
    chart.y_labels = _marks([value for _, value in points])
    chart.add(name, [value for _, value in reversed(points)])
    return chart


def _lines(outcome: dict[str, Any]) -> Any:
    chart = pygal.XY(**LOOKS, height=320, x_title=outcome["x"], y_title=outcome["y"], formatter=_short)
    for name, points in outcome["points"].items():
        chart.add(name, points)
    every = [point for points in outcome["points"].values() for point in points]
    chart.x_labels, chart.y_labels = sorted({x for x, _ in every}), _marks([y for _, y in every])
    return chart


def _marks(values: Sequence[float]) -> list[float]:
    """Round figures along an axis from 0 to beyond the largest, half a dozen at most."""
    most = max(values) or 1
    power = 10 ** floor(log10(most))
    step = next(power * part for part in (0.2, 0.5, 1, 2) if most / (power * part) <= MOST_MARKS)
    return [step * number for number in range(ceil(most / step) + 1)]


def _short(value: Any) -> str:
    number = value[1] if isinstance(value, tuple | list) else value
    return f"{number:.3g}" if abs(number) < 1000 else f"{number:,.0f}"
