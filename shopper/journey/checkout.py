"""Walking a checkout."""
