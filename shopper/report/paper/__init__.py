"""
What all our pages are written on: Jinja2 in the reader's language, the terms they share, and a file written whole.
"""

from shopper.report.paper.rendering import POLICY, allowing, render
from shopper.report.paper.writing import write

__all__ = ["POLICY", "allowing", "render", "write"]
