"""What a file is, by its first bytes; the name is not asked."""

from goldsmith.formats.media.types import MediaRefused

HEAD_BYTES = 512
PDF, PDF_START = "application/pdf", b"%PDF-"
"""No picture itself: each of its pages becomes one."""
_STARTS = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"II*\x00": "image/tiff",
    b"MM\x00*": "image/tiff",
    b"II+\x00": "image/tiff",
    b"MM\x00+": "image/tiff",
    b"fLaC": "audio/flac",
    b"OggS": "audio/ogg",
    b"ID3": "audio/mpeg",
    PDF_START: PDF,
}
_REFUSED = {
    b"GIF8": "This is a GIF. Save the picture as PNG.",
    b"\x00\x00\x00": "This is a video or a HEIC photograph. Save it as JPEG, or its sound as WAV.",
}
_MARKUP = (b"<svg", b"<?xml", b"<!doctype", b"<html", b"<script")


def sniff(head: bytes) -> str:
    """The media type of a file that begins like this. Raises MediaRefused."""
    if not head:
        raise MediaRefused("The file is empty.")
    for start, mime in _STARTS.items():
        if head.startswith(start):
            return mime
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[:4] in {b"RIFF", b"RF64"} and head[8:12] == b"WAVE":
        return "audio/wav"
    if len(head) > 1 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2:  # frame sync, layer III
        return "audio/mpeg"
    for start, sentence in _REFUSED.items():
        if head.startswith(start):
            raise MediaRefused(sentence)
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_MARKUP):
        raise MediaRefused("This is markup (SVG or HTML), which could run code. Save it as PNG.")
    raise MediaRefused(
        "This is neither an image (PNG, JPEG, WebP, TIFF, PDF) nor sound (WAV, FLAC, MP3, OGG)."
    )
