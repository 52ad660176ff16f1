"""
pygal, without the finder for map plugins that it hangs into Python's own imports.

That finder is of a kind Python 3.11 warns of at every import that comes after it, and nobody here draws maps.
"""

import sys

import pygal

sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__module__ != pygal.__name__]

__all__ = ["pygal"]
