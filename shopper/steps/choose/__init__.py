"""Choosing things."""
