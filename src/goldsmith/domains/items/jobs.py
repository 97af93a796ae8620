"""Long work on items: imports, and making what came in findable."""

from collections.abc import Iterable, Iterator

from goldsmith.domains.items.rules.mapping import Incoming
from goldsmith.domains.items.verbs import imports, search
from goldsmith.domains.media.verbs.keeping import Keeper
from goldsmith.formats.types import BadRow
from goldsmith.kernel import jobs
from goldsmith.kernel.ahead import ahead
from goldsmith.kernel.ids import ImportId, ProjectId
from goldsmith.kernel.phrases import Phrase, Said

Step = list[Incoming | BadRow]

STEP_ROWS = 8192
STEP_CHARS = 8 * 2**20
STEP_MEDIA_BYTES = 24 * 2**20  # they wait on the disk; each step costs the database a commit
INDEX_STEP = 2000
MANY_NEW = 5000


@jobs.task("items.run_import")
def run_import(run: jobs.Run, import_id: ImportId) -> None:
    """Read an upload and take its rows in, step by step.

    Safe to run twice: each step is counted in its own transaction, and counted rows are skipped.
    """
    with run.database.transaction() as session:
        begun = imports.begin_run(session, import_id)
    keeps_details = begun.keeps_details
    store = run.stores.get(begun.store) if begun.store else None
    with Keeper(run.blobs, begun.project_id, keeps_details=keeps_details, store=store) as keeper:
        if begun.is_strict and begun.rows_read == 0:
            with run.blobs.open_file(begun.blob) as source:
                _check(run, import_id, begun.read(source, keeper))
        with run.blobs.open_file(begun.blob) as source:
            rows_read, size_bytes = begun.rows_read, begun.size_bytes
            for rows in ahead(_steps(begun.read(source, keeper))):
                with run.database.transaction() as session:
                    imports.import_step(session, import_id, rows)
                rows_read += len(rows)
                run.progress(min(source.tell(), size_bytes), size_bytes, _read(rows_read))
    with run.database.transaction() as session:
        imports.finish_import(session, import_id)
    run.progress(size_bytes, size_bytes, _read(rows_read))


@jobs.task("items.make_findable")
def make_findable(run: jobs.Run, project_id: ProjectId) -> None:
    """Fill what search and filters rest on. Safe to run twice: it goes on after its mark."""
    done = 0
    while True:
        with run.database.transaction() as session:
            n_items = search.make_findable(session, project_id, size=INDEX_STEP)
        if n_items == 0:
            break
        done += n_items
        run.progress(done)
    if done >= MANY_NEW:
        with run.database.transaction() as session:
            search.count_again(session)


def _read(n_rows: int) -> Said:
    return Said(f"{n_rows} rows", Phrase("rows_read", {"n": n_rows}))


def _check(run: jobs.Run, import_id: ImportId, incoming: Iterator[Incoming | BadRow]) -> None:
    n_problems, rows_before = 0, 0
    for rows in ahead(_steps(incoming)):
        with run.database.transaction() as session:
            n_problems += imports.check_step(session, import_id, rows, rows_before=rows_before)
        rows_before += len(rows)
        run.check_cancelled()
    imports.refuse_import(n_problems)


def _steps(rows: Iterable[Incoming | BadRow]) -> Iterator[Step]:
    """Chunks of bounded rows, characters and media, so that memory stays flat and all is seen to go on."""
    step: Step = []
    chars = media_bytes = 0
    for row in rows:
        step.append(row)
        if isinstance(row, Incoming):
            chars += sum(map(len, row.fields.values()))
            media_bytes += sum(one.size_bytes for one in row.kept)
        is_full = chars >= STEP_CHARS or media_bytes >= STEP_MEDIA_BYTES
        if len(step) >= STEP_ROWS or is_full:
            yield step
            step, chars, media_bytes = [], 0, 0
    if step:
        yield step
