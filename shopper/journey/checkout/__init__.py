"""
Walks any checkout: look, fill what is wanted and empty, choose what nobody chose, go on, look whether it went on.

walk        the loop and its bounds
asking      whether a form with a password asks for more than an account
veil        a mask that lies over the form while the shop works
openers     fields that only a dialog fills
sheet       the open fields, boxes and choices of one look at a page
answers     what goes into which field, and what else may be tried where a shop refuses it
resting     acting on a field and waiting for the form
filling     typing it, once more where it was lost
choices     shipping, payment, guest: radios real and drawn, a button per method
boxes       which boxes are ticked, and which never
ground      whether this is the checkout, or still the shop
onward      the way on: guest, continue, checkout
gate        where an account is demanded
reacting    waiting for what an act does
standing    where the checkout stands, and whether it went on
mending     what a shop refused, put right once
ordering    the last click, its cost, and what the shop confirmed
telling     screens, sums, fields and frames as evidence
subscribing taking an offer of a magazine instead of going to a cart
wanting     what a screen is there for, in one word
completing  the same for a form that is no checkout: a registration
"""

from shopper.journey.checkout.completing import complete
from shopper.journey.checkout.walk import walk

__all__ = ["complete", "walk"]
