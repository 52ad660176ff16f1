"""Where in a video each step begins: a list beside it, made from how long the steps took."""

from datetime import timedelta
from itertools import accumulate

from shopper.report.story import Story

HEAD = (
    "Where in the video each step begins, within a second or two. Every device has videos of its own, which begin when "
    "it is taken."
)


def chapters(story: Story) -> str:
    """
    A line a step under each device: `1:05  Add to cart`. "" for a journey without steps.

    A video runs on while another device is used, so what was done there counts for its time as well.
    """
    took = [step.took for step in story.steps]
    begins = [timedelta(), *accumulate(took)]
    devices = dict.fromkeys(step.device for step in story.steps if step.device)
    parts = [_of(device, story, begins) for device in devices]
    return "\n\n".join([HEAD, *parts]) + "\n" if parts else ""


def _of(device: str, story: Story, begins: list[timedelta]) -> str:
    steps = [(begins[place], step.text) for place, step in enumerate(story.steps) if step.device == device]
    lines = (f"{_clock(begun - steps[0][0])}  {' '.join(text.split())}" for begun, text in steps)
    return "\n".join([f"{device}:", *lines])


def _clock(span: timedelta) -> str:
    seconds = int(span.total_seconds())
    return f"{seconds // 60}:{seconds % 60:02}"
