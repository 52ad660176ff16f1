"""Allure results as pytest writes them, by hand."""

from typing import Any

from shopper.report.allure_report.results import Result


def result(status: str = "passed", message: str = "", *labels: tuple[str, str], **more: Any) -> Result:
    details = {"statusDetails": {"message": message, "trace": "def walk():\n>   raise"}} if message else {}
    told = [{"name": name, "value": value} for name, value in labels]
    return Result({"uuid": "u", "status": status, "start": 1, "stop": 2, "labels": told, **details, **more})
