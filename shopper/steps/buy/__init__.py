"""The cart and the checkout."""
