"""One file per kind of mailbox: a `SCHEME` and an `open_mailbox(url, folder, clock)`."""
