"""Coming to the shop, on one device or the next."""
