"""What switches change in pages, by the short names that templates know."""

from shopper.practice.shop import Shop


def quirks(shop: Shop) -> dict[str, bool]:
    """Every one, on or off."""
    return {
        "neighbours": shop.has("checkout-neighbours"),
        "password_harsh": shop.has("password-harsh"),
        "fields_many": shop.has("checkout-fields-many"),
        "guest_hidden": shop.has("guest-hidden"),
        "email_again": shop.has("email-asked-again"),
        "payment_forgets": shop.has("payment-forgets"),
        "card_only": shop.has("payment-card-only"),
        "order_vague": shop.has("order-button-vague"),
        "coupon_open": shop.has("coupon-box-open"),
        "popup_large": shop.has("popup-large"),
        "popup_shames": shop.has("popup-shames"),
        "no_reject": shop.has("consent-no-reject"),
        "consent_ticked": shop.has("consent-ticked"),
        "news_ticked": shop.has("news-ticked"),
        "texts_ticked": shop.has("texts-ticked"),
        "insurance_ticked": shop.has("insurance-ticked"),
        "text_tiny": shop.has("text-tiny"),
        "text_faint": shop.has("text-faint"),
        "targets_tiny": shop.has("targets-tiny"),
        "zoom_blocked": shop.has("zoom-blocked"),
        "pages_wide": shop.has("pages-wide"),
        "picture_broken": shop.has("picture-broken"),
        "script_fails": shop.has("script-fails"),
        "request_fails": shop.has("request-fails"),
        "keyboards_wrong": shop.has("keyboards-wrong"),
        "autocorrect": shop.has("autocorrect-on"),
        "reactions_slow": shop.has("reactions-slow"),
        "pages_jump": shop.has("pages-jump"),
    }
