"""Who comes to the shop: visits, accounts, what they looked at and what they wished for."""
