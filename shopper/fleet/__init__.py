"""
Many journeys in one browser: each is walked by a fibre of its own, and while one waits another goes on.

fibres     what runs on Playwright's one event loop
turns      how many visits a shop gets at once, from all processes of this machine
browsers   the browser they share, opened anew where it crashed
fleet      who walks when
"""

from shopper.fleet.browsers import SharedBrowser
from shopper.fleet.fibres import Fibres
from shopper.fleet.fleet import Berth, Fleet
from shopper.fleet.size import usual_size
from shopper.fleet.turns import Queue, Turns

__all__ = ["Berth", "Fibres", "Fleet", "Queue", "SharedBrowser", "Turns", "usual_size"]
