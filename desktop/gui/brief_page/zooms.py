"""How large pages can be shown; 1 is their true size."""

from __future__ import annotations

_USUAL = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)
SMALLEST, LARGEST = _USUAL[0], _USUAL[-1]


def usual_zoom(now: float, step: int) -> float:
    """Return the next larger (1) or smaller (-1) usual zoom."""
    larger = [value for value in _USUAL if value > now + 0.01]
    smaller = [value for value in _USUAL if value < now - 0.01]
    return (larger or [LARGEST])[0] if step > 0 else (smaller or [SMALLEST])[-1]
