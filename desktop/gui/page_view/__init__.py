"""The pages of a report as they came, beside its text: `view.PageView` is what the review page uses."""

from desktop.gui.page_view.view import PageView

__all__ = ["PageView"]
