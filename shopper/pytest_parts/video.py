"""Videos, where they can be made."""

import sys
import warnings

import pytest

from shopper.journey.browsers import this_machine
from shopper.journey.browsers.own import own_browser


class NoVideoWarning(UserWarning):
    """A video was asked for and can't be made; the journey is walked all the same."""


def without_video(config: pytest.Config) -> bool:
    """Whether a video is asked for that Playwright can't record; says so in the run's warnings."""
    if config.getoption("--video") == "off" or own_browser("ffmpeg", this_machine()) is not None:
        return False
    with warnings.catch_warnings():
        warnings.simplefilter("always", NoVideoWarning)  # never an error: it is the journey that counts
        warnings.warn(
            "No video: Playwright's own ffmpeg is not there. Get it with "
            f"`{sys.executable} -m playwright install ffmpeg`.",
            NoVideoWarning,
            stacklevel=2,
        )
    return True
