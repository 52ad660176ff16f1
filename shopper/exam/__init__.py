"""
The exam: whether the rules find what is wrong with the practice shop, and nothing else.

`answers/` says what each switch of the shop should make a shopper find; `paper` makes questions of it, each a walk
through a shop with some switches on; `sitting` walks one, `marking` compares what the rules said with what was right.
"""

from shopper.exam.answers_sheet import Answer, answers
from shopper.exam.looks_sheet import combined, sheets
from shopper.exam.marking import Mark, Marked, Tally, mark, tallies, total
from shopper.exam.paper import paper
from shopper.exam.question import Question
from shopper.exam.slicing import Slice
from shopper.practice.look import LOOKS

__all__ = [
    "LOOKS",
    "Answer",
    "Mark",
    "Marked",
    "Question",
    "Slice",
    "Tally",
    "answers",
    "combined",
    "mark",
    "paper",
    "sheets",
    "tallies",
    "total",
]
