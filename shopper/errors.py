# ruff: noqa: N818 - the names say what happened to the shopper; "Error" would add nothing
"""
Our errors as one tree; where an error stands in it says whose fault it is.

ShopperError
├── UsageError             the person who typed the command or the file can mend it (exit 2)
│   ├── ScenarioError      a scenario, persona or site file is wrong: says file, line and caret
│   └── MissingPiece       a browser, a program or a variable is not there: says how to get it
├── HarnessError           ours: never told as the shop's fault (Allure: broken, exit 3)
│   ├── CouldNotFind       the shopper did not find his way; a person should look
│   │   ├── NoProduct      no product could be made out, or the shop says it has none
│   │   └── NoAddToCart    a product's page, and no clear way to put it into the cart
│   ├── NothingToUse       the step needs what the shop did not give earlier (no code, no mail): it is passed over
│   ├── NotAllowed         the site file does not permit what the step wants
│   ├── OffLimits          the way led to a host the site file does not name
│   ├── MailboxTrouble     the mailbox could not be read, so absence proves nothing
│   └── LedgerTrouble      the ledger can't be written now; what it should hold stays in the journeys' folders
├── NotDue                 what is waited for is not due within this run: skipped with the time it is due
└── SiteError              the site's answer, without judging it
    ├── LoginWall          an account is demanded, and the shopper has none and may not make one
    ├── Refused            a form, a card or an order was not taken; says what the shop said
    ├── SoldOut            the product can't be bought now
    ├── Gated              the shop asks for an age or a country first, and no way through was clear
    ├── TurnedAway         a bot wall: the walk is skipped, the shop is not blamed
    │   ├── Barred         the shop does not let this visitor in (403, 451, not in this country)
    │   └── TooFast        the shop was asked too often (429)
    └── Unreachable        no answer, or not one that a browser can show
        └── UnderMaintenance  closed for now (503, or the page says so)
"""


class ShopperError(Exception):
    """Any error of this package; its text is meant to be read by its user."""


class UsageError(ShopperError):
    """Something the user wrote or typed can't be used as it is."""


class ScenarioError(UsageError):
    """One or more mistakes in YAML files, rendered with file, line and caret."""


class MissingPiece(UsageError):
    """A program, browser or variable that is needed and not there."""


class HarnessError(ShopperError):
    """Our own trouble."""


class CouldNotFind(HarnessError):
    """No place on the page was a clear enough match, so nothing was clicked."""


class NoProduct(CouldNotFind):
    """No product could be made out where one was to be looked at."""


class NoAddToCart(CouldNotFind):
    """A product's page showed no clear way to put it into the cart."""


class NothingToUse(HarnessError):
    """What the step works with is not there because of something noted earlier; the walk goes on."""


class NotAllowed(HarnessError):
    """The site file's `may` does not allow it."""


class OffLimits(HarnessError):
    """The address is on a host that the site file does not name."""


class MailboxTrouble(HarnessError):
    """The mailbox could not be opened or read."""


class LedgerTrouble(HarnessError):
    """The ledger could not be read or written."""


class NotDue(ShopperError):
    """The time has not come yet; nothing is wrong."""


class SiteError(ShopperError):
    """The site's own doing, told without judging it."""


class LoginWall(SiteError):
    """The way on is only for those with an account."""


class Refused(SiteError):
    """The shop did not take what the shopper filled in or ordered."""


class SoldOut(SiteError):
    """The product is out of stock."""


class Gated(SiteError):
    """An age or country gate stood before the shop, and no way through it was clear."""


class TurnedAway(SiteError):
    """A bot wall, captcha or refusal stood in the way."""


class Barred(TurnedAway):
    """The site does not let this visitor in."""


class TooFast(TurnedAway):
    """The site was asked more often than it allows."""


class Unreachable(SiteError):
    """The site did not answer."""


class UnderMaintenance(Unreachable):
    """The site is closed for now."""
