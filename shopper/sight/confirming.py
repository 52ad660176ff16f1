"""Whether a page says that a new account counts only once a link in a mail was opened."""

from shopper.sight.scene import Scene

LONGEST = 300
"""Characters of a line that says so; a longer one is reading matter."""


def asks_mail(scene: Scene) -> str:
    """What it says of it; "" where it says nothing of the kind."""
    texts = (line.text for line in scene.facts.tree.lines if len(line.text) <= LONGEST)
    return next((text for text in texts if scene.says(text, "signs", "mailed link")), "")
