"""From which confidence on a find is called sure, or fairly sure; what lies below wants a look.

The words mean shares: of the finds called sure at least nine in ten are right, of those fairly sure three in four.
"""

from __future__ import annotations

SURE, FAIRLY = 0.9, 0.75
