"""One file per kind of mailbox: `SCHEMES` and an `open_mailbox(url, folder, clock)`."""
