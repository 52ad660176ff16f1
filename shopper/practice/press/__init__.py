"""The shop's magazine: its articles, what may be read without paying, its subscriptions."""
