"""Figures rest on counts that are kept a change at a time: these are what counting anew would give."""

import random
from collections import Counter

import numpy as np
from sqlalchemy import text
from sqlalchemy.orm import Session
from tests.domain.builders import SENTIMENT, make_batch, make_item, make_member, make_project
from tests.domain.quality.exported import read_export
from tests.domain.quality.test_standings import judge, make_judged

from goldsmith.domains.quality.queries import report
from goldsmith.domains.quality.queries.patterns import count_judgements
from goldsmith.domains.quality.queries.ratings import load_column
from goldsmith.domains.quality.types import ItemsJudged, Judgements
from goldsmith.domains.quality.verbs.labels import refresh_labels
from goldsmith.domains.quality.verbs.patterns import fold_patterns
from goldsmith.kernel.actor import SYSTEM
from goldsmith.stats import alpha

_ANEW = """
SELECT a.item_id, r.answers #>> '{sentiment,marks,0,value}' AS label FROM annotations a
JOIN annotation_revisions r ON r.annotation_id = a.id AND r.revision = a.revision
WHERE a.project_id = :project_id AND a.is_counted
  AND (CAST(:batch_id AS uuid) IS NULL OR a.batch_id = :batch_id)
"""


def kept(session, project_id, batch_id):
    """How many items carry each set of votes, as the counts say."""
    column = load_column(session, project_id, batch_id, SENTIMENT)
    votes = {}
    for item, code in zip(column.items.tolist(), column.codes.tolist(), strict=True):
        votes.setdefault(item, Counter())[column.values[code][0]] += 1
    return Counter(frozenset(one.items()) for one in votes.values())


def anew(session, project_id, batch_id):
    votes = {}
    given = {"project_id": project_id, "batch_id": batch_id}
    for item, label in session.execute(text(_ANEW), given):
        votes.setdefault(item, Counter())[label] += 1
    return Counter(frozenset(one.items()) for one in votes.values())


def test_counts_follow_whatever_happens_to_judgements(session: Session) -> None:
    rng = random.Random(7)
    owner, project_id = make_project(session)
    people = tuple(make_member(session, project_id) for _ in range(3))
    items = tuple(make_item(session, project_id) for _ in range(8))
    batches = [
        make_batch(session, owner, project_id, people=people, item_ids=chosen, overlap=3)
        for chosen in (items[:5], items[3:])
    ]
    for batch, size in zip(batches, (5, 5), strict=True):
        labels = [[rng.choice(["positive", "negative"]) for _ in range(size)] for _ in people]
        judge(session, people, batch, labels)
        refresh_labels(session, SYSTEM, items)
    for _ in range(12):
        some = rng.sample(range(8), 3)
        session.execute(
            text("UPDATE annotations SET is_counted = NOT is_counted WHERE item_id = ANY(:ids)"
                 " AND annotator_id = :person"),
            {"ids": [items[place] for place in some], "person": rng.choice(people).person_id},
        )  # fmt: skip
        refresh_labels(session, SYSTEM, [items[place] for place in some])
        if rng.random() < 0.3:
            fold_patterns(session, many=0)
        for batch_id in (None, batches[0].id, batches[1].id):
            assert kept(session, project_id, batch_id) == anew(session, project_id, batch_id)


def test_refreshing_twice_changes_nothing(session: Session) -> None:
    _, project_id, items = make_judged(
        session, [["positive", "negative"], ["positive", "positive"]]
    )
    before = kept(session, project_id, None)
    refresh_labels(session, SYSTEM, items)
    refresh_labels(session, SYSTEM, items)
    assert kept(session, project_id, None) == before
    assert count_judgements(session, project_id, None) == (
        [ItemsJudged(2, 2)],
        Judgements(4, 0, 0, 0),
    )


def test_folding_leaves_one_row_a_pattern(session: Session) -> None:
    _, project_id, items = make_judged(session, [["positive"] * 6, ["positive"] * 6])
    for item in items:
        session.execute(
            text("UPDATE annotations SET is_counted = false WHERE item_id = :id"), {"id": item}
        )
        refresh_labels(session, SYSTEM, [item])
    fold_patterns(session, many=0)
    rows = session.execute(
        text("SELECT count(*) FROM answer_patterns WHERE project_id = :id"), {"id": project_id}
    )
    assert rows.scalar() == 0
    assert count_judgements(session, project_id, None) == ([], Judgements(0, 0, 0, 0))


def test_the_report_of_a_batch_is_about_its_judgements_only(session: Session) -> None:
    owner, project_id, items = make_judged(
        session, [["positive", "negative"], ["positive", "negative"]]
    )
    other = make_batch(
        session, owner, project_id, people=(person := make_member(session, project_id),),
        item_ids=items[:1], overlap=1,
    )  # fmt: skip
    judge(session, (person,), other, [["negative"]])
    refresh_labels(session, SYSTEM, items)
    alone = report.get_report(session, owner, project_id, batch_id=other.id)
    whole = report.get_report(session, owner, project_id)
    assert (alone.n_items, alone.n_judgements) == (1, 1)
    assert (whole.n_items, whole.n_judgements) == (2, 5)
    assert whole.questions[0].alpha.n_labels == 5
    assert np.isclose(sum(value.share for value in whole.questions[0].distribution), 1)


def test_an_exported_report_can_be_computed_again_from_its_data(session: Session) -> None:
    owner, project_id, _ = make_judged(
        session,
        [["positive", "negative", "negative"] * 20, ["positive", "positive", "negative"] * 20],
    )
    told = read_export(session, owner, project_id)
    rows = [
        [value for (value,), n in one.pattern for _ in range(n)]
        for one in told.data
        if not one.slice
        for _ in range(one.items)
    ]
    codes = {"negative": 0, "positive": 1}
    labels = np.array([[codes[value] for value in row] for row in rows])
    shown = told.report.questions[0].alpha
    prepared = alpha.nominal(labels)
    again = alpha.alpha_interval(
        prepared, rng=np.random.default_rng(told.seed), n_resamples=told.resamples
    )
    assert alpha.alpha(prepared).value == shown.value
    assert (again.low, again.high) == (shown.low, shown.high)
    assert read_export(session, owner, project_id).data_sha256 == told.data_sha256


def test_agreement_rests_on_the_random_share_where_overlap_adapts(session: Session) -> None:
    """Trap: with stopping, hard items get more labels, and agreement over all of them is too low."""
    owner, project_id, items = make_judged(
        session, [["positive", "negative"] * 10, ["positive"] * 20]
    )
    batch_id = session.scalar(
        text("SELECT batch_id FROM annotations WHERE project_id = :id LIMIT 1"), {"id": project_id}
    )
    for place, item in enumerate(items):  # only items on which they agree were in the share
        session.execute(
            text("INSERT INTO item_overlaps (batch_id, item_id, project_id, is_full)"
                 " VALUES (:batch, :item, :project, :full)"),
            {"batch": batch_id, "item": item, "project": project_id, "full": place % 2 == 0},
        )  # fmt: skip
    refresh_labels(session, SYSTEM, items)
    found = report.get_report(session, owner, project_id)
    assert (found.n_items, found.n_judgements, found.n_adapted) == (20, 40, 20)
    (question,) = found.questions
    assert (question.observed.value, question.observed.n_items) == (1.0, 10)
    assert {value.value: value.count for value in question.distribution} == {
        "positive": 30, "negative": 10,
    }  # fmt: skip
