"""What the shop writes, when it writes, and how it is posted."""
