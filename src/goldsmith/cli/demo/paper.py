"""A page of paper for the demo, written out as a PDF by hand: what its page becomes is a picture."""

from pathlib import Path

_WIDTH, _HEIGHT = 420, 595  # points of A5
_LINES = (
    ("F2", 20, 40, 530, "Packing list"),
    ("F1", 10, 40, 508, "Expedition to the north face, second week"),
    ("F2", 11, 40, 460, "What"),
    ("F2", 11, 230, 460, "How many"),
    ("F2", 11, 320, 460, "Packed"),
    ("F1", 11, 40, 436, "Camera on a tripod"),
    ("F1", 11, 40, 412, "Cup, saucer and spoon"),
    ("F1", 11, 40, 388, "Helmet with a visor"),
    ("F1", 11, 40, 364, "Food for the cat, in tins"),
    ("F1", 11, 240, 436, "1"),
    ("F1", 11, 240, 412, "4"),
    ("F1", 11, 240, 388, "2"),
    ("F1", 11, 240, 364, "30"),
    ("F1", 10, 40, 90, "Checked by"),
    ("F2", 14, 110, 90, "nobody yet"),
)
_BOXES = tuple((324, y, 12, 12) for y in (434, 410, 386, 362))


def write_paper(target: Path) -> Path:
    """The page as a PDF; the same bytes each time."""
    drawing = "\n".join(
        [
            "0.75 0.2 0.15 RG 0.75 0.2 0.15 rg 40 520 340 2 re f",
            "0 0 0 RG 0 0 0 rg 0.8 w 40 452 m 380 452 l S",
            *(f"{x} {y} {w} {h} re S" for x, y, w, h in _BOXES),
            "1.6 w 326 440 m 329 436 l 335 445 l S",
            "0.8 w 105 84 m 260 84 l S",
            *(
                f"BT /{font} {size} Tf {x} {y} Td ({words}) Tj ET"
                for font, size, x, y, words in _LINES
            ),
        ]
    ).encode("ascii")
    fonts = b" ".join(
        b"/%s << /Type /Font /Subtype /Type1 /BaseFont /%s >>" % pair
        for pair in ((b"F1", b"Helvetica"), (b"F2", b"Helvetica-Bold"))
    )
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R "
        b"/Resources << /Font << %s >> >> >>" % (_WIDTH, _HEIGHT, fonts),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawing), drawing),
    ]
    whole, places = b"%PDF-1.7\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
    size = len(bodies) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n" % size
    target.write_bytes(whole + head + table + end % (size, len(whole)))
    return target
