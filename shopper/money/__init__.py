"""What a basket costs, as the shop told it from the product's page to the confirmation; rules and reports share it."""
