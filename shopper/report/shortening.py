"""
Of very many journeys, which are shown whole, and what is kept of the others.

A page that shows thousands can't be opened or mailed, and their stories fill the memory. So beyond a number the rest
are counted: each keeps what scores, tables and lists tell of it, and its own page has all of it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from shopper.report.shelf import Kept
from shopper.report.story import StepTold, Story

MOST = 500
"""Journeys shown whole on one page."""


def foremost(stories: Iterable[Story], most: int = MOST) -> frozenset[str]:
    """The cases of those shown whole: the ones with the most frictions that count, then those that fell short."""
    return frozenset(story.case for story in sorted(stories, key=_order)[:most])


def shortened(shelf: Iterable[Kept], most: int = MOST) -> tuple[Kept, ...]:
    """All of them in their order, read one by one; only `foremost` ones keep their whole story."""
    told: list[Kept] = []
    whole: list[int] = []
    for one in shelf:
        if one.story:
            whole.append(len(told))
        told.append(one)
        if len(whole) >= 2 * most:
            whole = _shorten(told, whole, most)
    _shorten(told, whole, most)
    return tuple(told)


def _shorten(told: list[Kept], whole: Sequence[int], most: int) -> list[int]:
    """Which are still whole."""
    ordered = sorted(whole, key=lambda place: _order(_story(told[place])))
    for place in ordered[most:]:
        told[place] = replace(told[place], story=_short(_story(told[place])))
    return ordered[:most]


def _story(kept: Kept) -> Story:
    assert kept.story is not None
    return kept.story


def _order(story: Story) -> tuple[int, bool, str, str]:
    return -len(story.counting), not story.fell_short, story.site, story.case


def _short(story: Story) -> Story:
    """Without what only a journey's own telling shows; its frictions are told of the whole shop."""
    steps = tuple(_step(step) for step in story.steps if step.frictions)
    left_out = dict.fromkeys(("messages", "sums", "ways", "counts", "questions"), ())
    return story.model_copy(update={**left_out, "steps": steps, "smooth": story.smooth[:1]})


def _step(step: StepTold) -> StepTold:
    return step.model_copy(update={"screens": (), "mails": (), "awaited": None, "notes": ()})
