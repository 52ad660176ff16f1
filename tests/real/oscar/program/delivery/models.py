"""Oscar's own."""
# mypy: ignore-errors
# (Django and Oscar live in an environment of their own, where no test runs.)

from oscar.apps.shipping.models import *  # noqa: F403 - how Oscar's applications are forked
