"""The command palette: everything that can be done or gone to, found by typing."""

from desktop.gui.palette.dialog import Palette as Palette
