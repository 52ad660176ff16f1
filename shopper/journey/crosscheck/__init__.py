"""
What was read of the cart, held against the cart that some shop programs give out to the page's own visitor.

asking      asks for it, from the page itself, and notes what came of it
reading     the program's answer as lines and totals
comparing   what was read otherwise, in words
"""

from shopper.journey.crosscheck.asking import CrossCheck

__all__ = ["CrossCheck"]
