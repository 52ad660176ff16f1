"""Fields that are no place of ours, though a word of one stands in their id: tests for robots, job titles, a fax."""

import re

from shopper.actor import Place
from shopper.sight.fields import keys
from shopper.sight.parts import Element

_W = r"(?<![a-z])(?:{})(?![a-z])"
ROBOT_TEST = re.compile(
    r"captcha|securimage|anti_?-?(?:spam|bot)|image_?-?code|(?:confirm(?:ation)?|verif(?:y|ication)|random)_?-?code",
    re.IGNORECASE,
)
"""What is typed from a picture, or from a message: no place asks for that."""
ELSE = re.compile(
    "|".join(
        (
            _W.format(
                r"fax|middle_?-?(?:name|initial)|maiden_?-?name|job|occupation|web_?-?(?:site|page)|homepage|url"
            ),
            r"(?:job|post|page|topic|thread|review|question|submission|product|item|event|book)_?-?title",
            r"(?:security|secret)_?-?(?:question|answer)|employees|honey_?-?pot|spam",
        )
    ),
    re.IGNORECASE,
)
"""What shops and others ask that no place of ours stands for."""
NICKNAME = re.compile(r"(?:user|screen|display|nick|login)_?-?name|nickname|pseudo(?:nym)?", re.IGNORECASE)
"""What somebody wants to be called; where one logs in, often an address."""
MAIL = re.compile(
    r"mail(?:_?-?(?:addr(?:ess)?|adr|id|confirm\w*|again|repeat|verify|field|input|text|footer|[12]))?[^a-z]*$",
    re.IGNORECASE,
)
"""At the end of an id or name: what is typed here is an address for mail."""

AFTER_ROBOTS = frozenset({Place.CARD_CODE})
"""Places that may be called `verification code` as well."""
LETTERS = frozenset({Place.EMAIL, Place.NEWSLETTER})
NAMES = frozenset({Place.FULL_NAME, Place.FIRST_NAME, Place.LAST_NAME, Place.CARD_NAME})


def asks_something_else(element: Element, place: Place) -> bool:
    """Whether type, id and name say that a field is something that this place is not."""
    key = keys(element.hint)
    if is_robot_test(element):
        return place not in AFTER_ROBOTS or "captcha" in key.lower()
    if place in NAMES and NICKNAME.search(key):
        return True
    if place not in LETTERS and is_for_mail(element):
        return True
    return bool(ELSE.search(key))


def is_robot_test(element: Element) -> bool:
    """Whether a field is there to tell people from robots."""
    return bool(ROBOT_TEST.search(f"{keys(element.hint)} {element.name}"))


def is_for_mail(element: Element) -> bool:
    """Whether type, id or name say that an address for mail is typed here."""
    return element.type == "email" or (
        element.role == "textbox" and any(MAIL.search(each) for each in keys(element.hint).split())
    )
