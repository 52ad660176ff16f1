"""
Shops like a person and says where shops lose people.

PYTEST_DONT_REWRITE: the command `shopper` imports the package before it starts pytest, and has no asserts to rewrite.
"""
