"""Files of suggestions, read step by step."""

import itertools

from goldsmith.domains.predictions.verbs import imports
from goldsmith.formats.reading import read
from goldsmith.kernel import jobs
from goldsmith.kernel.ids import SuggestionImportId
from goldsmith.kernel.phrases import Phrase, Said

STEP_ROWS = 1000


@jobs.task("predictions.import_suggestions")
def import_suggestions(run: jobs.Run, import_id: SuggestionImportId) -> None:
    """Read a file of suggestions and keep what fits.

    Safe to run twice: each step is counted in its own transaction, and counted rows are skipped.
    """
    with run.database.transaction() as session:
        begun = imports.begin_run(session, import_id, blobs=run.blobs)
    rows_read = begun.rows_read
    with run.blobs.open_file(begun.blob) as source:
        rows = itertools.islice(read(source, begun.layout), begun.rows_read, None)
        while step := list(itertools.islice(rows, STEP_ROWS)):
            with run.database.transaction() as session:
                imports.import_step(session, import_id, step, file_format=begun.layout.format)
            rows_read += len(step)
            note = Said(f"{rows_read} rows", Phrase("rows_read", {"n": rows_read}))
            run.progress(min(source.tell(), begun.size_bytes), begun.size_bytes, note)
    with run.database.transaction() as session:
        imports.finish_import(session, import_id)
