"""The shopper over a real browser."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar

from playwright.sync_api import Error
from pydantic import SecretStr

from shopper.actor import Card, FormAnswered, Letter, PageView, Permissions, Person, Place, Spot, Study
from shopper.errors import OffLimits
from shopper.journey import overlays
from shopper.journey.answering import answer
from shopper.journey.camera import Camera
from shopper.journey.causes import turned_away, unreachable
from shopper.journey.clock import Clock
from shopper.journey.crosscheck import CrossCheck
from shopper.journey.devices import Devices
from shopper.journey.diary import Diary
from shopper.journey.eyes import Eyes
from shopper.journey.gripping import gripped
from shopper.journey.hands import Hands
from shopper.journey.hosts import Hosts
from shopper.journey.mailing import Mailing
from shopper.journey.memory import Memory, recall, save
from shopper.journey.objecting import objections
from shopper.journey.options import Choosing
from shopper.journey.post import Post
from shopper.journey.redaction import Redactor
from shopper.journey.settling import Settling
from shopper.journey.spelling import spell
from shopper.journey.stirring import Stirring
from shopper.journey.ticking import ticking
from shopper.journey.turning import Turning
from shopper.journey.waiting import Waiting
from shopper.journey.watchers.vitals import VitalsWatcher
from shopper.journey.ways import CheckoutWalk, FormFilling
from shopper.observations import CartSeen, DeviceTaken, Message, MessageOwed, Observation, PageKind, Screen
from shopper.sight.study import study
from shopper.sight.totals import total_box

T = TypeVar("T", bound=Observation)

REACTION = 5.0
"""Seconds a person gives a page to answer a click before he thinks nothing happened."""
LONGEST_REACTION = 15.0
"""Seconds he waits at most while the page is still at work: what it asked for is on its way."""
GLANCE_MS = 60
FEWEST_GLANCES = 25
"""However slow our own machine is: by the clock alone a page would get one look where it gets dozens elsewhere."""


@dataclass
class BrowserShopper:
    """Implements `shopper.actor.Shopper`. `patience` is how long this run may really wait in all."""

    person: Person
    may: Permissions
    hosts: Hosts
    clock: Clock
    diary: Diary
    devices: Devices
    eyes: Eyes
    hands: Hands
    camera: Camera
    settling: Settling
    turning: Turning
    post: Post
    ticks: Callable[[], float]
    redactor: Redactor
    checkout: CheckoutWalk
    completion: FormFilling
    waiting: Waiting
    crosscheck: CrossCheck
    vitals: VitalsWatcher
    mailing: Mailing
    pause: timedelta = timedelta()

    @property
    def device(self) -> str:
        """The name of the device in hand."""
        return self.devices.name

    def now(self) -> datetime:
        """The journey's clock."""
        return self.clock.now()

    def note(self, observation: Observation) -> None:
        """Stamps it and writes it to disk; before he waits for anything, all he must remember is on disk."""
        if isinstance(observation, MessageOwed):
            self.remember()
        if isinstance(observation, CartSeen) and observation.total is not None:
            observation = observation.model_copy(update={"screen": self._total_pictured()})
        self.diary.note(observation)

    def _total_pictured(self) -> Screen | None:
        """A picture in which the total is marked, where it is in sight."""
        return self.camera.shot(total_box(self.eyes.look().scene), "the total")

    def remember(self) -> None:
        """Writes down what it takes to go on another day; a browser that is gone is remembered as it was before."""
        folder = self.diary.recording.folder
        try:
            devices = self.devices.remember()
        except Error:
            before = recall(folder)
            devices = before.devices if before else {}
        save(Memory(person=self.person, devices=devices, pause=self.pause), folder)

    def noted(self, kind: type[T]) -> tuple[T, ...]:
        """What was noted so far, of one kind."""
        return self.diary.recording.of(kind)

    def open(self, address: str = "/") -> PageView:
        """Goes there, and looks."""
        url = self.hosts.resolve(address)
        self._act(lambda: self._goto(url))
        return self.page()

    def page(self) -> PageView:
        """Looks; a bot wall ends the walk here."""
        if self.devices.is_blank():
            return self.open("/")  # he has not come yet, or had left: he comes by the front door
        look = self.eyes.look()
        if look.view.kind is PageKind.BOT_WALL:
            raise turned_away(look)
        self.turning.kind = look.view.kind
        return look.view

    def study(self) -> Study:
        """Reads closely what is in sight."""
        runs = ticking(self.eyes, self.devices.rest) if self.page().kind is PageKind.PRODUCT else ()
        look = self.eyes.look()
        read = gripped(study(look.scene), look)
        return replace(read, urging=(*read.urging, *runs))

    def find(self, place: Place, like: str = "") -> Spot | None:
        """The place; a miss is noted."""
        self.page()
        return self.eyes.find(place, like, quietly=False)

    def glimpse(self, place: Place, like: str = "") -> Spot | None:
        """The place, if it is there."""
        self.page()
        return self.eyes.find(place, like, quietly=True)

    def click(self, spot: Spot) -> PageView:
        """Clicks and waits until the page has settled."""
        self._act(lambda: self.hands.click(spot))
        return self.page()

    def fill(self, spot: Spot, text: str | SecretStr) -> None:
        """Types, ticks or chooses."""
        secret = isinstance(text, SecretStr)
        self.hands.fill(spot, text.get_secret_value() if isinstance(text, SecretStr) else text, secret=secret)

    def spell(self, spot: Spot, text: str) -> tuple[str, ...]:
        """Types letter by letter, and looks what comes of it."""
        return spell(self, spot, text)

    def complete(self, place: Place) -> None:
        """Fills what is still demanded."""
        self.completion(self, place)

    def answer(self, button: Spot, letter: Letter) -> FormAnswered:
        """Answers the form around a button."""
        return answer(self, button, letter)

    def objections(self, before: PageView) -> tuple[str, ...]:
        """What is said against a form that was sent."""
        return objections(self.eyes.look(), before)

    def hear(self, text: str, channel: str) -> Message:
        """Notes what was answered on the spot."""
        return self.post.hear(text, channel, self.now())

    def write_mail(self, letter: Letter, to: str) -> None:
        """Sends a mail."""
        self.mailing.send(letter, to)

    def submit(self, spot: Spot) -> PageView:
        """Presses Enter in a field."""
        self._act(lambda: self.hands.submit(spot))
        return self.page()

    def reaction(self, done: Callable[[PageView], bool]) -> PageView:
        """Looks until it is so, or nobody would wait any longer; what came late of the last act is counted."""
        view = self._until(done)
        self._count_screen()
        return view

    def _until(self, done: Callable[[PageView], bool]) -> PageView:
        start, view, page = self.ticks(), self.page(), self.devices.in_hand()
        if done(view):
            return view
        stirring, at_work, glances = Stirring(page, self.ticks), start, 0
        while not done(view) and (glances < FEWEST_GLANCES or self._would_wait(start, at_work)):
            page.wait_for_timeout(GLANCE_MS)
            glances += 1
            at_work = self.ticks() if self.eyes.network.busy else at_work
            if stirring.stirred():
                self.eyes.forget()
                view = self.page()
        stirring.stop()
        return view

    def _would_wait(self, start: float, at_work: float) -> bool:
        """`start`: when he began to wait; `at_work`: when something was last on its way."""
        return self.ticks() - at_work < REACTION and self.ticks() - start < LONGEST_REACTION

    def choose_options(self, product: str, wanted: tuple[str, ...] = (), *, insist: bool = False) -> bool:
        """Chooses what is open."""
        return Choosing(self, product, wanted).choose(insist=insist)

    def take(self, device: str) -> None:
        """Takes a device, new or again."""
        again = self.devices.take(device)
        self.diary.device = device
        self.eyes.forget()
        self.note(DeviceTaken(name=device, again=again, touch=self.devices.touch()))

    def begin_anew(self) -> None:
        """The device in hand forgets everything."""
        self.vitals.read(self.devices.in_hand())
        self.devices.forget()
        self.take(self.device)

    def leave(self) -> None:
        """Puts the device down, after a picture of what is left."""
        self.camera.first(None)
        self.vitals.read(self.devices.in_hand())
        self.devices.put_down()
        self.eyes.forget()

    def wait(self, span: timedelta) -> bool:
        """Pushes the lab clock, or really waits while this run may; NotDue where it may not."""
        self.waiting.wait(span)
        return True

    def check_out(self, *, order: bool, first_card: Card | None = None, slips: bool = False, offer: str = "") -> None:
        """Walks the checkout."""
        self.checkout(self, order=order, first_card=first_card, slips=slips, offer=offer)

    def messages(self) -> tuple[Message, ...]:
        """Reads the mailbox."""
        return self.post.read(self.now())

    def wait_for_message(self, owed: MessageOwed) -> Message | None:
        """Waits for what is owed, as long as it may take or as this run may."""
        return self.waiting.for_message(owed)

    def _goto(self, url: str) -> None:
        held = len(self.devices.gate.held)
        try:
            self.devices.in_hand().goto(url, wait_until="domcontentloaded")
        except Error as trouble:
            for stranger in self.devices.gate.held[held:]:
                raise OffLimits(f"{url} leads to {stranger}, a host that the site file does not name.") from None
            raise unreachable(url, trouble) from None
        self.eyes.forget()

    def _act(self, act: Callable[[], None]) -> None:
        """One act: what it waited for is counted, and a page that is new is cleared of what lies over it."""
        self.vitals.read(self.devices.in_hand())
        start, documents = self.ticks(), self.settling.begin()
        self.turning.begin(self.devices.in_hand())
        self.eyes.console.said.clear()
        act()
        new = self.settling.rest(self.devices.in_hand(), documents)
        self.devices.turn_back()
        self.hands.tally.seconds += self.ticks() - start
        if new:
            self.eyes.opened = frozenset()
            self.hands.tally.clicks += overlays.clear(self.eyes)
        else:
            overlays.remember_opened(self.eyes)
        self.turning.kind = self.eyes.look().view.kind
        self._count_screen()
        if self.pause:
            self.devices.in_hand().wait_for_timeout(self.pause.total_seconds() * 1000)

    def _count_screen(self) -> None:
        self.hands.tally.screens += int(self.turning.turned(self.devices.in_hand()))
