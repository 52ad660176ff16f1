"""Servers of our own that leave nothing open behind them: for web pages, and for mail."""
