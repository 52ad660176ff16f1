"""Puts a shopper together: the person, the devices, the watchers and the recording, for one case."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from importlib.metadata import version
from pathlib import Path
from random import Random
from typing import Any

from playwright.sync_api import BrowserContext, Page

from shopper.actor import Person
from shopper.journey import checkout
from shopper.journey.browser import BrowserShopper
from shopper.journey.camera import Camera
from shopper.journey.clock import Clock
from shopper.journey.crosscheck import CrossCheck
from shopper.journey.devices import Devices
from shopper.journey.diary import Diary, unheard
from shopper.journey.eyes import Eyes
from shopper.journey.gate import Gate
from shopper.journey.gatehouse import Gatehouse
from shopper.journey.hands import Hands
from shopper.journey.hosts import Hosts
from shopper.journey.introduction import calling_card, introduction
from shopper.journey.load import Load, untold
from shopper.journey.mailing import Mailing
from shopper.journey.memory import Memory
from shopper.journey.password import make_password
from shopper.journey.post import Post, no_texts
from shopper.journey.program import Program
from shopper.journey.recording import Recording
from shopper.journey.redaction import Redactor
from shopper.journey.settling import Settling
from shopper.journey.turning import Turning
from shopper.journey.waiting import Waiting
from shopper.journey.watchers.console import ConsoleWatcher
from shopper.journey.watchers.layout import Examined, LayoutWatcher
from shopper.journey.watchers.network import NetworkWatcher
from shopper.journey.watchers.vitals import VitalsWatcher
from shopper.messages.address import fold, fresh_address, new_token
from shopper.messages.arrival import RawMail
from shopper.messages.mailbox import Mailbox
from shopper.observations import Heading, Observation
from shopper.scenario.cases import Case
from shopper.scenario.site import Site
from shopper.sight.platform import Platform, platforms

LONG = timedelta(seconds=5)
"""A rest that is worth laying the devices away for: it costs a tenth of a second, and gives back some 50 MB."""


@dataclass(frozen=True)
class World:
    """
    All that a journey needs of the world.

    `new_context` opens a browser context, `known` is Playwright's device list, `browser` the browser's version,
    `chance` the source of tokens and passwords, `ticks` a monotonic clock in seconds, `wait` how long this run may
    really wait, `heard` who is told each note when it is on disk, `programs` the shop programs that can be told,
    `texts` what came to the shopper of a journey as a text message since a moment.

    Where journeys share a browser, they share its gate`house` as well, and `rest` lets the others go on meanwhile.
    What was `examined` in one journey need not be examined again in the next. `load` tells how busy our machine is.
    Where nobody will look at `pictures`, none are taken.
    """

    new_context: Callable[..., BrowserContext]
    known: Mapping[str, Mapping[str, Any]]
    browser: str
    mailbox: Mailbox | None
    clock: Clock
    wall: Callable[[], datetime]
    ticks: Callable[[], float]
    chance: Random = field(repr=False)
    wait: timedelta = timedelta()
    heard: Callable[[Observation], None] = unheard
    texts: Callable[[Heading, datetime], tuple[RawMail, ...]] = no_texts
    house: Gatehouse = field(default_factory=Gatehouse)
    rest: Callable[[timedelta], None] | None = None
    programs: tuple[Platform, ...] = field(default_factory=platforms)
    examined: Examined = field(default_factory=dict)
    load: Load = untold
    pictures: bool = True


def resume(site: Site, memory: Memory, world: World, recording: Recording) -> BrowserShopper:
    """The shopper of a journey that was taken up again, with what he and his devices remember."""
    shopper = _wired(site, memory.person, memory.pause, world, recording)
    shopper.devices.kept = memory.devices
    return shopper


def assemble(case: Case, world: World, folder: Path) -> BrowserShopper:
    """A shopper ready for the first step; his journey's folder is begun."""
    person = person_of(case, world.chance)
    redactor = Redactor.of(person, case.site, case.persona)
    recording = Recording(folder, heading_of(case, person, world), redactor)
    recording.begin()
    return _wired(case.site, person, max(case.site.pause, case.persona.pause), world, recording)


def person_of(case: Case, chance: Random) -> Person:
    """The persona, with an address and a password that are this journey's alone."""
    persona = case.persona
    pattern = (persona.email or case.site.mail_to).replace("*", "{token}")
    return Person(
        first_name=persona.first_name,
        last_name=persona.last_name,
        email=fresh_address(persona.shopper, case.id, new_token(chance), pattern),
        password=make_password(chance),
        phone=persona.phone,
        language=persona.language,
        address=persona.address,
        card=persona.card,
    )


def heading_of(case: Case, person: Person, world: World) -> Heading:
    """What the evidence says of the journey before it begins."""
    return Heading(
        case=case.id,
        title=case.title,
        scenario=case.scenario.name,
        stage=case.stage,
        site=case.site.site,
        url=case.site.url,
        persona=case.persona.shopper,
        patience=case.persona.patience,
        address=person.email,
        phone=fold(person.phone),
        tags=case.tags,
        began=world.clock.now(),
        browser=f"chromium {world.browser}",
        version=version("mystery-shopper"),
        limits=case.limits,
        accept=case.accept,
        tolerance=case.tolerance,
        gates=case.gates,
    )


def _wired(site: Site, person: Person, pause: timedelta, world: World, recording: Recording) -> BrowserShopper:
    hosts = Hosts(site.url, site.hosts)
    diary = Diary(recording, world.clock.now, heard=world.heard)
    network, console = NetworkWatcher(hosts, diary.note), ConsoleWatcher(diary.note)
    vitals = VitalsWatcher(hosts, diary.note, world.load)

    def watch(page: Page) -> None:
        network.watch(page)
        console.watch(page)
        vitals.watch(page)

    introduce = introduction(site, person.language, world.browser)
    entrusted = {name: value.get_secret_value() for name, value in site.headers.items()}
    gate = Gate(hosts, diary.note, world.house, spoken=calling_card(site), entrusted=entrusted)
    devices = Devices(world.new_context, world.known, gate, introduce, watch)
    places = {place.value: pointer.model_dump(exclude_none=True) for place, pointer in site.places.items()}
    program = Program(world.programs, hosts, network, diary.note)
    layout = LayoutWatcher(diary.note, lambda: devices.name, devices.touch, world.examined)
    camera = Camera(devices, recording, lambda: eyes.last, off=not world.pictures)
    eyes = Eyes(devices, network, console, diary.note, places, program, picture=camera.shot, regard=layout.look)
    hands = Hands(eyes, hosts, site.may, camera.first)
    post = Post(
        world.mailbox, person.email, world.wall(), world.clock.pushes, recording, diary.note,
        texts=partial(world.texts, recording.heading),
    )  # fmt: skip
    return BrowserShopper(
        person=person, may=site.may, hosts=hosts, clock=world.clock, diary=diary, devices=devices, eyes=eyes,
        hands=hands, camera=camera,
        settling=Settling(network, world.ticks), turning=Turning(network),
        post=post, waiting=Waiting(world.clock, post, _resting(devices, hands, world), world.wait), ticks=world.ticks,
        crosscheck=CrossCheck(program, hosts, devices, recording, diary.note),
        pause=pause, redactor=recording.redactor, vitals=vitals,
        mailing=Mailing(site.outbox, site.support_mail, person, world.clock.now),
        checkout=checkout.walk, completion=checkout.complete,
    )  # fmt: skip


def _resting(devices: Devices, hands: Hands, world: World) -> Callable[[timedelta], None]:
    """How real time passes: with the device in hand, or among others, who need the memory of a browser left alone."""

    def rest(span: timedelta) -> None:
        hands.tally.rested += span.total_seconds()
        if world.rest is None:
            devices.rest(span)
            return
        if span >= LONG:
            devices.lay_away()
        world.rest(span)

    return rest
