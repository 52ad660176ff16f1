"""What turns a shopper away: a bot wall, a shop closed for a while, an error."""

from shopper.observations import PageKind
from shopper.sight.addresses import CAPTCHA
from shopper.sight.other_fields import is_robot_test
from shopper.sight.scene import Scene

POOR = (12, 2500)
"""A wall has at most so many controls and so many characters of text."""


def turned_away(scene: Scene, status: int | None, headline: str) -> tuple[PageKind, float] | None:
    """Bot wall, maintenance or error, with a confidence; None where the page is one of the shop's own."""
    facts = scene.facts
    text = facts.tree.text(0, POOR[1] + 1)
    controls = [e for e in facts.elements if e.visible and e.tag != "label"]
    poor = len(controls) <= POOR[0] and len(text) <= POOR[1]
    head = f"{facts.title} . {headline}"
    if poor and _is_wall(scene, head, text, status):
        return PageKind.BOT_WALL, 0.9
    if poor and (status is None or status >= 500 or status == 200) and _rests(scene, head):
        return PageKind.MAINTENANCE, 0.85 if status == 503 else 0.7
    if status is not None and status >= 400:
        return (PageKind.BOT_WALL, 0.6) if status in {403, 429} and poor else (PageKind.ERROR, 0.97)
    if scene.says(head, "kinds", "error") and not scene.cards and not any(e.type == "password" for e in controls):
        return PageKind.ERROR, 0.85 if poor else 0.6
    return None


def _rests(scene: Scene, head: str) -> bool:
    """Whether the shop says that it is closed for a while."""
    return scene.says(head, "kinds", "maintenance") and not scene.cards


def _is_wall(scene: Scene, head: str, text: str, status: int | None) -> bool:
    framed = any(f.visible and CAPTCHA.search(f"{f.src} {f.title} {f.name}") for f in scene.facts.frames)
    said = scene.says(head, "kinds", "bot wall") or (len(text) < 700 and scene.says(text, "kinds", "bot wall"))
    return (said or (framed and (status in {403, 429, 503} or len(text) < 500))) and not _asks_more(scene)


def _asks_more(scene: Scene) -> bool:
    """Whether more is to be typed than what a wall asks: a letter with a test for robots below it is the shop's own."""
    typed = [e for e in scene.fields if e.visible and e.role == "textbox" and not is_robot_test(e)]
    return len(typed) > 1 or any(e.is_field and e.type in {"email", "password"} for e in scene.facts.elements)
