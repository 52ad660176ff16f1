import json
from pathlib import Path

from shopper.frictions.catalogue import rules
from shopper.frictions.judge import judge
from shopper.frictions.ruling import Ruling
from shopper.rulings_file import RULINGS, read_rulings, write_rulings
from tests.collecting.night import NOON, Night


def rulings(folder: Path) -> tuple[Ruling, ...]:
    """Of a left cart: most rules see nothing, some say something of the promise."""
    journey = Night(folder).walk()
    return judge(journey.end(NOON), rules(), NOON)


def test_what_is_written_is_read_back_equal_a_ruling_a_line(tmp_path: Path) -> None:
    said = rulings(tmp_path)
    write_rulings(tmp_path, said)
    lines = (tmp_path / RULINGS).read_text(encoding="utf-8").splitlines()

    assert read_rulings(tmp_path) == read_rulings(tmp_path) == said
    assert [json.loads(line.removesuffix(","))["rule"] for line in lines[1:-1]] == [ruling.rule for ruling in said]


def test_a_list_that_is_laid_out_otherwise_is_the_same(tmp_path: Path) -> None:
    said = rulings(tmp_path)
    write_rulings(tmp_path, said)
    data = json.loads((tmp_path / RULINGS).read_bytes())
    (tmp_path / RULINGS).write_text(json.dumps(data, indent=1), encoding="utf-8")

    assert read_rulings(tmp_path) == said


def test_of_a_damaged_list_nothing_is_read(tmp_path: Path) -> None:
    write_rulings(tmp_path, rulings(tmp_path))
    text = (tmp_path / RULINGS).read_text(encoding="utf-8")
    for damaged in ("", "[\n{\n]", text[: len(text) // 2], text.replace('"rule":', '"ruse":', 1)):
        (tmp_path / RULINGS).write_text(damaged, encoding="utf-8")

        assert read_rulings(tmp_path) is None
