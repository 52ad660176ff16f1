"""Shops like a person and says where shops lose people."""
