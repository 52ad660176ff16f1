"""Finding things."""
