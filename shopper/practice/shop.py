"""Everything one open shop consists of."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from shopper.practice.character import USUAL_KIND, Character, known_character
from shopper.practice.clock import Clock
from shopper.practice.codes import Codes
from shopper.practice.goods.catalogue import Catalogue, the_catalogue
from shopper.practice.goods.stock import Stock
from shopper.practice.look import USUAL, Look
from shopper.practice.mail.outbox import Outbox
from shopper.practice.signing import Signer
from shopper.practice.store import Store
from shopper.practice.switches import NAMES, known
from shopper.practice.tasks import Tasks

# A coupon for everybody, printed on the bookmarks: code and per cent.
OPEN_CODE = ("CORNER5", 5)


@dataclass
class Shop:
    """One shop with its own memory, clock and switches."""

    switches: frozenset[str]
    clock: Clock
    store: Store
    codes: Codes
    signer: Signer
    catalogue: Catalogue
    stock: Stock
    tasks: Tasks
    outbox: Outbox
    look: Look
    character: Character

    @classmethod
    def build(  # noqa: PLR0913, PLR0917  each has a default
        cls,
        switches: Iterable[str] = (),
        smtp: tuple[str, int] | None = None,
        folder: Path | None = None,
        seed: int | None = None,
        look: str = USUAL,
        kind: str = USUAL_KIND,
    ) -> "Shop":
        """
        A shop ready to open, with a folder one that remembers.

        Raises UnknownSwitchError, UnknownLookError, UnknownCharacterError.
        """
        spoken = Look(look)
        known_kind = known_character(kind)
        store, codes, catalogue = Store(folder), Codes(seed), known_kind.catalogue(the_catalogue().called(spoken.goods))
        stock = Stock(store)
        stock.fill(catalogue)
        store.run("INSERT OR IGNORE INTO coupons VALUES (?, ?, NULL, NULL, NULL)", *OPEN_CODE)
        offset = timedelta(seconds=float(store.setting("offset", "0")))
        signer = Signer(store.setting("secret", codes.token()))
        return cls(
            known(switches),
            Clock(offset),
            store,
            codes,
            signer,
            catalogue,
            stock,
            Tasks(store),
            Outbox(store, smtp),
            spoken,
            known_kind,
        )

    def has(self, switch: str) -> bool:
        """Whether this friction is switched on."""
        assert switch in NAMES, f"{switch} is not declared in switches.py"
        return switch in self.switches

    def now(self) -> datetime:
        """The shop's time, in UTC."""
        return self.clock.now()

    def second(self) -> float:
        """The shop's time as it is stored."""
        return self.now().timestamp()
