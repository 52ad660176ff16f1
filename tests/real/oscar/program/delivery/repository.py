"""Two ways to deliver, or one; each at a price."""
# mypy: ignore-errors
# (Django and Oscar live in an environment of their own, where no test runs.)

from decimal import Decimal

from django.conf import settings
from oscar.apps.shipping import methods, repository


class Standard(methods.FixedPrice):
    code, name = "standard", "Standard"
    charge_excl_tax = charge_incl_tax = Decimal("3.95")


class Express(methods.FixedPrice):
    code, name = "express", "Express"
    charge_excl_tax = charge_incl_tax = Decimal("9.50")


class Repository(repository.Repository):
    methods = (Standard(), Express())[: settings.DELIVERY_METHODS]
