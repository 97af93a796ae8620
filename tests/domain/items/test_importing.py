"""Imports: what goes in, what is named instead, and what happens the second time."""

import json
from collections.abc import Callable

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session
from tests.domain.builders import (
    make_member,
    make_project,
    make_stranger,
    make_version,
    received,
)

from goldsmith.domains.items import jobs as item_jobs
from goldsmith.domains.items.errors import (
    ImportNotFailed,
    ImportNotFound,
    ImportNotRunning,
    ImportRunning,
    ImportTooStrict,
    ItemsJudged,
    MappingInvalid,
    UploadNotFound,
)
from goldsmith.domains.items.queries import imports as reads
from goldsmith.domains.items.queries.items import list_items
from goldsmith.domains.items.queries.problems import list_problems
from goldsmith.domains.items.types import (
    AnswerColumn,
    Import,
    ImportOrder,
    ImportState,
    ItemFilter,
    ItemStatus,
    Mapping,
    OnKnown,
    Standing,
)
from goldsmith.domains.items.verbs import imports, uploads
from goldsmith.domains.items.verbs.intake import take_rows
from goldsmith.domains.items.verbs.standings import record_standings
from goldsmith.domains.review.queries.overview import get_overview
from goldsmith.formats.errors import FileEmpty
from goldsmith.formats.types import Encoding
from goldsmith.kernel import jobs
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.actor import Actor, Role
from goldsmith.kernel.blobs import Blobs
from goldsmith.kernel.database import Database
from goldsmith.kernel.errors import Denied
from goldsmith.kernel.events import EventRow
from goldsmith.kernel.ids import UploadId, new_id
from goldsmith.kernel.phrases import Phrase

PLAIN = Mapping(fields={"text": "text"}, external_id="id", metadata=["topic"])
THREE = b"id,text,topic\n1,One,a\n2,Two,b\n3,Three,a\n"


class Desk:
    """A project into which files are imported, and the job that does it."""

    def __init__(self, database: Database, blobs: Blobs) -> None:
        self.database, self.blobs = database, blobs
        with database.transaction() as session:
            self.owner, self.project_id = make_project(session)

    def order(self, content: bytes, mapping: Mapping = PLAIN, **how: object) -> Import:
        with self.database.transaction() as session:
            upload_id = uploads.receive_upload(
                session, self.owner, self.project_id,
                blobs=self.blobs, filename=str(how.pop("filename", "a.csv")), received=received(content),
            )  # fmt: skip
            return imports.start_import(
                session, self.owner, self.project_id,
                upload_id=upload_id, order=ImportOrder(mapping, **how), blobs=self.blobs,
            )  # fmt: skip

    def run(self, ordered: Import) -> Import:
        workshop = jobs.Workshop(self.database, self.blobs)
        item_jobs.run_import(jobs.Run(ordered.job_id, workshop, None), ordered.id)
        return self.look(ordered)

    def take(self, content: bytes, mapping: Mapping = PLAIN, **how: object) -> Import:
        return self.run(self.order(content, mapping, **how))

    def look(self, ordered: Import) -> Import:
        with self.database.transaction() as session:
            return reads.get_import(session, self.owner, ordered.id)

    def problems(self, ordered: Import) -> list[tuple[int, str]]:
        with self.database.transaction() as session:
            found = reads.stream_problems(session, self.owner, ordered.id)
            return [(problem.line, problem.kind.value) for problem in found]

    def phrases(self, ordered: Import) -> list[Phrase | None]:
        with self.database.transaction() as session:
            page = list_problems(session, self.owner, ordered.id)
        return [problem.reason_phrase for problem in page.items]

    def texts(self) -> list[str]:
        with self.database.transaction() as session:
            page = list_items(session, self.owner, self.project_id, ItemFilter())
            return [item.fields["text"] for item in page.items]

    def do(self, act: Callable[[Session, Actor], object]) -> object:
        with self.database.transaction() as session:
            return act(session, self.owner)


@pytest.fixture
def desk(fresh_database: Database, tmp_path) -> Desk:  # type: ignore[no-untyped-def]
    return Desk(fresh_database, Blobs(str(tmp_path)))


def test_good_rows_become_items_in_the_order_of_the_file(desk: Desk) -> None:
    done = desk.take(THREE, source="survey", licence="CC0")
    assert (done.state, done.added, done.rows_read) == (ImportState.DONE, 3, 3)
    assert desk.texts() == ["One", "Two", "Three"]
    assert (done.source, done.licence, done.sensitivity) == ("survey", "CC0", "unknown")


def test_the_same_file_twice_adds_nothing(desk: Desk) -> None:
    desk.take(THREE)
    again = desk.take(THREE)
    assert (again.added, again.unchanged, again.bad) == (0, 3, 0)


def test_the_same_file_without_ids_twice_adds_nothing(desk: Desk) -> None:
    mapping = Mapping(fields={"text": "text"})
    desk.take(b"One\nTwo\n", mapping, filename="a.txt")
    again = desk.take(b"One\nTwo\n", mapping, filename="a.txt")
    assert (again.added, again.unchanged) == (0, 2)


def test_exact_duplicates_are_counted_and_named(desk: Desk) -> None:
    done = desk.take(b"id,text,topic\n1,Same,a\n2,Same,a\n")
    assert (done.added, done.duplicates) == (1, 1)
    assert desk.problems(done) == [(3, "duplicate")]
    assert desk.phrases(done) == [Phrase("row_same_text", {"item": "1"})]


def test_a_known_language_is_not_forgotten_by_a_file_that_names_none(desk: Desk) -> None:
    desk.take(THREE, language="en")
    again = desk.take(THREE.replace(b"1,One,a", b"1,One,z"), on_known=OnKnown.UPDATE)
    with desk.database.transaction() as session:
        items = list_items(session, desk.owner, desk.project_id, ItemFilter()).items
    assert (again.unchanged, again.updated, again.refused) == (2, 1, 0)
    assert {item.language for item in items} == {"en"}


def test_a_row_that_comes_again_in_its_file_is_named_too(desk: Desk) -> None:
    texts = Mapping(fields={"text": "text"})
    done = desk.take(b"One\nTwo\nOne\n", texts, filename="a.txt")
    assert (done.added, done.duplicates, done.unchanged) == (2, 1, 0)
    assert desk.problems(done) == [(3, "duplicate")]


def test_a_row_that_comes_again_with_another_answer_is_no_repeat(desk: Desk) -> None:
    given = AnswerColumn("said", "sentiment", annotator_column="who")
    mapping = Mapping(fields={"text": "text"}, external_id="id", answers=[given])
    done = desk.take(b"id,text,who,said\n1,One,anna,good\n1,One,ben,bad\n", mapping)
    assert (done.added, done.duplicates, done.answers) == (1, 0, 2)


def test_a_known_id_with_other_metadata_is_refused_and_offered_as_an_update(desk: Desk) -> None:
    desk.take(THREE)
    changed = THREE.replace(b"1,One,a", b"1,One,z")
    refused = desk.take(changed)
    assert (refused.refused, desk.problems(refused)) == (1, [(2, "metadata_differ")])
    assert desk.phrases(refused) == [Phrase("row_other_metadata", {"item": "1"})]
    assert desk.take(changed, on_known=OnKnown.UPDATE).updated == 1
    assert desk.take(changed).unchanged == 3


def test_a_known_id_with_another_text_is_refused_and_listed(desk: Desk) -> None:
    desk.take(THREE)
    done = desk.take(THREE.replace(b"1,One", b"1,Eins"), on_known=OnKnown.UPDATE)
    assert (done.refused, desk.problems(done)) == (1, [(2, "text_changed")])
    assert desk.phrases(done) == [Phrase("row_other_text", {"item": "1"})]
    assert desk.texts() == ["One", "Two", "Three"]


def test_bad_rows_are_named_and_the_others_go_in(desk: Desk) -> None:
    done = desk.take(b"id,text,topic\n1,One,a\n2\n3,nu\0ll,b\n,No id,c\n5,,a\n6,Six,a\n")
    assert (done.added, done.bad) == (2, 4)
    assert [line for line, _ in desk.problems(done)] == [3, 4, 5, 6]


def test_a_strict_import_with_a_bad_row_adds_nothing(desk: Desk) -> None:
    ordered = desk.order(b"id,text,topic\n1,One,a\n2\n", is_strict=True)
    with pytest.raises(ImportTooStrict):
        desk.run(ordered)
    assert desk.texts() == []
    assert desk.problems(ordered) == [(3, "bad")]


def test_a_strict_import_without_a_bad_row_goes_in(desk: Desk) -> None:
    assert desk.take(THREE, is_strict=True).added == 3


def test_an_import_goes_on_after_a_crash_where_it_stopped(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(item_jobs, "STEP_ROWS", 1)
    ordered = desk.order(THREE)
    step, steps = imports.import_step, iter([None, None])

    def crash_at_the_third(*given: object) -> None:
        next(steps)
        step(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(imports, "import_step", crash_at_the_third)
    with pytest.raises(StopIteration):
        desk.run(ordered)
    monkeypatch.setattr(imports, "import_step", step)
    assert desk.look(ordered).rows_read == 2
    done = desk.run(ordered)
    assert (done.added, done.rows_read, desk.texts()) == (3, 3, ["One", "Two", "Three"])


def test_emoji_combining_marks_and_right_to_left_text_stay_as_they_are(desk: Desk) -> None:
    texts = [
        "👩🏽‍🚀 e\u0301",
        "\u202eabc\u202c שלום",
        "<script>alert(1)</script>",
        "=cmd|' /C calc'!A0",
    ]
    lines = "".join(json.dumps({"text": text}) + "\n" for text in texts).encode()
    desk.take(lines, Mapping(fields={"text": "text"}), filename="a.jsonl")
    assert desk.texts() == texts


def test_a_text_of_ten_million_characters_is_an_item_and_can_be_searched(desk: Desk) -> None:
    desk.take(b"id,text,topic\n1," + b"word " * 2_000_000 + b",a\n")
    desk.do(lambda session, _: item_jobs.search.make_findable(session, desk.project_id, size=10))
    with desk.database.transaction() as session:
        found = list_items(session, desk.owner, desk.project_id, ItemFilter(contains="word w"))
        assert len(found.items) == 1


def test_past_answers_and_gold_wait_to_be_taken_up(desk: Desk) -> None:
    mapping = Mapping(
        fields={"text": "text"},
        external_id="id",
        answers=[
            AnswerColumn("label", "sentiment", annotator_column="who"),
            AnswerColumn("true", "sentiment", is_gold=True),
        ],
    )
    content = b"id,text,label,who,true\n1,One,pos,ann,neg\n1,One,neg,bob,\n2,Two,,ann,\n"
    done = desk.take(content, mapping)
    assert (done.added, done.answers) == (2, 3)
    with desk.database.transaction() as session:
        past, _ = reads.list_staged_answers(session, done.id, is_gold=False)
        gold, _ = reads.list_staged_answers(session, done.id, is_gold=True)
    assert [(a.annotator_name, a.value) for a in past] == [("ann", "pos"), ("bob", "neg")]
    assert [a.value for a in gold] == ["neg"]


def test_an_import_nobody_judged_is_withdrawn_and_can_come_again(desk: Desk) -> None:
    done = desk.take(THREE)
    result = desk.do(lambda session, owner: imports.withdraw_import(session, owner, done.id))
    assert result.changed == 3  # type: ignore[attr-defined]
    assert (desk.look(done).state, desk.texts()) == (ImportState.WITHDRAWN, [])
    assert desk.take(THREE).added == 3


def test_the_overview_counts_what_imports_brought_less_what_was_withdrawn(desk: Desk) -> None:
    def counted() -> int:
        with desk.database.transaction() as session:
            found = get_overview(session, desk.owner, desk.project_id)
        assert {type(n) for n in (found.items, *found.by_status.values())} == {int}
        return found.items

    done = desk.take(THREE)
    desk.take(THREE + b"4,Four,b\n")
    assert counted() == 4
    desk.do(lambda session, owner: imports.withdraw_import(session, owner, done.id))
    assert counted() == 1
    desk.take(THREE)
    assert counted() == 4


def test_judged_items_of_an_import_are_kept(desk: Desk) -> None:
    done = desk.take(THREE)
    with desk.database.transaction() as session:
        page = list_items(session, desk.owner, desk.project_id, ItemFilter())
        judged = Standing(page.items[0].id, ItemStatus.JUDGED, judgements=1)
        record_standings(session, [judged])
    result = desk.do(lambda session, owner: imports.withdraw_import(session, owner, done.id))
    assert (result.changed, result.kept) == (2, 1)  # type: ignore[attr-defined]
    assert desk.texts() == ["One"]
    with pytest.raises(ItemsJudged):
        desk.do(lambda session, owner: imports.withdraw_import(session, owner, done.id))


def test_an_import_that_waits_can_be_cancelled_and_resumed(desk: Desk) -> None:
    ordered = desk.order(THREE)
    with pytest.raises(ImportRunning):
        desk.do(lambda session, owner: imports.withdraw_import(session, owner, ordered.id))
    desk.do(lambda session, owner: imports.cancel_import(session, owner, ordered.id))
    assert desk.look(ordered).state is ImportState.CANCELLED
    with pytest.raises(ImportNotRunning):
        desk.do(lambda session, owner: imports.cancel_import(session, owner, ordered.id))
    desk.do(lambda session, owner: imports.retry_import(session, owner, ordered.id))
    with pytest.raises(ImportNotFailed):
        desk.do(lambda session, owner: imports.retry_import(session, owner, ordered.id))
    assert desk.run(ordered).added == 3


def test_the_log_holds_none_of_the_text(desk: Desk) -> None:
    desk.take(b"id,text,topic\nid-plant,text-plant,topic-plant\n", filename="name-plant.csv")
    with desk.database.transaction() as session:
        events = session.execute(select(EventRow.verb, EventRow.data)).all()
    assert "plant" not in repr(events)


def test_a_mapping_that_names_no_text_or_a_missing_column_is_refused(desk: Desk) -> None:
    with pytest.raises(MappingInvalid):
        desk.order(THREE, Mapping(fields={}))
    with pytest.raises(MappingInvalid, match="no column body"):
        desk.order(THREE, Mapping(fields={"body": "text"}))


def test_an_empty_file_is_refused_before_anything_is_queued(desk: Desk) -> None:
    with pytest.raises(FileEmpty):
        desk.order(b"")


def test_a_preview_says_what_stands_in_the_way(session: Session, tmp_path) -> None:  # type: ignore[no-untyped-def]
    owner, project_id = make_project(session)
    blobs = Blobs(str(tmp_path))
    upload_id = uploads.receive_upload(
        session, owner, project_id,
        blobs=blobs, filename="a.csv", received=received("text\ncafé\n".encode("cp1252")),
    )  # fmt: skip
    found = reads.get_upload(session, owner, upload_id, blobs=blobs)
    assert found.problem is not None
    assert "cp1252" in found.problem
    assert found.problem_phrase == Phrase("encoding_unknown")
    chosen = reads.get_upload(session, owner, upload_id, blobs=blobs, encoding=Encoding.CP1252)
    assert (chosen.problem, chosen.rows) == (None, [{"text": "café"}])
    assert chosen.suggested == Mapping(fields={"text": "text"})


def test_a_preview_of_a_header_alone_says_that_no_rows_follow(session: Session, tmp_path) -> None:  # type: ignore[no-untyped-def]
    owner, project_id = make_project(session)
    blobs = Blobs(str(tmp_path))
    upload_id = uploads.receive_upload(
        session, owner, project_id,
        blobs=blobs, filename="a.csv", received=received(b"id,text\n"),
    )  # fmt: skip
    found = reads.get_upload(session, owner, upload_id, blobs=blobs)
    assert (found.columns, found.problem_phrase) == ([], Phrase("file_has_no_rows"))


def test_an_annotator_cannot_import(session: Session, tmp_path) -> None:  # type: ignore[no-untyped-def]
    _, project_id = make_project(session)
    annotator = make_member(session, project_id, role=Role.ANNOTATOR)
    blobs = Blobs(str(tmp_path))
    with pytest.raises(Denied):
        uploads.receive_upload(
            session, annotator, project_id, blobs=blobs, filename="a", received=received(b"x")
        )
    with pytest.raises(Denied):
        imports.start_import(
            session, annotator, project_id,
            upload_id=UploadId(new_id()), order=ImportOrder(PLAIN), blobs=blobs,
        )  # fmt: skip


def test_rows_are_taken_in_only_for_those_who_may_import(desk: Desk) -> None:
    ordered = desk.order(THREE)
    with desk.database.transaction() as session:
        row = reads.get_import_row(session, desk.owner, ordered.id)
        annotator = make_member(session, desk.project_id, role=Role.ANNOTATOR)
        with pytest.raises(Denied):
            take_rows(session, annotator, row, [])


def test_a_stranger_learns_nothing_of_uploads_and_imports(desk: Desk) -> None:
    ordered = desk.order(THREE)
    with desk.database.transaction() as session:
        stranger = make_stranger(session)
        with pytest.raises(ImportNotFound):
            imports.cancel_import(session, stranger, ordered.id)
        with pytest.raises(ImportNotFound):
            imports.retry_import(session, stranger, ordered.id)
        with pytest.raises(ImportNotFound):
            imports.withdraw_import(session, stranger, ordered.id)
        with pytest.raises(UploadNotFound):
            reads.get_upload(session, stranger, ordered.upload_id, blobs=desk.blobs)
        with pytest.raises(ProjectNotFound):
            reads.list_imports(session, stranger, desk.project_id)


def test_an_upload_of_another_project_is_not_found(desk: Desk) -> None:
    ordered = desk.order(THREE)
    with desk.database.transaction() as session:
        _, other_id = make_project(session)
        both = Actor(
            desk.owner.person_id,
            {desk.project_id: Role.OWNER, other_id: Role.OWNER},
        )
        with pytest.raises(UploadNotFound):
            imports.start_import(
                session, both, other_id,
                upload_id=ordered.upload_id, order=ImportOrder(PLAIN), blobs=desk.blobs,
            )  # fmt: skip


RATED = Mapping(
    fields={"text": "text"},
    answers=[AnswerColumn("a", "sentiment"), AnswerColumn("b", "sentiment", annotator="b")],
)
RATINGS = b"text,a,b\nOne,Positive,negative\nTwo,meh,great\n"


def test_an_unknown_label_is_named_with_its_line_and_its_row_goes_in(desk: Desk) -> None:
    desk.do(lambda session, owner: make_version(session, owner, desk.project_id))
    done = desk.take(RATINGS, RATED)
    assert (done.added, done.answers, done.unknown_labels) == (2, 4, 1)
    assert desk.problems(done) == [(3, "unknown_label")]
    with desk.database.transaction() as session:
        first = next(reads.stream_problems(session, desk.owner, done.id))
    assert first.reason.startswith(
        "sentiment does not take 'meh'. sentiment does not take 'great'."
    )


def test_an_unknown_label_stops_no_strict_import(desk: Desk) -> None:
    desk.do(lambda session, owner: make_version(session, owner, desk.project_id))
    done = desk.take(RATINGS, RATED, is_strict=True)
    assert (done.added, done.unknown_labels) == (2, 1)


def test_without_a_guideline_no_label_is_unknown(desk: Desk) -> None:
    assert desk.take(RATINGS, RATED).unknown_labels == 0
