"""Who did what when, and a way back to any state."""

from desktop.gui.history.dialog import HistoryDialog as HistoryDialog
