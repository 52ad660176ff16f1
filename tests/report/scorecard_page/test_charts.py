import sys

from lxml import etree

from shopper.report.scorecard_page.charts import bars, line

HOSTILE = "<script>alert(1)</script>"


def test_a_chart_has_no_script_and_no_colours_of_its_own_and_can_be_read_aloud() -> None:
    drawn = line([("1 Nov", 80.0), ("2 Nov", 90.0)], "Score", "From 80 to 90.", str, 100)

    assert "<script" not in drawn
    assert "<style" not in drawn
    assert etree.fromstring(drawn).attrib["aria-label"] == "Score. From 80 to 90."
    assert etree.fromstring(drawn).attrib["role"] == "img"


def test_the_same_figures_make_the_same_chart() -> None:
    assert bars(["A"], [("slowed", "Slows", [1])], "T", "D") == bars(["A"], [("slowed", "Slows", [1])], "T", "D")


def test_python_imports_as_it_did_before_charts_were_drawn() -> None:
    assert [finder for finder in sys.meta_path if not hasattr(finder, "find_spec")] == []


def test_names_are_text_whatever_they_say() -> None:
    drawn = bars([HOSTILE], [("slowed", HOSTILE, [2])], HOSTILE, HOSTILE)

    assert "<script" not in drawn
    assert HOSTILE in "".join(etree.fromstring(drawn).itertext())


def test_a_bar_has_the_style_of_what_it_stands_for() -> None:
    drawn = etree.fromstring(bars(["A", "B"], [("stopped", "Stops", [1, 0]), ("slowed", "Slows", [2, 1])], "T", "D"))

    assert drawn.xpath("count(//*[contains(@class, 'slowed')])") >= 1
    assert drawn.xpath("count(//*[contains(@class, 'stopped')])") >= 1


def test_figures_that_never_move_and_a_single_one_are_drawn_too() -> None:
    assert "path" in line([("1", 0.0), ("2", 0.0)], "T", "D", str, 1e9)
    assert "svg" in line([("1", 5.0)], "T", "D", str, 1e9)
