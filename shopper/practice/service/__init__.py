"""What the shop does for those who write to it."""
