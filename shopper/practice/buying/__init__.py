"""From the cart to the order: coupons, delivery, payment."""
