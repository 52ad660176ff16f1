"""Reading a magazine, subscribing to it, and leaving it again."""
