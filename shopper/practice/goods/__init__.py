"""What the shop sells: catalogue, stock, search and pictures."""
