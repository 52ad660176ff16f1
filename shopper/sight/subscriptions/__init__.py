"""
Reading what magazines and papers show.

quotes      prices with the time they are for
choosers    what is pressed to take an offer, and what changes the offers: terms, ways to pay
offers      the offers of a page, each with its prices, its term and what takes it
folded      offers that are read only by who unfolds them
offer_page  the page as a reader has it before him: words, screenfuls, sizes
articles    articles, what leads to them, and where they break off
leaving     what is said of cancelling
"""
