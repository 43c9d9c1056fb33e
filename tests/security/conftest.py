"""The same studio and visitor as in tests/browser."""

from tests.browser.conftest import keep, kept, studio, visit, window

__all__ = ["keep", "kept", "studio", "visit", "window"]
