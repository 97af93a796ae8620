"""Look at files of strangers in a process of its own, with little memory and little time.

Whatever a damaged or lying file does to a decoder, it does it there: the process is ended and
another is started, and the file is refused. ``python -m goldsmith.formats.media.guard`` is that
process; it answers each line on its standard input with one on its output.
"""

import json
import os
import selectors
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from goldsmith.formats.media.packed import Packed
from goldsmith.formats.media.types import MediaFacts, MediaKind, MediaRefused, Seen
from goldsmith.kernel.processes import end_with_parent
from goldsmith.kernel.settings import environment_with

MEMORY_BYTES = 400 * 2**20  # address space for data; what is used stays far below
PATIENCE_S = 5.0
BYTES_PER_S = 5 * 2**20  # … and more time for what is large
PAGE_MEMORY_BYTES = 220 * 2**20  # a page is drawn whole, and needs no more
MOST_AT_ONCE = 64  # questions that fit into a pipe, so that neither side waits for the other
_CHUNK_BYTES = 1 << 16
_TOO_MUCH_MEMORY = "Reading the file took too much memory. Save it again, or smaller."


@dataclass(frozen=True, slots=True)
class Asked:
    """A file to be looked at: at its path, or where it lies in an archive, to be written to its path.

    The path to ``clean`` is written where a file told more than its picture; without one nothing is
    taken out. What comes from an archive is cleaned on its way, so both are one path.
    """

    path: Path
    clean: Path | None
    packed: Packed | None = None

    @property
    def size_bytes(self) -> int:
        """How much there is to read."""
        return self.packed.size_bytes if self.packed else self.path.stat().st_size

    def to_json(self) -> bytes:
        """The question, on a line of its own."""
        packed = self.packed.to_list() if self.packed else None
        told = {"path": str(self.path), "clean": str(self.clean or ""), "packed": packed}
        return json.dumps(told).encode() + b"\n"


class Guard:
    """Looks at one file after the other. Start it once for many: it takes a third of a second."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._waiting = selectors.DefaultSelector()
        self._come = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.end()

    def start(self) -> None:
        """Start the process now; else the first question does."""
        self._running()

    def inspect(self, path: Path, clean: Path | None) -> MediaFacts:
        """What one file is. Raises MediaRefused with a sentence."""
        (found,) = self.look([Asked(path, clean)])
        if isinstance(found, MediaRefused):
            raise found
        return found.facts

    def look(self, files: Sequence[Asked]) -> list[Seen | MediaRefused]:
        """What each of some files is, in their order, or why it cannot be kept.

        All are asked about at once, as many as a pipe holds questions.
        """
        found: list[Seen | MediaRefused] = []
        while len(found) < len(files):
            found += self._ask(files[len(found) :][:MOST_AT_ONCE])
        return found

    def count_pages(self, path: Path) -> int:
        """How many pages a PDF has. Raises MediaRefused with a sentence."""
        answer = json.loads(self._ask_once({"pages_of": str(path)}, path.stat().st_size))
        if "refused" in answer:
            raise MediaRefused(answer["refused"])
        return int(answer["pages"])

    def draw_page(self, path: Path, number: int, target: Path) -> Seen:
        """Draw a page of a PDF, the first being 1, as a PNG. Raises MediaRefused with a sentence."""
        question = {"pages_of": str(path), "page": str(number), "target": str(target)}
        found = _read_answer(self._ask_once(question, 0))
        if isinstance(found, MediaRefused):
            raise found
        return found

    def _ask_once(self, question: dict[str, str], size_bytes: int) -> bytes:
        """The answer to a question. Raises MediaRefused where none comes."""
        process = self._running()
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("the process has no pipes")
        try:
            process.stdin.write(json.dumps(question).encode() + b"\n")
            process.stdin.flush()
        except BrokenPipeError:
            self.end()
            return self._ask_once(question, size_bytes)
        try:
            return self._next_line(process.stdout, PATIENCE_S + size_bytes / BYTES_PER_S)
        except MediaRefused:
            self.end()
            raise

    def _ask(self, files: Sequence[Asked]) -> list[Seen | MediaRefused]:
        """Answers up to the first file that ends the process, with why it is refused."""
        process = self._running()
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("the process has no pipes")
        try:
            process.stdin.write(b"".join(one.to_json() for one in files))
            process.stdin.flush()
        except BrokenPipeError:
            self.end()
            return []
        found: list[Seen | MediaRefused] = []
        for one in files:
            patience_s = PATIENCE_S + one.size_bytes / BYTES_PER_S
            try:
                found.append(_read_answer(self._next_line(process.stdout, patience_s)))
            except MediaRefused as refusal:
                self.end()
                return [*found, refusal]
        return found

    def _next_line(self, pipe: IO[bytes], patience_s: float) -> bytes:
        """The next answer. Raises MediaRefused where none comes."""
        deadline = time.monotonic() + patience_s
        while b"\n" not in self._come:
            if not self._waiting.select(max(0.0, deadline - time.monotonic())):
                raise MediaRefused(f"Reading the file took longer than {patience_s:.0f} s.")
            chunk = os.read(pipe.fileno(), _CHUNK_BYTES)
            if not chunk:
                raise MediaRefused(_TOO_MUCH_MEMORY)
            self._come += chunk
        line, _, self._come = self._come.partition(b"\n")
        return line

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
            self._process, self._come = None, b""


def _read_answer(line: bytes) -> Seen | MediaRefused:
    answer = json.loads(line)
    if "refused" in answer:
        return MediaRefused(answer["refused"])
    facts = answer["facts"]
    return Seen(
        MediaFacts(**{**facts, "kind": MediaKind(facts["kind"])}),
        sha256=bytes.fromhex(answer["sha256"]),
        is_cleaned=answer["is_cleaned"],
    )


def _answer(question: dict[str, Any]) -> dict[str, Any]:
    """What a question asks, or the sentence why not; in the guarded process."""
    try:
        if "pages_of" in question:
            return _paged(question)
        return _told(_looked_at(question))
    except MediaRefused as refusal:
        return {"refused": refusal.detail}
    except MemoryError:
        return {"refused": _TOO_MUCH_MEMORY}


def _looked_at(question: dict[str, Any]) -> Seen:
    from goldsmith.formats.media import looking  # noqa: PLC0415  # only here, and it is heavy

    path, clean = Path(question["path"]), question["clean"]
    if question["packed"] is None:
        return looking.look(path, Path(clean) if clean else None)
    return looking.take(Packed(*question["packed"]), path, keeps_details=not clean)


def _told(seen: Seen) -> dict[str, Any]:
    """What a file is, and the hash of what is to be kept of it."""
    facts = {name: getattr(seen.facts, name) for name in MediaFacts.__slots__}
    return {"facts": facts, "sha256": seen.sha256.hex(), "is_cleaned": seen.is_cleaned}


def _paged(question: dict[str, str]) -> dict[str, Any]:
    from goldsmith.formats.media import looking, pages  # noqa: PLC0415  # only here, and it is heavy

    path = Path(question["pages_of"])
    _limit_memory(PAGE_MEMORY_BYTES)
    if "page" not in question:
        return {"pages": pages.count_pages(path)}
    target = Path(question["target"])
    facts = pages.draw_page(path, int(question["page"]), target)
    with target.open("rb") as drawn:
        return _told(Seen(facts, looking.hash_of(drawn), is_cleaned=True))


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
