import logging
from datetime import timedelta

import pytest

from shopper.practice import jobs
from shopper.practice.mail.marketing import welcome
from shopper.practice.shop import Shop


def test_tasks_run_in_order_each_at_its_own_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    shop, ran = Shop.build(), []
    start = shop.now()
    monkeypatch.setitem(jobs.DOERS, "note", lambda shop, name: ran.append((name, shop.now() - start)))
    for name, hours in (("late", 5), ("early", 1), ("too late", 9)):
        shop.tasks.put(name, start + timedelta(hours=hours), "note", name=name)

    jobs.run_due(shop, start + timedelta(hours=6))

    assert ran == [("early", timedelta(hours=1)), ("late", timedelta(hours=5))]
    shop.store.close()


def test_a_task_that_fails_stops_no_other(caplog: pytest.LogCaptureFixture) -> None:
    shop = Shop.build()
    shop.tasks.put("broken", shop.now(), "dispatch", wrong="arguments")
    shop.tasks.put("sound", shop.now(), "welcome", email="anna@mail.example", base="http://shop.example")

    with caplog.at_level(logging.CRITICAL, logger="shopper.practice"):
        jobs.run_due(shop, shop.now())

    assert (shop.outbox.waiting(), jobs.DOERS["welcome"]) == (1, welcome)
    shop.store.close()
