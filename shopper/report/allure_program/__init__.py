"""Finding Allure 3 on this machine, or installing it, pinned and checked, with no Node needed."""

from shopper.report.allure_program.finding import Allure, find_allure
from shopper.report.allure_program.installing import VERSION, get_allure, install_allure

__all__ = ["VERSION", "Allure", "find_allure", "get_allure", "install_allure"]
