"""Looking for what the shop should know."""
