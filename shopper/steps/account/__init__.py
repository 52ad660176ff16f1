"""Addresses, accounts and log-ins."""
