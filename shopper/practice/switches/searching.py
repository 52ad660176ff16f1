"""How the search helps."""

from shopper.practice.switch import Switch

SWITCHES = (
    Switch("search-none", "No page has a search."),
    Switch("search-no-suggestions", "Nothing is offered while somebody types into the search."),
    Switch("search-no-typos", "The search finds nothing for a word with a typing mistake."),
    Switch("search-dead-end", "A search without a result shows an empty page."),
)
