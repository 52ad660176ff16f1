"""
Results told in the reader's language.

They are written while journeys are walked, in English, whoever will read them. So they are told anew when a report is
made, by the same words as our pages: what there are no words for, and what a shop wrote, stays as it was.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from lxml import html

from shopper.report.allure_report.results import ACCEPTED, FRICTION, KIND
from shopper.report.comparison.telling import SEVERAL
from shopper.report.words import ENGLISH, Words, words_of

Tell = Callable[[str], str]
TOLD_LABELS = ("feature", "owner", "tag", FRICTION, ACCEPTED, KIND)
"""Labels with words of ours in them; the others are names."""
SIGN = re.compile(r"^(\s*(?:(?:[✗•]|\d+\.) )?)(.*?)( \[[^\]]*\])?$", re.DOTALL)
"""A line with the sign or the number before it, and the device behind it."""
FOUND = re.compile(r"^([a-z][a-z-]+) \((\w+)\): (.*)$")
"""A friction in the message of a journey: its rule, how it hurts, what happened."""


def teller(language: str) -> Tell:
    """Tells lines of ours, each by itself; in English they are as they were written."""
    if language == ENGLISH:
        return str
    words = words_of(language)

    def line(text: str) -> str:
        found = SIGN.fullmatch(text)
        before, bare, behind = found.groups() if found else ("", text, "")
        return f"{before or ''}{_line(bare, words)}{behind or ''}"

    return lambda text: "\n".join(map(line, text.split("\n")))


def place_told(where: str, language: str) -> str:
    """Shop and device, as a result names them: `practice on desktop`."""
    shop, on, device = where.rpartition(" on ")
    words, tell = words_of(language), teller(language)
    shop = tell(shop) if shop == SEVERAL else shop
    return words.say("%(shop)s on %(device)s", shop=shop, device=tell(device)) if on else where


def _line(text: str, words: Words) -> str:
    if (told := words.ours(text)) is not None:
        return told
    if found := FOUND.fullmatch(text):
        rule, severity, happened = found.groups()
        return f"{rule} ({words.ours(severity) or severity}): {words.ours(happened) or happened}"
    return text


def retold(result: Mapping[str, Any], tell: Tell) -> dict[str, Any]:
    """A result in these words. Parameters that part histories, and everything that Allure knows it by, stay."""
    told = _named(result, tell)
    told["labels"] = [_label(label, tell) for label in result.get("labels", ())]
    told["links"] = [link | {"name": tell(link.get("name", ""))} for link in result.get("links", ())]
    told["parameters"] = [_parameter(one, tell) for one in result.get("parameters", ())]
    if described := result.get("descriptionHtml"):
        told["descriptionHtml"] = _described(described, tell)
    return told


def _named(step: Mapping[str, Any], tell: Tell) -> dict[str, Any]:
    """A step, or a result, with its name, its message and what belongs to it."""
    told = dict(step) | {"name": tell(str(step.get("name", "")))}
    told["steps"] = [_named(one, tell) for one in step.get("steps", ())]
    told["attachments"] = [one | {"name": tell(one.get("name", ""))} for one in step.get("attachments", ())]
    if message := (step.get("statusDetails") or {}).get("message"):
        told["statusDetails"] = {**step["statusDetails"], "message": tell(message)}
    return told


def _label(label: Mapping[str, str], tell: Tell) -> Mapping[str, str]:
    return {**label, "value": tell(label["value"])} if label["name"] in TOLD_LABELS else label


def _parameter(one: Mapping[str, Any], tell: Tell) -> Mapping[str, Any]:
    if not one.get("excluded"):
        return {**one, "mode": "hidden"}  # it stands above the journey anyway, as its environment
    return {**one, "name": tell(one["name"]), "value": tell(one["value"])}


def _described(text: str, tell: Tell) -> str:
    """HTML of ours, text by text; what a shop wrote stands in `bdi`."""
    root = html.fragment_fromstring(text, create_parent="div")
    for element in root.iter():
        if element.tag != "bdi":
            element.text = _bare(element.text, tell)
        if element.get("alt"):
            element.set("alt", tell(element.get("alt")))
        element.tail = _bare(element.tail, tell)
    return "".join((root.text or "", *(html.tostring(child, encoding="unicode") for child in root)))


def _bare(text: str | None, tell: Tell) -> str | None:
    """A text with the space around it as it was."""
    bare = text.strip() if text else ""
    return text.replace(bare, tell(bare)) if text and bare else text
