"""Pictures of pages: scans and photos in files of their own, of which TIFF holds many."""

from __future__ import annotations

import struct
from io import BytesIO
from typing import TYPE_CHECKING

from desktop.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.Image import Image

    from desktop.reading.raw import Raw

_A4 = 8.27, 11.69
"""In inches."""
_MOST_POINTS = 120_000_000
"""Of one picture: a page of A3 at 600 dpi has 70 million; against bombs."""
_SCANNERS = range(120, 1300)
"""What scanners say of their pictures, in dpi; cameras say 72, or nothing."""
_DAMAGE = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    struct.error,
    IndexError,
    KeyError,
    TypeError,
    ZeroDivisionError,
)
"""What Pillow raises of damaged files."""


def read_picture(data: bytes) -> Raw:
    """Return what was recognised on the pictures of a file; raise ReadError for damage and for no words."""
    from desktop.reading.at_once import at_once  # noqa: PLC0415 (Tesseract and Pillow are loaded for scans alone)
    from desktop.reading.page_picture import read_page  # noqa: PLC0415
    from desktop.reading.recognition import settings  # noqa: PLC0415
    from desktop.reading.sheets import joined, recognised_sheet  # noqa: PLC0415

    total, most = count_pictures(data), settings()["pages"]["most_pages"]
    if total > most:
        raise ReadError("too_many_scans", pages=total, limit=most)
    drawn = (_sized(picture, settings()["pages"]["dpi"]) for picture in pictures_in(data))
    return joined(at_once(lambda page: recognised_sheet(*read_page(*page)), drawn, total))


def count_pictures(data: bytes) -> int:
    """Return how many pages a file of pictures has."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415

    try:
        with Image.open(BytesIO(data)) as file:
            _refuse_huge(file)
            return getattr(file, "n_frames", 1) if file.format == "TIFF" else 1
    except Image.DecompressionBombError as bomb:
        raise ReadError("too_complex") from bomb
    except (UnidentifiedImageError, *_DAMAGE) as damage:
        raise ReadError("damaged") from damage


def pictures_in(data: bytes, only: int | None = None) -> Iterator[Image]:
    """Yield the pictures of a file as a camera means them to be seen, or one of them."""
    from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415

    numbers = range(count_pictures(data)) if only is None else (only,)
    try:
        with Image.open(BytesIO(data)) as file:
            for number in numbers:
                file.seek(number)
                _refuse_huge(file)
                yield ImageOps.exif_transpose(file.copy())
    except (UnidentifiedImageError, Image.DecompressionBombError, *_DAMAGE) as damage:
        raise ReadError("damaged") from damage


def _refuse_huge(picture: Image) -> None:
    if picture.width * picture.height > _MOST_POINTS:
        raise ReadError("too_complex")


def _sized(picture: Image, dpi: float) -> tuple[Image, float]:
    """Return a picture with the number of its points to the inch, smaller where that is more than is needed."""
    own = _own_dpi(picture)
    if own <= dpi * 1.25:
        return picture, own
    share = dpi / own
    mode = picture if picture.mode in {"L", "RGB"} else picture.convert("RGB")
    return mode.resize(
        (max(round(picture.width * share), 1), max(round(picture.height * share), 1)), reducing_gap=3
    ), dpi


def _own_dpi(picture: Image) -> float:
    said = picture.info.get("dpi", (0, 0))[0]
    if said and round(float(said)) in _SCANNERS:
        return float(said)
    # A photo does not know how big the page is; most are of whole pages, upright or lying.
    return max(min(picture.size) / _A4[0], max(picture.size) / _A4[1])
