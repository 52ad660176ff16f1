"""Reading a mailbox by IMAP, changing nothing in it."""
