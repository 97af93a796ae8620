"""What review and settling showed: why people differed, how far reviewers agree, who did how much."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from sqlalchemy.orm import Session

from goldsmith.domains.projects.queries import names_of
from goldsmith.domains.review import rules
from goldsmith.domains.review.queries.clauses import list_named_clauses
from goldsmith.domains.review.queries.policies import find_policy
from goldsmith.domains.review.rules import rate_of
from goldsmith.domains.review.types import Judgement
from goldsmith.domains.review.types.figures import (
    CodeCount,
    Decider,
    DisagreementCounts,
    ReviewerAgreement,
    ReviewerLoad,
    ReviewFigures,
)
from goldsmith.kernel import access
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.database import fetch_all, fetch_one
from goldsmith.kernel.ids import PersonId, ProjectId
from goldsmith.stats import alpha as agreement
from goldsmith.stats.errors import StatisticError

SEED = 20_260_103
_DISAGREEMENTS = """
SELECT count(*) FILTER (WHERE disagreement = 'guideline_gap') AS guideline_gap,
       count(*) FILTER (WHERE disagreement = 'slip') AS slip,
       count(*) FILTER (WHERE disagreement = 'ambiguous') AS ambiguous,
       count(*) FILTER (WHERE disagreement IS NULL) AS unsorted
FROM adjudications WHERE project_id = %(project_id)s AND superseded_by IS NULL
  AND source IN ('adjudication', 'panel')
"""
_RULINGS = """
SELECT count(*) FILTER (WHERE state = 'in_force') AS in_force,
       count(*) FILTER (WHERE state = 'overturned') AS overturned,
       count(*) FILTER (WHERE state = 'clause') AS clauses,
       (SELECT count(*) FROM ruling_citations c JOIN rulings r ON r.id = c.ruling_id
        WHERE r.project_id = %(project_id)s) AS citations
FROM rulings WHERE project_id = %(project_id)s
"""
_CODES = """
SELECT code, count(*) AS n FROM verdicts
WHERE project_id = %(project_id)s AND code IS NOT NULL GROUP BY code ORDER BY n DESC, code
"""
_PAIRS = """
SELECT v.verdict AS first, w.verdict AS second FROM verdicts v
JOIN verdicts w ON w.annotation_id = v.annotation_id AND w.revision = v.revision
  AND w.question_id = v.question_id AND w.is_second AND w.reviewer_id <> v.reviewer_id
WHERE v.project_id = %(project_id)s AND NOT v.is_second ORDER BY v.id
"""
# A decision that was looked at again by somebody else: in a second review, or when the item was
# settled later.
_LOOKED_AT_AGAIN = """
SELECT v.reviewer_id AS decided_by, v.question_id, v.verdict, v.fixed, r.answers,
       w.verdict AS second, d.answers AS settled
FROM verdicts v
JOIN annotation_revisions r ON r.annotation_id = v.annotation_id AND r.revision = v.revision
LEFT JOIN LATERAL (SELECT verdict FROM verdicts w WHERE w.annotation_id = v.annotation_id
    AND w.revision = v.revision AND w.question_id = v.question_id AND w.is_second
    AND w.reviewer_id <> v.reviewer_id LIMIT 1) w ON true
LEFT JOIN LATERAL (SELECT answers FROM adjudications d WHERE d.item_id = v.item_id
    AND d.event_id > v.event_id AND d.decided_by <> v.reviewer_id
    AND d.source IN ('adjudication', 'panel') ORDER BY d.event_id DESC LIMIT 1) d ON true
WHERE v.project_id = %(project_id)s AND NOT v.is_second
  AND (w.verdict IS NOT NULL OR d.answers ? v.question_id) AND r.answers IS NOT NULL
"""
# Gold that was contested and looked at again by somebody other than who settled its answer; one
# that was withdrawn with its answer did not stand.
_GOLD_LOOKED_AT_AGAIN = """
SELECT d.decided_by, d.is_overturned FROM gold_items g
JOIN LATERAL (SELECT a.decided_by, n.id IS NOT NULL AS is_overturned FROM adjudications a
    LEFT JOIN adjudications n ON n.id = a.superseded_by AND n.answers IS NULL
      AND n.source = 'gold' AND n.decided_by <> a.decided_by
    WHERE a.item_id = g.item_id AND a.answers IS NOT NULL
    ORDER BY (n.id IS NOT NULL) DESC, a.event_id DESC LIMIT 1) d ON true
WHERE g.project_id = %(project_id)s AND (d.is_overturned OR g.reconsidered_by <> d.decided_by)
"""
_LOADS = """
SELECT p.id, p.name, count(*) FILTER (WHERE d.at >= date_trunc('day', now(), 'UTC')) AS today,
       count(*) AS this_week
FROM (
    SELECT reviewer_id AS id, min(created_at) AS at FROM verdicts
    WHERE project_id = %(project_id)s AND created_at > now() - interval '7 days'
    GROUP BY reviewer_id, annotation_id
    UNION ALL SELECT decided_by, created_at FROM adjudications
    WHERE project_id = %(project_id)s AND source = 'adjudication'
      AND created_at > now() - interval '7 days'
    UNION ALL SELECT voter_id, cast_at FROM panel_votes
    WHERE project_id = %(project_id)s AND cast_at > now() - interval '7 days'
) d JOIN people p ON p.id = d.id GROUP BY p.id, p.name ORDER BY this_week DESC, p.name LIMIT 100
"""


def get_review_figures(session: Session, actor: Actor, project_id: ProjectId) -> ReviewFigures:
    """Why people differed, how far reviewers agree, what became of rulings, who reviewed how much."""
    access.require(actor, "quality.read", project_id)
    given = {"project_id": project_id}
    kinds = fetch_one(session, _DISAGREEMENTS, given) or {}
    states = fetch_one(session, _RULINGS, given) or {}
    again = _looked_at_again(session, project_id)
    policy = find_policy(session, project_id)
    names = {code.id: code.name for code in policy.codes}
    return ReviewFigures(
        disagreements=DisagreementCounts(**kinds),
        **states,
        codes=[
            CodeCount(row["code"], names.get(row["code"], ""), row["n"])
            for row in fetch_all(session, _CODES, given)
        ],
        agreement=_agreement(fetch_all(session, _PAIRS, given)),
        overturned_decisions=rate_of(sum(fell for _, fell in again), len(again)),
        deciders=_deciders(session, again)
        if access.allows(actor, "people.assess", project_id)
        else [],
        most_per_day=policy.most_per_day,
        loads=[
            ReviewerLoad(PersonId(row["id"]), row["name"], row["today"], row["this_week"])
            for row in fetch_all(session, _LOADS, given)
        ],
        named_clauses=list_named_clauses(session, project_id),
    )


def _looked_at_again(session: Session, project_id: ProjectId) -> list[tuple[PersonId, bool]]:
    """Whose decisions somebody else looked at again, and whether they fell."""
    given = {"project_id": project_id}
    verdicts = fetch_all(session, _LOOKED_AT_AGAIN, given)
    gold = fetch_all(session, _GOLD_LOOKED_AT_AGAIN, given)
    return [
        *((PersonId(row["decided_by"]), _is_overturned(row)) for row in verdicts),
        *((PersonId(row["decided_by"]), row["is_overturned"]) for row in gold),
    ]


def _deciders(session: Session, again: Sequence[tuple[PersonId, bool]]) -> list[Decider]:
    n, fell = (
        Counter(one for one, _ in again),
        Counter(one for one, has_fallen in again if has_fallen),
    )
    names = names_of(session, set(n))
    return [
        Decider(one, names.get(one, ""), rate_of(fell[one], n[one]))
        for one in sorted(n, key=lambda one: (-n[one], names.get(one, ""), one))
    ]


def _agreement(pairs: Sequence[dict[str, Any]]) -> ReviewerAgreement:
    """How often two reviewers of the same answer said the same, and alpha, which allows for chance."""
    observed = rate_of(sum(row["first"] == row["second"] for row in pairs), len(pairs))
    codes = {verdict.value: code for code, verdict in enumerate(Judgement)}
    labels = np.array([[codes[row["first"]], codes[row["second"]]] for row in pairs], np.int64)
    try:
        prepared = agreement.nominal(labels.reshape(-1, 2))
        value = agreement.alpha(prepared).value
    except StatisticError:
        return ReviewerAgreement(observed, None, None, None)
    try:
        interval = agreement.alpha_interval(prepared, rng=np.random.default_rng(SEED))
    except StatisticError:
        return ReviewerAgreement(observed, value, None, None)
    return ReviewerAgreement(observed, value, interval.low, interval.high)


def _is_overturned(row: dict[str, Any]) -> bool:
    """Whether a second reviewer, or who settled the item, saw it differently."""
    if row["second"] is not None and row["second"] != row["verdict"]:
        return True
    question_id, settled = row["question_id"], row["settled"] or {}
    if question_id not in settled:
        return False
    held = {question_id: row["fixed"]} if row["verdict"] == Judgement.FIX else row["answers"]
    is_same = rules.comparable(held, question_id) == rules.comparable(settled, question_id)
    return is_same if row["verdict"] == Judgement.REJECT else not is_same
