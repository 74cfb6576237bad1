"""The source text with its finds: `view.SourceView` is what the pages use."""

from desktop.gui.source_view.view import SourceView

__all__ = ["SourceView"]
