"""Pages drawn as pictures for the window, as they came: from the stored PDF, scan or photo."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.errors import ReadError
from desktop.reading.files import read_bytes
from desktop.reading.kinds import Kind

if TYPE_CHECKING:
    from pathlib import Path

    from PIL.Image import Image

_WIDEST = 4000
"""In pixels: more than any screen shows."""


class Drawn(NamedTuple):
    """The picture of a page: three bytes a pixel (red, green, blue), row by row without padding."""

    width: int
    height: int
    pixels: bytes


def draw_page(file: Path, media_type: str, page: int, width: int) -> Drawn:
    """Return the picture of a page (from 0), so many pixels wide; raise ReadError where it cannot be drawn."""
    width = min(max(width, 1), _WIDEST)
    picture = _of_pdf(file, page, width) if media_type == Kind.PDF else _of_pictures(file, page, width)
    return Drawn(picture.width, picture.height, picture.tobytes())


def _of_pdf(file: Path, page: int, width: int) -> Image:
    import pypdfium2  # noqa: PLC0415 (for pages alone)

    from desktop.reading.pdf import one_at_a_time, opened  # noqa: PLC0415

    data = read_bytes(file)
    with one_at_a_time:
        document = opened(data)
        try:
            leaf = document[page]  # PDFium rounds the width up
            drawn = leaf.render(scale=(width - 0.5) / leaf.get_width(), rev_byteorder=True).to_pil().convert("RGB")
        except (pypdfium2.PdfiumError, IndexError, ZeroDivisionError) as damage:
            raise ReadError("damaged") from damage
        finally:
            document.close()
    picture: Image = drawn
    return picture


def _of_pictures(file: Path, page: int, width: int) -> Image:
    from desktop.reading.page_picture import in_colours  # noqa: PLC0415 (Pillow is loaded for pages alone)
    from desktop.reading.pictures import pictures_in  # noqa: PLC0415

    picture = in_colours(next(pictures_in(read_bytes(file), only=page)))
    return picture.resize((width, max(round(picture.height * width / picture.width), 1)), reducing_gap=3)
