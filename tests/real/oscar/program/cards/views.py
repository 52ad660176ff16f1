"""Payment by Oscar's own card form, which checks the number's last digit; one number is declined."""
# mypy: ignore-errors
# (Django and Oscar live in an environment of their own, where no test runs.)

from typing import Any

from django.utils.translation import gettext as _
from oscar.apps.checkout import views
from oscar.apps.payment.exceptions import UnableToTakePayment
from oscar.apps.payment.forms import BankcardForm

DECLINED = "4000000000000002"


class PaymentDetailsView(views.PaymentDetailsView):
    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**({"bankcard_form": BankcardForm()} | kwargs))

    def handle_payment_details_submission(self, request: Any) -> Any:
        form = BankcardForm(request.POST)
        show = self.render_preview if form.is_valid() else self.render_payment_details
        return show(request, bankcard_form=form)

    def handle_place_order_submission(self, request: Any) -> Any:
        form = BankcardForm(request.POST)
        if not form.is_valid():
            return self.render_payment_details(request, bankcard_form=form)
        return self.submit(**self.build_submission(payment_kwargs={"bankcard_form": form}))

    def handle_payment(self, _number: str, _total: Any, bankcard_form: BankcardForm, **_others: Any) -> None:
        if bankcard_form.bankcard.number == DECLINED:
            raise UnableToTakePayment(_("Your card was declined. Please try another one."))
