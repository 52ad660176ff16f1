"""A browser that was found and did not start, told in a line instead of the driver's log."""

import re

LAUNCH = "BrowserType.launch:"
BROWSER = re.compile(r"<launching> (.+?) --")
COMPLAINT = re.compile(r"\[pid=\d+\]\[err\] (.+)")


def launch_trouble(text: str) -> str | None:
    """What to tell of a failure with this text; None where it is not a browser's that did not start."""
    if LAUNCH not in text:
        return None
    browser, complaint = BROWSER.search(text), COMPLAINT.search(text)
    which = f"The browser {browser[1]}" if browser else "The browser"
    why = f" It said: {complaint[1].strip()}" if complaint else ""
    return f"{which} was found but did not start.{why}\n`shopper doctor` tells what is missing."
