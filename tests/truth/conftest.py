"""
The exam, a part a day: so that the tests take a few minutes, and all of it is sat within some weeks.

`EXAM_SLICE=3/10 pytest tests/truth` sits that part, `EXAM_SLICE=1/1` all of it; `shopper exam` tells it in a table.
"""

import os

import pytest

from shopper.exam import Slice, combined, paper, sheets

SIZE = 36
"""Questions a day; each takes some seconds."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test a question."""
    if "question" in metafunc.fixturenames:
        questions = paper(sheets(), combined())
        named = os.environ.get("EXAM_SLICE")
        part = Slice.read(named) if named else Slice.turn(int(os.environ["EXAM_TURN"]), len(questions), SIZE)
        metafunc.parametrize("question", part.of(questions), ids=lambda question: question.id)
