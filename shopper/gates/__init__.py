"""Gates in business words: what must hold for a night to be a good one, judged over this run and those before."""

from shopper.gates.changes import Change, Changed, changes
from shopper.gates.gate import Gate, Standing, State
from shopper.gates.looking_back import look_back, walks_before
from shopper.gates.night import standings
from shopper.gates.past import Owed, Past, Ruled, Walked
from shopper.gates.reading import known, read_gate

__all__ = [
    "Change",
    "Changed",
    "Gate",
    "Owed",
    "Past",
    "Ruled",
    "Standing",
    "State",
    "Walked",
    "changes",
    "known",
    "look_back",
    "read_gate",
    "standings",
    "walks_before",
]
