"""Figures slice by slice of answers that are no patterns: spans, regions of talk, free text."""

import pytest
from sqlalchemy.orm import Session
from tests.domain.builders import make_batch, make_item, make_member, make_project, make_version

from goldsmith.domains.annotation.verbs import serving, submitting
from goldsmith.domains.guidelines.types import Answer, FieldSpec, Question
from goldsmith.domains.items.queries.items import list_items
from goldsmith.domains.items.types import ItemFilter
from goldsmith.domains.quality.errors import SliceUnknown
from goldsmith.domains.quality.queries import parted
from goldsmith.domains.quality.queries.patterns import Facet
from goldsmith.domains.quality.queries.slicing import get_slice_menu, get_slices
from goldsmith.domains.quality.verbs.labels import refresh_labels
from goldsmith.formats.conversation import read_conversation
from goldsmith.kernel.actor import SYSTEM

TEXT = "Anna met Bob in Rome today."
NAMES = Question.model_validate({
    "id": "names", "kind": "spans", "title": "Names", "field": "text",
    "labels": [{"id": "person", "name": "Person"}, {"id": "place", "name": "Place"}],
})  # fmt: skip
WHY = Question(id="why", kind="short_text", title="Why?", required=False)
CHAT = read_conversation([
    {"role": "user", "content": "Where is my parcel?"},
    {"role": "assistant", "content": "No idea."},
    {"role": "user", "content": "And now?"},
    {"role": "assistant", "content": "It comes on Friday."},
])  # fmt: skip
GOOD = Question.model_validate({
    "id": "good", "kind": "one_of", "title": "Good?", "field": "chat", "per_turn": True,
    "turn_roles": ["assistant"],
    "labels": [{"id": "yes", "name": "Yes"}, {"id": "no", "name": "No"}],
})  # fmt: skip


def spans(*found):
    """Marks of (label, surface) in the text."""
    marks = [
        {"id": f"m{n}", "field": "text", "value": label, "anchor": {"kind": "span", "parts": [
            {"start": TEXT.index(word), "end": TEXT.index(word) + len(word), "text": word}]}}
        for n, (label, word) in enumerate(found)
    ]  # fmt: skip
    return {"names": Answer.model_validate({"state": "answered", "marks": marks})}


def turns(one, other):
    marks = [
        {
            "id": f"m{turn}",
            "field": "chat",
            "anchor": {"kind": "turn", "turn": turn},
            "value": value,
        }
        for turn, value in ((1, one), (3, other))
    ]
    return {"good": Answer.model_validate({"state": "answered", "marks": marks})}


def written(words):
    return {
        "why": Answer.model_validate({"state": "answered", "marks": [{"id": "w", "value": words}]})
    }


def answer_by_two(session, owner, project_id, items, given):
    """Two people work through the items, one after the other; ``given`` are their answers by item."""
    people = tuple(make_member(session, project_id) for _ in range(2))
    batch = make_batch(session, owner, project_id, people=people, item_ids=tuple(items), overlap=2)
    for place, person in enumerate(people):
        for pair in given:
            lease = serving.lease_next(session, person, batch.id, want=1).leases[0]
            submitting.submit_annotation(
                session, person, lease.id, answers=pair[place], active_ms=2000, elapsed_ms=2500,
                want=0,
            )  # fmt: skip


def make_answered(session, questions, field, fields, given):
    """Items in German, then as many in English, each answered by two: (owner, project, items)."""
    owner, project_id = make_project(session)
    make_version(session, owner, project_id, questions=questions, fields=(field,))
    items = [
        make_item(
            session, project_id, fields=fields, language="de" if n < len(given) // 2 else "en"
        )
        for n in range(len(given))
    ]
    answer_by_two(session, owner, project_id, items, given)
    refresh_labels(session, SYSTEM, items)
    return owner, project_id, items


BOTH = spans(("person", "Anna"), ("place", "Rome"))
ONE = spans(("person", "Anna"))


def make_marked(session):
    """Spans are agreed on in German; in English one sees the place and the other does not."""
    field = FieldSpec(id="text", title="Text")
    given = [(BOTH, BOTH)] * 20 + [(BOTH, ONE)] * 20
    return make_answered(session, (NAMES,), field, {"text": TEXT}, given)


def by(session, owner, project_id, question_id, facet):
    found = get_slices(session, owner, project_id, question_id, facet=facet)
    return {one.value: one for one in found.slices}


def test_spans_are_told_apart_by_language(session: Session) -> None:
    owner, project_id, _ = make_marked(session)
    found = by(session, owner, project_id, "names", Facet.LANGUAGE)
    assert (found["de"].observed.value, found["en"].observed.value) == (1.0, 0.0)
    assert (found["de"].n_items, found["en"].n_items) == (20, 20)
    alike = [found[one].alike for one in ("de", "en")]
    assert [one and one.value for one in alike] == [1.0, pytest.approx(2 / 3)]


def test_a_label_of_spans_is_looked_at_alone(session: Session) -> None:
    owner, project_id, items = make_marked(session)
    found = by(session, owner, project_id, "names", Facet.CLASS)
    assert list(found) == ["person", "place"]
    assert (found["person"].observed.value, found["person"].alpha.value) == (1.0, None)
    assert found["place"].observed.value == pytest.approx(2 * 20 / 60)
    page = list_items(session, owner, project_id, ItemFilter(**found["place"].search), limit=100)
    assert len(page.items) == found["place"].n_items == len(items)


def test_weeks_and_versions_tell_marks_apart_too(session: Session) -> None:
    owner, project_id, items = make_marked(session)
    for facet in (Facet.WEEK, Facet.VERSION):
        ((_, one),) = by(session, owner, project_id, "names", facet).items()
        assert (one.n_items, one.observed.value) == (len(items), 0.5)
        assert (
            len(list_items(session, owner, project_id, ItemFilter(**one.search), limit=99).items)
            == 40
        )


def test_of_many_items_a_sample_is_read_and_it_says_so(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner, project_id, _ = make_marked(session)
    monkeypatch.setattr(parted, "MOST_READ", 0)
    found = get_slices(session, owner, project_id, "names", facet=Facet.LANGUAGE)
    assert (found.n_read, found.n_all) == (0, 40)
    assert [one.n_items for one in found.slices] == [20, 20]
    assert found.slices[0].alpha.value is None


def test_turns_belong_together_in_a_slice(session: Session) -> None:
    field = FieldSpec(id="chat", kind="conversation", title="Chat")
    same, other = turns("yes", "no"), turns("yes", "yes")
    given = [(same, same)] * 20 + [(same, other)] * 20
    owner, project_id, _ = make_answered(session, (GOOD,), field, {"chat": CHAT}, given)
    found = by(session, owner, project_id, "good", Facet.LANGUAGE)
    assert (found["de"].observed.value, found["en"].observed.value) == (1.0, 0.5)
    assert (found["en"].n_items, found["en"].alpha.n_items) == (20, 40)
    assert "clusters" in found["en"].observed.method
    classes = by(session, owner, project_id, "good", Facet.CLASS)
    assert classes["no"].observed.value == pytest.approx(2 * 20 / 60)
    assert "clusters" in classes["no"].alpha.method


def test_fewer_than_twenty_talks_give_no_figure(session: Session) -> None:
    field = FieldSpec(id="chat", kind="conversation", title="Chat")
    given = [(turns("yes", "no"), turns("yes", "no"))] * 24
    owner, project_id, _ = make_answered(session, (GOOD,), field, {"chat": CHAT}, given)
    found = by(session, owner, project_id, "good", Facet.LANGUAGE)["de"]
    assert (found.alpha.value, found.observed.value) == (None, None)


def test_free_text_has_slices_and_no_classes(session: Session) -> None:
    field = FieldSpec(id="text", title="Text")
    given = [(written("a"), written("a"))] * 20 + [(written("a"), written("b"))] * 20
    owner, project_id, _ = make_answered(session, (WHY,), field, {"text": TEXT}, given)
    found = by(session, owner, project_id, "why", Facet.LANGUAGE)
    assert (found["de"].observed.value, found["en"].observed.value) == (1.0, 0.0)
    assert found["en"].distribution == []  # words of people
    (told,) = get_slice_menu(session, owner, project_id).questions
    assert (told.has_classes, told.has_left_out) == (False, False)
    with pytest.raises(SliceUnknown):
        get_slices(session, owner, project_id, "why", facet=Facet.CLASS)
