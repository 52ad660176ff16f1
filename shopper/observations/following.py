"""What follows the sale: what the page of thanks said, where mails lead, what was asked and answered, and surveys."""

from typing import ClassVar

from shopper.observations.base import Observation


class ConfirmationRead(Observation):
    """What the page that confirmed an order said, in words."""

    without: ClassVar[str] = "no page of thanks was reached"

    url: str
    text: str


class LinkChecked(Observation):
    """
    A link of a message (its id) was followed to see where it leads; `status` is None where nothing answered.

    `held` where it leads to a host that the site file does not name: it was not followed.
    """

    without: ClassVar[str] = "no link in a mail was followed"

    message: str
    url: str
    text: str = ""
    status: int | None = None
    landed: str = ""
    held: bool = False


class SupportAsked(Observation):
    """
    The shopper turned to the shop's support. `by`: form, mail, chat. `about` are the matters he asked about.

    `told` are the data he gave with it (order number, e-mail address, name, matter), `ticket` the number he named,
    `again` whether it is about the same matter as before, `complaint` whether he said that something went wrong.
    """

    without: ClassVar[str] = "nobody wrote to the shop's support"

    by: str
    address: str
    about: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    ticket: str = ""
    again: bool = False
    complaint: bool = False
    text: str = ""


class SurveyTaken(Observation):
    """
    A survey was answered. `told` is how long it says it takes, in its own words ("" where it says nothing).

    `questions` and `texts` count what was to be chosen and to be written, `screens` how many pages it had. `done`
    whether its end was reached, `closing` what it said there. `otherwise` is how long it says it takes in another
    place, where that is another time: the request and the survey itself may differ.
    """

    without: ClassVar[str] = "no survey was answered"

    url: str
    told: str = ""
    minutes: float | None = None
    otherwise: str = ""
    questions: int = 0
    texts: int = 0
    screens: int = 0
    done: bool = False
    closing: str = ""


class HelpLooked(Observation):
    """
    The shopper looked for a way to reach somebody. `where` is the kind of page (home, cart, checkout ...).

    `ways` are those he found: help, contact, chat, phone, mail. `perhaps` are words on the page that may lead to help.
    """

    without: ClassVar[str] = "nobody looked for help"

    where: str
    url: str = ""
    ways: tuple[str, ...] = ()
    perhaps: str = ""
