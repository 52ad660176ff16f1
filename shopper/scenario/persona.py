"""Who is shopping: a person with a device in hand and only so much patience."""

from datetime import timedelta

from pydantic import ConfigDict, Field

from shopper.actor import HOME, Address, Card
from shopper.measures import Duration
from shopper.observations import Frozen, Patience
from shopper.observations.patience import AVERAGE as AVERAGE_PATIENCE
from shopper.scenario.errand import AVERAGE
from shopper.scenario.mail_pattern import MailPattern
from shopper.scenario.wording import Accepted, Filled, Limits, Texts


class Persona(Frozen):
    """One kind of shopper. What is not written is as with the average shopper."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    shopper: Filled = AVERAGE
    """What reports call this shopper. The file's name where nothing is written."""
    first_name: Filled = "Robin"
    """Typed where the shop asks for it."""
    last_name: Filled = "Fields"
    """Typed where the shop asks for it."""
    language: Filled = Field(default="en", json_schema_extra={"examples": ["en", "de-AT"]})
    """The language of the browser, such as `en` or `de-AT`."""
    phone: Filled = "+1 212 555 0142"
    """Typed where the shop asks for it."""
    address: Address = HOME
    """Where things are sent to."""
    card: Card = Card()
    """The test card to pay with. Never a real one."""
    email: MailPattern = ""
    """The address to use, with `*` where each journey puts a word of its own: `me+*@example.com`, or a domain whose
    every address is the shopper's: `@example.com`. Where nothing is written, the site's `mail to`."""
    patience: Patience = AVERAGE_PATIENCE
    """Where this shopper would give up."""
    pause: Duration = Field(default=timedelta(0), ge=timedelta(0))
    """Time to rest between two acts."""
    sources: Texts = ()
    """Where the figures of the patience come from, each with its year."""
    limits: Limits = Field(default_factory=dict)
    """Figures of rules that are other for this shopper, by rule."""
    accept: dict[str, Accepted] = Field(default_factory=dict)
    """Frictions the team lives with for this shopper for now, by rule, with a reason and a last day."""
