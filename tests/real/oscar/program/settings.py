"""django-oscar as a shop: what is ours is only what every project has to say itself."""
# mypy: ignore-errors
# (Django and Oscar live in an environment of their own, where no test runs.)

import os
from pathlib import Path

from oscar import INSTALLED_APPS as APPS
from oscar.defaults import *  # noqa: F403 - Oscar's own way of giving defaults

HERE, DATA = Path(__file__).parent, Path(os.environ["OSCAR_DATA"])
OURS = {
    "oscar.apps.shipping.apps.ShippingConfig": "delivery.apps.DeliveryConfig",
    "oscar.apps.checkout.apps.CheckoutConfig": "cards.apps.CardsConfig",
}

SECRET_KEY = "a-shop-on-loopback-that-holds-nothing-worth-stealing"
DEBUG = True  # so that the development server gives out styles and pictures
ALLOWED_HOSTS = ["127.0.0.1"]
SITE_ID = 1
ROOT_URLCONF = "urls"
TIME_ZONE, USE_TZ = "UTC", True
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"

INSTALLED_APPS = [OURS.get(app, app) for app in APPS] + ["sorl.thumbnail"]
MIGRATION_MODULES = {"shipping": "oscar.apps.shipping.migrations"}
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "oscar.apps.basket.middleware.BasketMiddleware",
    "django.contrib.flatpages.middleware.FlatpageFallbackMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.template.context_processors.i18n",
                "django.contrib.messages.context_processors.messages",
                "oscar.apps.search.context_processors.search_form",
                "oscar.apps.checkout.context_processors.checkout",
                "oscar.apps.communication.notifications.context_processors.notifications",
                "oscar.core.context_processors.metadata",
            ]
        },
    }
]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA / "shop.sqlite3",
        "ATOMIC_REQUESTS": True,
        "OPTIONS": {"timeout": 20, "transaction_mode": "IMMEDIATE"},
    }
}
AUTHENTICATION_BACKENDS = (
    "oscar.apps.customer.auth_backends.EmailBackend",
    "django.contrib.auth.backends.ModelBackend",
)
PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
HAYSTACK_CONNECTIONS = {"default": {"ENGINE": "haystack.backends.whoosh_backend.WhooshEngine", "PATH": DATA / "index"}}
STATIC_URL, MEDIA_URL, MEDIA_ROOT = "/static/", "/media/", DATA / "media"

EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_HOST, EMAIL_PORT = "127.0.0.1", int(os.environ.get("OSCAR_SMTP_PORT", "0"))
OSCAR_FROM_EMAIL = "shop@oscar.example"
OSCAR_SHOP_NAME = "Oscar"
OSCAR_DEFAULT_CURRENCY = os.environ.get("OSCAR_CURRENCY", "GBP")
OSCAR_INITIAL_ORDER_STATUS = OSCAR_INITIAL_LINE_STATUS = "Pending"
OSCAR_ORDER_STATUS_PIPELINE = {"Pending": ()}

LANGUAGE_CODE = os.environ.get("OSCAR_LANGUAGE", "en-gb")
OSCAR_ALLOW_ANON_CHECKOUT = os.environ.get("OSCAR_GUESTS", "yes") == "yes"
DELIVERY_METHODS = int(os.environ.get("OSCAR_DELIVERY_METHODS", "2"))
