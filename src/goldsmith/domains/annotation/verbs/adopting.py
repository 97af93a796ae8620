"""Taking up past answers that came with an import, in bulk and as their own annotators."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from psycopg.types.json import Jsonb
from sqlalchemy import select
from sqlalchemy.orm import Session

from goldsmith.domains.guidelines import queries as guidelines
from goldsmith.domains.guidelines.rules.reading import (
    is_read_beside_text,
    known_values,
    read_marks,
)
from goldsmith.domains.guidelines.types import Question, QuestionKind
from goldsmith.domains.items.queries.imports import intake_lock
from goldsmith.domains.media.queries import list_picture_sizes
from goldsmith.domains.projects.tables import PersonRow
from goldsmith.domains.projects.types import PersonKind
from goldsmith.domains.projects.verbs.people import create_person
from goldsmith.kernel import events, jobs
from goldsmith.kernel.actor import SYSTEM
from goldsmith.kernel.database import (
    commit_without_waiting,
    driver,
    execute,
    fetch_all,
    fetch_one,
)
from goldsmith.kernel.ids import ImportId, PersonId, ProjectId, new_id
from goldsmith.kernel.phrases import Phrase, Said

_BOUND = """
SELECT max(id) AS last, count(*) AS n FROM (
    SELECT id FROM staged_answers WHERE import_id = %(import_id)s AND NOT is_gold
      AND question_id = ANY(%(asked)s)
    ORDER BY id LIMIT %(size)s) chunk
"""
_WHOLE_ITEM = """
SELECT max(o.id) AS last FROM staged_answers o JOIN staged_answers b ON b.id = %(last)s
WHERE o.import_id = %(import_id)s AND o.id >= %(last)s AND o.id < %(last)s + 1000
  AND o.item_id = b.item_id
"""
_STAGED_SPANS = """
SELECT s.id, s.question_id, s.value, i.fields FROM staged_answers s JOIN items i ON i.id = s.item_id
WHERE s.import_id = %(import_id)s AND NOT s.is_gold AND s.id <= %(last)s
  AND s.question_id = ANY(%(beside_text)s)
"""
_REPLACE_STAGED = """
UPDATE staged_answers s SET value = n.value
FROM unnest(%(ids)s::bigint[], %(values)s::jsonb[]) AS n(id, value) WHERE s.id = n.id
"""
_NAMES = """
SELECT DISTINCT annotator_name AS name FROM staged_answers
WHERE import_id = %(import_id)s AND NOT is_gold AND id <= %(last)s
"""
# Ids like those of new_ids, and keys of digests, from a seed that is not kept: the database's own
# chance costs ten times as much, and rows whose ids follow each other meet in their indexes.
_ADOPT = """
WITH staged AS (
    DELETE FROM staged_answers
    WHERE import_id = %(import_id)s AND NOT is_gold AND id <= %(last)s
      AND question_id = ANY(%(asked)s)
    RETURNING item_id, question_id, annotator_name, value
), single AS (
    SELECT s.item_id, s.annotator_name, s.question_id, jsonb_agg(
        CASE WHEN jsonb_typeof(v.value) = 'object' AND v.value ? 'anchor' THEN v.value ELSE
        jsonb_build_object(
        'id', s.question_id || '-' || v.n, 'field', NULL, 'anchor', NULL, 'attributes', '{}'::jsonb,
        'suggestion_id', NULL, 'value', coalesce(
            %(known)s::jsonb -> s.question_id -> lower(btrim(v.value #>> '{}')),
            CASE WHEN s.question_id = ANY(%(numbers)s)
                  AND btrim(v.value #>> '{}') ~ '^-?[0-9]+(\\.[0-9]+)?$'
                 THEN to_jsonb(btrim(v.value #>> '{}')::numeric) END,
            v.value)) END ORDER BY v.n) FILTER (WHERE v.value IS NOT NULL) AS marks,
        count(*) FILTER (WHERE CASE WHEN s.question_id = ANY(%(numbers)s)
            THEN btrim(v.value #>> '{}') !~ '^-?[0-9]+(\\.[0-9]+)?$'
            ELSE s.question_id = ANY(%(choices)s) AND NOT
                (%(known)s::jsonb -> s.question_id ? lower(btrim(v.value #>> '{}'))) END) AS n_unknown
    FROM staged s LEFT JOIN LATERAL jsonb_array_elements(
        CASE jsonb_typeof(s.value) WHEN 'array' THEN s.value ELSE jsonb_build_array(s.value) END
    ) WITH ORDINALITY v(value, n) ON true
    GROUP BY s.item_id, s.annotator_name, s.question_id
), given AS (
    SELECT sha256(%(seed)s || uuid_send(item_id) || convert_to(annotator_name, 'UTF8')) AS chance,
           item_id, (%(people)s::jsonb ->> annotator_name)::uuid AS annotator_id,
           jsonb_object_agg(question_id, jsonb_build_object(
               'state', CASE WHEN marks IS NULL THEN 'empty' ELSE 'answered' END,
               'marks', coalesce(marks, '[]'::jsonb)))
             AS answers
    FROM single GROUP BY item_id, annotator_name
), whole AS MATERIALIZED (
    SELECT (%(now)s || '7' || substr(encode(chance, 'hex'), 1, 3) || '8'
            || substr(encode(chance, 'hex'), 4, 15))::uuid AS id,
           substr(chance, 17) AS digest_key, item_id, annotator_id, answers FROM given
), known AS MATERIALIZED (
    -- OFFSET 0: by the item's index alone. The planner would also read the annotator's, which
    -- grows with every item of the same import.
    SELECT w.id AS whole_id, w.digest_key, w.answers AS more, a.id, a.revision
    FROM whole w CROSS JOIN LATERAL (
        SELECT id, annotator_id, origin, revision FROM annotations WHERE item_id = w.item_id OFFSET 0
    ) a WHERE a.origin = 'import' AND a.annotator_id = w.annotator_id
), fresh AS (
    SELECT * FROM whole WHERE id NOT IN (SELECT whole_id FROM known)
), grown AS (
    UPDATE annotations a SET revision = k.revision + 1, guideline_version_id = %(version_id)s,
           is_reviewed = false
    FROM known k JOIN annotation_revisions r ON r.annotation_id = k.id AND r.revision = k.revision
    WHERE a.id = k.id AND NOT r.answers ?& ARRAY(SELECT jsonb_object_keys(k.more))
    RETURNING a.id, a.item_id, a.revision, k.more || r.answers AS answers, k.digest_key
), heads AS (
    INSERT INTO annotations (id, project_id, item_id, annotator_id, origin, guideline_version_id,
                             revision, is_counted)
    SELECT id, %(project_id)s, item_id, annotator_id, 'import', %(version_id)s, 1, true FROM fresh
), marks AS (
    INSERT INTO stale_marks (kind, id, can_wait)
    SELECT 'item_label', item_id, true FROM fresh UNION SELECT 'item_label', item_id, true FROM grown
    ON CONFLICT (kind, id) DO UPDATE SET id = excluded.id
), revisions AS (
    INSERT INTO annotation_revisions (annotation_id, revision, guideline_version_id, answers,
                                      digest_key, event_id)
    SELECT id, revision, %(version_id)s, answers, digest_key, %(event_id)s
    FROM (SELECT id, 1 AS revision, answers, digest_key FROM fresh
          UNION ALL SELECT id, revision, answers, digest_key FROM grown) written
)
SELECT coalesce(sum(n_unknown), 0) AS n FROM single
"""


@dataclass(frozen=True, slots=True)
class Adopted:
    """So many staged answers were taken up; so many values are none that their question takes."""

    taken: int
    unknown: int


def adopt_answers(
    session: Session, project_id: ProjectId, import_id: ImportId, *, size: int
) -> Adopted:
    """Make annotations of up to about ``size`` staged answers, those whose question is asked.

    Past answers name labels, so each waits until a guideline version asks its question. Those that
    name a label, or a point of a scale, get its permanent id; others stay as they came and are
    counted. Where an annotator's past judgement of the item is known already, answers to further
    questions join it as a revision.
    Safe to run again: what was taken up is gone from the stage, and given answers stay.
    """
    commit_without_waiting(session)
    version_id = guidelines.find_latest_version(session, project_id)
    if version_id is None:
        return Adopted(0, 0)
    questions = guidelines.get_schema(session, version_id).questions
    asked = [question.id for question in questions]
    given: dict[str, Any] = {"import_id": import_id, "size": size, "asked": asked}
    bound = fetch_one(session, _BOUND, given)
    if bound is None or bound["last"] is None:
        return Adopted(0, 0)
    whole = fetch_one(session, _WHOLE_ITEM, {**given, "last": bound["last"]})
    given["last"] = whole["last"] if whole else bound["last"]
    names = {row["name"] for row in fetch_all(session, _NAMES, given)}
    left_out = _read_marks(session, project_id, questions, given)
    event_id = events.append(
        session,
        SYSTEM,
        "annotations.adopted",
        subject_id=import_id,
        project_id=project_id,
        guideline_version_id=version_id,
        data={"answers": bound["n"], **({"left_out": left_out} if left_out else {})},
    )
    found = fetch_one(
        session,
        _ADOPT,
        {
            **given,
            "project_id": project_id,
            "version_id": version_id,
            "event_id": event_id,
            "now": new_id().hex[:12],
            "seed": secrets.token_bytes(32),
            "people": Jsonb(_imported_people(session, project_id, names)),
            "known": Jsonb({question.id: known_values(question) for question in questions}),
            **_told_by_name(questions),
        },
    )
    return Adopted(int(bound["n"]), left_out + (int(found["n"]) if found else 0))


def _told_by_name(questions: Sequence[Question]) -> dict[str, list[str]]:
    """The questions whose answers are numbers, and those whose answers name a label or a point."""
    plain = [question for question in questions if not is_read_beside_text(question)]
    return {
        "numbers": [one.id for one in plain if one.kind is QuestionKind.NUMBER],
        "choices": [one.id for one in plain if one.labels or one.points],
    }


def say_unknown(n: int) -> Said | None:
    """What the job that takes past answers up says of those which name no label."""
    words = f"{n} answers name no label of the guideline; they are kept as they came."
    return Said(words, Phrase("unknown_labels", {"n": n})) if n else None


def _read_marks(
    session: Session, project_id: ProjectId, questions: Sequence[Question], given: dict[str, Any]
) -> int:
    """Make marks of staged answers that say where they stand, or what they are about, beside the
    item's text; returns how many do not fit."""
    asked = {one.id: one for one in questions if is_read_beside_text(one)}
    wanted = {**given, "beside_text": list(asked)}
    rows = fetch_all(session, _STAGED_SPANS, wanted) if asked else []
    on_pictures = {one.id for one in asked.values() if one.kind is QuestionKind.SHAPES}
    fields = [row["fields"] for row in rows if row["question_id"] in on_pictures]
    sizes = iter(list_picture_sizes(session, project_id, fields))
    left_out = 0
    read: list[tuple[int, Jsonb]] = []
    for row in rows:
        question = asked[row["question_id"]]
        own = next(sizes) if question.id in on_pictures else None
        marks, bad = read_marks(question, row["value"], row["fields"], own)
        left_out += bad
        read.append((row["id"], Jsonb(marks)))
    if read:
        ids, values = zip(*read, strict=True)
        execute(session, _REPLACE_STAGED, {"ids": list(ids), "values": list(values)})
    return left_out


def wake_waiting_imports(session: Session, project_ids: Sequence[ProjectId]) -> None:
    """Queue what takes up the past answers and gold that waited for their question to be asked."""
    for project_id in project_ids:
        asked = guidelines.list_newly_asked(session, project_id)
        for row in fetch_all(session, _WAITING, {"project_id": project_id, "asked": asked}):
            queue_adoption(
                session,
                project_id,
                ImportId(row["id"]),
                is_gold=row["is_gold"],
                created_by=row["created_by"],
            )


def queue_adoption(
    session: Session,
    project_id: ProjectId,
    import_id: ImportId,
    *,
    created_by: PersonId | None,
    is_gold: bool = False,
) -> None:
    """Queue what takes up the past answers of an import, or its gold."""
    jobs.defer(
        session,
        "review.adopt_gold" if is_gold else "annotation.adopt_answers",
        project_id=project_id,
        created_by=created_by,
        subject_id=project_id,
        lock=intake_lock(project_id),
        import_id=import_id,
    )


_WAITING = """
SELECT i.id, i.created_by, s.is_gold FROM imports i, LATERAL (
    SELECT DISTINCT is_gold FROM staged_answers
    WHERE import_id = i.id AND question_id = ANY(%(asked)s)) s
WHERE i.project_id = %(project_id)s AND i.state = 'done'
"""


def _imported_people(session: Session, project_id: ProjectId, names: set[str]) -> dict[str, str]:
    # Ids are random: one made from the name would still identify the person after an erasure.
    found = _find_imported(session, project_id, names)
    if names - found.keys():
        # Another job may be about to make the same people: it is waited for, and then looked again.
        driver(session).execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, 4))", [f"annotators:{project_id}"]
        )
        found = _find_imported(session, project_id, names)
    for name in sorted(names - found.keys()):
        found[name] = create_person(
            session,
            SYSTEM,
            kind=PersonKind.IMPORTED,
            name=name,
            settings={"project_id": str(project_id)},
        )
    return {name: str(person_id) for name, person_id in found.items()}


def _find_imported(session: Session, project_id: ProjectId, names: set[str]) -> dict[str, PersonId]:
    rows = session.execute(
        select(PersonRow.name, PersonRow.id).where(
            PersonRow.kind == PersonKind.IMPORTED,
            PersonRow.name.in_(names),
            PersonRow.settings["project_id"].astext == str(project_id),
        )
    )
    return {name: PersonId(id_) for name, id_ in rows}
