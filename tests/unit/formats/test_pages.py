"""Pages of a PDF: drawn as pictures in the guarded process; what is locked, damaged or huge is refused."""

import contextlib
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
import pyvips

from goldsmith.formats.media.guard import Guard
from goldsmith.formats.media.sniff import sniff
from goldsmith.formats.media.types import MediaKind, MediaRefused


@pytest.fixture(scope="module")
def guard() -> Iterator[Guard]:
    with Guard() as guard:
        yield guard


def make_pdf(*pages: bytes, width: float = 612, height: float = 792, trailer: bytes = b"") -> bytes:
    """A PDF of pages with these drawing commands, written out by hand."""
    kids = b" ".join(b"%d 0 R" % (3 + 2 * n) for n in range(len(pages)))
    bodies = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    bodies.append(b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)))
    for n, drawing in enumerate(pages):
        box = b"[0 0 %g %g]" % (width, height)
        bodies.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Contents %d 0 R >>" % (box, 4 + 2 * n)
        )
        bodies.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawing), drawing))
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(bodies) + 1
    end = b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        size,
        trailer,
        len(out),
    )
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table) + end


RED = b"1 0 0 rg 72 72 144 72 re f"
LOCK = b"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (
    b"11" * 32,
    b"22" * 32,
)


def test_a_page_is_drawn_at_200_dots_an_inch(guard: Guard, tmp_path: Path) -> None:
    path, target = tmp_path / "a.pdf", tmp_path / "page"
    path.write_bytes(make_pdf(b"", RED))
    assert guard.count_pages(path) == 2
    facts = guard.draw_page(path, 2, target).facts
    assert (facts.kind, facts.mime, facts.width, facts.height) == (
        MediaKind.IMAGE, "image/png", 1700, 2200,
    )  # fmt: skip
    drawn = pyvips.Image.new_from_file(str(target)).numpy()
    assert drawn[2200 - 300, 300].tolist() == [255, 0, 0]
    assert drawn[100, 100].tolist() == [255, 255, 255]


def test_a_huge_page_is_drawn_smaller(guard: Guard, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(make_pdf(RED, width=14_000, height=10_000))
    facts = guard.draw_page(path, 1, tmp_path / "page").facts
    assert (facts.width or 0) * (facts.height or 0) <= 12_100_000
    assert facts.width == pytest.approx(1.4 * (facts.height or 0), abs=2)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (make_pdf(RED, trailer=LOCK), "locked by a password"),
        (b"%PDF-1.7\nnothing of the kind", "cut off or damaged"),
        (make_pdf(), "cut off or damaged"),
        (make_pdf(*[b""] * 2001), "has 2001 pages"),
    ],
    ids=["locked", "damaged", "empty", "endless"],
)
def test_a_pdf_that_cannot_be_drawn_says_why(
    guard: Guard, tmp_path: Path, content: bytes, sentence: str
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    with pytest.raises(MediaRefused, match=sentence):
        guard.count_pages(path)


def test_a_page_that_is_not_there_is_refused_and_the_others_go_on(
    guard: Guard, tmp_path: Path
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(make_pdf(RED))
    with pytest.raises(MediaRefused, match="Page 7"):
        guard.draw_page(path, 7, tmp_path / "page")
    assert guard.draw_page(path, 1, tmp_path / "page").facts.width == 1700


def image_bomb(side: int) -> bytes:
    """A page that fills itself with an image that says it is huge."""
    inline = b"q 612 0 0 792 0 0 cm BI /W %d /H %d /BPC 8 /CS /RGB /F /RL ID " % (side, side)
    return make_pdf(inline + b"\x81\xff" * 2000 + b"\x80 EI Q")


@pytest.mark.parametrize(
    "content",
    [image_bomb(60_000), make_pdf(b"q 0.01 0 0 0.01 0 0 cm " * 20_000), make_pdf(RED * 100_000)],
    ids=["image", "nesting", "much"],
)
def test_whatever_a_page_does_it_stays_small(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(content)
    with Guard() as guard:
        guard.count_pages(path)
        with contextlib.suppress(MediaRefused):
            guard.draw_page(path, 1, tmp_path / "page")
        running = guard._process
        used = psutil.Process(running.pid).memory_info().rss if running else 0
    assert used < 200 * 2**20


def test_a_pdf_is_told_by_its_first_bytes() -> None:
    assert sniff(make_pdf(RED)[:512]) == "application/pdf"
