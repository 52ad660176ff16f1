"""Letting time pass and looking into the mailbox."""
