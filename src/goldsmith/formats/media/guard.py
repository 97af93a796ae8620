"""Look at files of strangers in a process of its own, with little memory and little time.

Whatever a damaged or lying file does to a decoder, it does it there: the process is ended and
another is started, and the file is refused. ``python -m goldsmith.formats.media.guard`` is that
process; it answers each line on its standard input with one on its output.
"""

import json
import selectors
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from goldsmith.formats.media.types import MediaFacts, MediaKind, MediaRefused
from goldsmith.kernel.processes import end_with_parent
from goldsmith.kernel.settings import environment_with

MEMORY_BYTES = 400 * 2**20  # address space for data; what is used stays far below
PAGE_MEMORY_BYTES = 220 * 2**20  # a page is drawn whole, and needs no more
PATIENCE_S = 5.0
BYTES_PER_S = 5 * 2**20  # … and more time for what is large


class Guard:
    """Looks at one file after the other. Start it once for many: it takes a third of a second."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._waiting = selectors.DefaultSelector()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.end()

    def inspect(self, path: Path, clean: Path | None) -> MediaFacts:
        """What a file is. ``clean`` is written where the file told more than its picture; without it
        nothing is taken out.

        Raises MediaRefused with a sentence.
        """
        question = {"path": str(path), "clean": str(clean or "")}
        return _facts(self._ask(question, path.stat().st_size))

    def count_pages(self, path: Path) -> int:
        """How many pages a PDF has. Raises MediaRefused with a sentence."""
        answer = self._ask({"pages_of": str(path)}, path.stat().st_size)
        if "refused" in answer:
            raise MediaRefused(answer["refused"])
        return int(answer["pages"])

    def draw_page(self, path: Path, number: int, target: Path) -> MediaFacts:
        """Draw a page of a PDF, the first being 1, as a PNG. Raises MediaRefused with a sentence."""
        question = {"pages_of": str(path), "page": str(number), "target": str(target)}
        return _facts(self._ask(question, 0))

    def _ask(self, question: dict[str, str], size_bytes: int) -> dict[str, Any]:
        process = self._running()
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("the process has no pipes")
        patience_s = PATIENCE_S + size_bytes / BYTES_PER_S
        try:
            process.stdin.write(json.dumps(question).encode() + b"\n")
            process.stdin.flush()
        except BrokenPipeError:
            self.end()
            return self._ask(question, size_bytes)
        if not self._waiting.select(patience_s):
            self.end()
            raise MediaRefused(f"Reading the file took longer than {patience_s:.0f} s.")
        line = process.stdout.readline()
        if not line:
            self.end()
            raise MediaRefused("Reading the file took too much memory. Save it again, or smaller.")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self._process = subprocess.Popen(  # noqa: S603  # our own module
                [sys.executable, "-m", __name__],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # decoders quote what they read
                env=environment_with(VIPS_CONCURRENCY="1", OPENBLAS_NUM_THREADS="1"),
            )
            if self._process.stdout is not None:
                self._waiting = selectors.DefaultSelector()
                self._waiting.register(self._process.stdout, selectors.EVENT_READ)
        return self._process

    def end(self) -> None:
        """End the process, if there is one; the next file starts another."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._waiting.close()
            for pipe in (self._process.stdin, self._process.stdout):
                if pipe is not None:
                    pipe.close()
            self._process = None


def _facts(answer: dict[str, Any]) -> MediaFacts:
    if "refused" in answer:
        raise MediaRefused(answer["refused"])
    return MediaFacts(**{**answer, "kind": MediaKind(answer["kind"])})


def _answer(question: dict[str, str]) -> dict[str, Any]:
    """What a question asks, or the sentence why not; in the guarded process."""
    try:
        if "pages_of" in question:
            return _paged(question)
        clean = Path(question["clean"]) if question["clean"] else None
        return _inspected(Path(question["path"]), clean)
    except MediaRefused as refusal:
        return {"refused": refusal.detail}
    except MemoryError:
        return {"refused": "Reading the file took too much memory. Save it again, or smaller."}


def _paged(question: dict[str, str]) -> dict[str, Any]:
    from goldsmith.formats.media import pages  # noqa: PLC0415  # only here, and it is heavy

    path = Path(question["pages_of"])
    _limit_memory(PAGE_MEMORY_BYTES)
    if "page" not in question:
        return {"pages": pages.count_pages(path)}
    return asdict(pages.draw_page(path, int(question["page"]), Path(question["target"])))


def _inspected(path: Path, clean: Path | None) -> dict[str, Any]:
    """Sniff, take out what tells about people, and read to the end."""
    from goldsmith.formats.media import images, sound  # noqa: PLC0415  # only here, and it is heavy
    from goldsmith.formats.media.privacy import strip  # noqa: PLC0415
    from goldsmith.formats.media.sniff import HEAD_BYTES, sniff  # noqa: PLC0415

    with path.open("rb") as file:
        mime = sniff(file.read(HEAD_BYTES))
    if mime.startswith("audio/"):
        return asdict(sound.measure(path, mime))
    if mime == "image/tiff":
        facts = images.measure(path, mime)
        if clean is not None:
            images.rewrite_tiff(path, clean)
        return asdict(facts)
    is_cleaned = clean is not None and strip(path, mime, clean)
    return asdict(images.measure(clean if clean and is_cleaned else path, mime))


def _limit_memory(size_bytes: int) -> None:
    """What the process may have from here on, where the system can hold it to that."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415  # there is none on Windows

        resource.setrlimit(resource.RLIMIT_DATA, (size_bytes, MEMORY_BYTES))


def main() -> None:
    """Answer until the input ends."""
    end_with_parent()
    for line in sys.stdin:
        _limit_memory(MEMORY_BYTES)
        sys.stdout.write(json.dumps(_answer(json.loads(line))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
