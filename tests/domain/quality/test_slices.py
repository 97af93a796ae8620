"""Figures slice by slice rest on counts, and are what counting only those items would give."""

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session
from tests.domain.builders import (
    SENTIMENT,
    make_batch,
    make_item,
    make_member,
    make_project,
    make_stranger,
)
from tests.domain.quality.exported import read_export
from tests.domain.quality.test_standings import judge, make_judged

from goldsmith.domains.items.queries.items import list_items
from goldsmith.domains.items.types import ItemFilter
from goldsmith.domains.items.verbs.search import make_findable
from goldsmith.domains.quality.errors import QuestionNotFound
from goldsmith.domains.quality.queries.audits import AuditPlan
from goldsmith.domains.quality.queries.patterns import Facet
from goldsmith.domains.quality.queries.ratings import column_of
from goldsmith.domains.quality.queries.slicing import get_slice_menu, get_slices
from goldsmith.domains.quality.verbs.audits import check_item, draw_audit
from goldsmith.domains.quality.verbs.labels import refresh_labels
from goldsmith.domains.quality.verbs.patterns import fold_patterns
from goldsmith.domains.quality.verbs.slicing import MOST_VALUES
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.actor import SYSTEM
from goldsmith.kernel.errors import Denied

P, N = "positive", "negative"


def make_sliced(session):
    """German items are agreed on, English ones are not; each has a scenario and a number of its own."""
    owner, project_id = make_project(session)
    people = tuple(make_member(session, project_id) for _ in range(2))
    items = [make_item(session, project_id, language="de" if n < 24 else "en") for n in range(48)]
    for n, item in enumerate(items):
        give(session, item, f'{{"scenario": "{"a" if n % 2 else "b"}", "number": {n}}}')
    batch = make_batch(session, owner, project_id, people=people, item_ids=tuple(items), overlap=2)
    judge(session, people, batch, [[P, N] * 24, [P, N] * 12 + [N, P] * 12])
    refresh_labels(session, SYSTEM, items)
    return owner, project_id, items


def give(session, item, metadata):
    session.execute(
        text("UPDATE items SET metadata = CAST(:metadata AS jsonb) WHERE id = :id"),
        {"metadata": metadata, "id": item},
    )


def by(session, owner, project_id, facet, key=""):
    found = get_slices(session, owner, project_id, SENTIMENT.id, facet=facet, key=key)
    return {one.value: one for one in found.slices}


def test_languages_are_told_apart(session: Session) -> None:
    owner, project_id, _ = make_sliced(session)
    found = by(session, owner, project_id, Facet.LANGUAGE)
    assert (found["de"].alpha.value, found["de"].n_items, found["de"].n_labels) == (1.0, 24, 48)
    assert found["en"].alpha.value == pytest.approx(-0.958, abs=1e-3)
    assert (found["de"].observed.value, found["en"].observed.value) == (1.0, 0.0)
    assert {one.value: one.count for one in found["en"].distribution} == {P: 24, N: 24}


def test_metadata_of_few_values_are_told_apart_and_names_are_not(session: Session) -> None:
    owner, project_id, _ = make_sliced(session)
    menu = get_slice_menu(session, owner, project_id)
    assert [(one.facet, one.key, one.n_values) for one in menu.choices] == [
        (Facet.LANGUAGE, "", 2), (Facet.METADATA, "scenario", 2), (Facet.VERSION, "", 1),
        (Facet.WEEK, "", 1),
    ]  # fmt: skip
    found = by(session, owner, project_id, Facet.METADATA, "scenario")
    assert {value: one.n_items for value, one in found.items()} == {"a": 24, "b": 24}
    assert found["a"].search == {"meta": ["scenario:a"]}


def test_a_key_with_many_values_is_forgotten_when_the_last_comes_late(session: Session) -> None:
    owner, project_id, items = make_judged(session, [[P] * (MOST_VALUES + 1)] * 2)
    for n, item in enumerate(items):
        give(session, item, f'{{"who": "{n}"}}')
    refresh_labels(session, SYSTEM, items[:-1])
    assert ("who", MOST_VALUES) in {
        (one.key, one.n_values) for one in get_slice_menu(session, owner, project_id).choices
    }
    refresh_labels(session, SYSTEM, items[-1:])
    assert "who" not in {one.key for one in get_slice_menu(session, owner, project_id).choices}
    refresh_labels(
        session, SYSTEM, items
    )  # what items added before is gone, and nothing goes below
    kept = text("SELECT count(*) FROM answer_patterns WHERE slice LIKE 'meta:who:%'")
    assert session.scalar(kept) == 0


def test_slices_follow_judgements_and_metadata(session: Session) -> None:
    owner, project_id, items = make_sliced(session)
    session.execute(
        text("UPDATE annotations SET is_counted = false WHERE item_id = :id"), {"id": items[0]}
    )
    session.execute(text("UPDATE items SET language = 'en' WHERE id = :id"), {"id": items[1]})
    refresh_labels(session, SYSTEM, items[:2])
    fold_patterns(session, many=0)
    found = by(session, owner, project_id, Facet.LANGUAGE)
    assert {value: one.n_items for value, one in found.items()} == {"de": 22, "en": 25}
    assert by(session, owner, project_id, Facet.WEEK).popitem()[1].n_items == 47


def test_too_few_items_give_no_figure(session: Session) -> None:
    owner, project_id, _ = make_judged(session, [[P, N, P], [P, N, N]])
    found = by(session, owner, project_id, Facet.LANGUAGE)["und"]
    assert (found.alpha.value, found.observed.value, found.n_labels) == (None, None, 6)
    assert found.alpha.reason_phrase is not None
    assert found.alpha.reason_phrase.data == {"n": 3, "needed": 20}


def test_a_class_stands_against_all_others(session: Session) -> None:
    owner, project_id, _ = make_judged(
        session, [[P] * 20 + [N] * 22, [P] * 20 + [N] * 20 + [P] * 2]
    )
    found = by(session, owner, project_id, Facet.CLASS)
    assert found[P].observed.value == pytest.approx(2 * 20 / 42)
    assert found[N].observed.value == pytest.approx(2 * 20 / 42)
    assert found[P].alpha.value == found[N].alpha.value  # of two classes one is all the others
    assert (found[P].n_labels, found[P].search) == (42, {"answered": [f"{SENTIMENT.id}:{P}"]})


def test_an_audit_says_what_it_found_in_each_slice(session: Session) -> None:
    owner, project_id, items = make_sliced(session)
    audit = draw_audit(
        session, owner, project_id, question_id=SENTIMENT.id, plan=AuditPlan(), wanted=48
    )
    places = session.execute(
        text("SELECT place, item_id FROM audit_items WHERE audit_id = :id"), {"id": audit.id}
    ).all()
    for place, item in places:
        check_item(session, owner, audit.id, place, is_right=item not in items[:6])
    found = by(session, owner, project_id, Facet.LANGUAGE)
    audited = found["de"].audited
    assert (audited.value, audited.n_items) == (6 / 24, 24)
    assert (audited.low, audited.high) == pytest.approx((0.0977, 0.4671), abs=1e-4)  # R: binom.test
    assert found["en"].audited.value is None  # nothing is settled where people differ


def test_a_slice_opens_its_items(session: Session) -> None:
    owner, project_id, _ = make_sliced(session)
    make_findable(session, project_id, size=100)
    for facet, key in ((Facet.WEEK, ""), (Facet.VERSION, ""), (Facet.METADATA, "scenario")):
        for one in by(session, owner, project_id, facet, key).values():
            page = list_items(session, owner, project_id, ItemFilter(**one.search), limit=200)
            assert len(page.items) == one.n_items


def test_the_file_holds_what_its_slices_rest_on(session: Session) -> None:
    owner, project_id, _ = make_sliced(session)
    told = read_export(session, owner, project_id)
    (by_language,) = [one for one in told.sliced if one.facet is Facet.LANGUAGE]
    for one in by_language.slices:
        column = column_of(SENTIMENT, [p for p in told.data if p.slice == f"language:{one.value}"])
        assert len(column.codes) == one.n_labels


def test_only_who_reads_quality_reads_slices(session: Session) -> None:
    owner, project_id, _ = make_judged(session, [[P], [P]])
    with pytest.raises(ProjectNotFound):
        get_slices(session, make_stranger(session), project_id, SENTIMENT.id, facet=Facet.LANGUAGE)
    with pytest.raises(Denied):
        get_slice_menu(session, make_member(session, project_id), project_id)
    with pytest.raises(QuestionNotFound):
        get_slices(session, owner, project_id, "other", facet=Facet.LANGUAGE)
