"""Every weight of the scores in one place. A score is a sum of named points, cut to 0 to 1."""

THRESHOLD = 0.55
"""Below it nothing is clicked."""
OUT_OF_PLACE = 0.75
"""The same for a place that pages of this kind hardly ever have."""
MARGIN = 0.06
"""A runner-up of another kind must be further behind than this."""

# What an element is called.
NAME = 0.65
"""An exact name; other matches are shares of it."""
WEAK = 0.72
"""A word that only may mean the place."""
EACH_WORD_BESIDES = 0.07
MOST_WORDS_BESIDES = 6
OUTMATCHED = 0.25
"""A longer phrase of another place covers the words."""
DECOYED = 0.6
"""Other words of the name say something else."""
FOREIGN = 0.88
"""The phrase is of a language that is neither the page's nor English."""
HOMONYM = 0.3
"""The same words mean another place in the page's own language."""
WEAK_BESIDES = 0.6
"""A weak word with another beside it; with more, less."""
NEARLY = 0.8
"""Spelled almost alike."""

# What else tells.
ROLE = 0.12
ADDRESS = 0.22
"""The link's address names the place (`/cart`), beside a fitting name; twice as much when there is no name."""
HINT = 0.15
"""Id, name or classes name the place; twice as much when there is no name."""
LANDMARK = 0.08
OPENS_IT = 0.6
"""A button that opens the region in which the place lies hidden."""

# Fields.
TOKEN = 0.92
"""The autocomplete token says it."""
LABEL = 0.85
PLACEHOLDER = 0.72
FIELD_HINT = 0.66
NEAR_TEXT = 0.66
TYPE = 0.2
TYPE_ALONE = 0.6
AGREES = 0.06
"""A second source says the same."""
CONTRADICTS = -0.6
"""The autocomplete token says something else."""
WRONG_FORM = -0.5
RIGHT_FORM = 0.1

# Where it stands and whether it can be reached.
COVERED = -0.3
UNDER = -1.2
"""Covered by a dialog, banner or backdrop: a click would not reach it."""
BANNER = -0.1
"""Covered by a banner or bar that covers a part of the viewport only: scrolling helps."""
OFFSCREEN = -0.7
MUTED = -0.2
DISABLED = -0.22
IN_FRONT = 0.1
BEHIND = -0.3
BIG = 0.04
SMALL = -0.04
OTHERS_CARD = -0.5
"""In another product's card."""
MAIN_PART = 0.1
"""In the part of the page that is about the product, the cart or the form at hand."""
LIKE = 0.2
NOT_LIKE = -0.5
ORDERS = -0.9
"""Would place an order, and the place asked for is another."""
