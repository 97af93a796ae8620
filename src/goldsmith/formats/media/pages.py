"""Pages of a PDF as pictures: what is printed on them, nothing that runs. Only in a guarded process."""

import math
from pathlib import Path

import pypdfium2 as pdfium
import pyvips

from goldsmith.formats.media.types import MediaFacts, MediaKind, MediaRefused

MAX_PAGES = 2000
DOTS_PER_INCH = 200
MAX_PAGE_PIXELS = 12_000_000
_POINTS_PER_INCH = 72
_LOCKED = 4  # FPDF_ERR_PASSWORD
_DAMAGED = "The PDF is cut off or damaged."


def count_pages(path: Path) -> int:
    """How many pages a PDF has. Raises MediaRefused."""
    with _open(path) as document:
        n_pages = len(document)
    if n_pages == 0:
        raise MediaRefused(_DAMAGED)
    if n_pages > MAX_PAGES:
        raise MediaRefused(
            f"The PDF has {n_pages} pages. Split it: at most {MAX_PAGES} can come at once."
        )
    return n_pages


def draw_page(path: Path, number: int, target: Path) -> MediaFacts:
    """Draw a page, the first being 1, as a PNG of 200 dots an inch, or of 12 megapixels at most.

    Raises MediaRefused.
    """
    with _open(path) as document:
        try:
            page = document[number - 1]
            scale = _scale(*page.get_size())
            drawn = page.render(scale=scale, may_draw_forms=False, rev_byteorder=True).to_numpy()
        except (pdfium.PdfiumError, IndexError) as error:
            raise MediaRefused(f"Page {number} of the PDF is damaged.") from error
        height, width, bands = drawn.shape
        picture = pyvips.Image.new_from_memory(drawn.tobytes(), width, height, bands, "uchar")
        picture.pngsave(str(target), compression=6, keep="none")
    return MediaFacts(MediaKind.IMAGE, "image/png", width=width, height=height)


def _scale(width: float, height: float) -> float:
    if not (0 < width < math.inf and 0 < height < math.inf):
        raise MediaRefused(_DAMAGED)
    wanted = DOTS_PER_INCH / _POINTS_PER_INCH
    return min(wanted, math.sqrt(MAX_PAGE_PIXELS / (width * height)))


def _open(path: Path) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        if error.err_code == _LOCKED:
            raise MediaRefused(
                "The PDF is locked by a password. Save it without one, and bring it again."
            ) from error
        raise MediaRefused(_DAMAGED) from error
