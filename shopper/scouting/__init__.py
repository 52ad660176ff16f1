"""
A first look at a shop that nobody described: what a shopper finds there by himself, and what he does not.

address     the URL as it was typed, and what is wrong with it
opening     a shopper in front of it, without a scenario
moves       the scout's way: home, list, product, cart, and as much of the checkout as shows without a name
places      what is looked for on each kind of page, and how surely it was found
findings    what came of it, as data
telling     evidence and places as findings
site_file   a first site file with comments
one_page    what the shopper sees on a single page
drawing     the same, drawn over a picture of it
legend      what the numbers in the picture mean
strokes     colours, letters and labels of both
arriving    coming to an address, wherever it leads
visiting    the whole visit, within a minute
"""
