"""Suggestions are checked like answers, kept once for each source, and told row by row."""

import pytest
from sqlalchemy.orm import Session

from goldsmith.domains.guidelines.types import LabelSpec, Question
from goldsmith.domains.predictions import queries
from goldsmith.domains.predictions.errors import NothingToSuggestFor, SourceNotFound
from goldsmith.domains.predictions.types import NamedSource, OfferedRow, Taken
from goldsmith.domains.predictions.verbs import sources, suggesting
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.errors import Denied
from goldsmith.kernel.ids import ItemId, ProjectId, SourceId, new_id
from tests.domain.builders import (
    make_item,
    make_member,
    make_project,
    make_stranger,
    make_suggestions,
    make_version,
)

MODEL = NamedSource("Classifier", "1")
WHO = Question(
    id="who", kind="spans", title="Who?", field="text", required=False,
    labels=[LabelSpec(id="person", name="Person")],
)  # fmt: skip


def _suggest(
    session: Session, owner: Actor, project_id: ProjectId, item_id: ItemId, **values: object
) -> Taken:
    rows = [OfferedRow(dict(values), item_id=item_id)]
    return suggesting.suggest(session, owner, project_id, named=MODEL, rows=rows)


def test_a_label_is_known_by_its_name_and_keeps_its_confidence(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    item_id = make_item(session, project_id)
    taken = _suggest(session, owner, project_id, item_id, sentiment="Positive", confidence="0.75")
    (found,) = queries.list_suggestions(session, owner, item_id)
    assert (taken.added, taken.problems) == (1, [])
    assert (found.marks[0]["value"], found.confidence) == ("positive", 0.75)
    assert (found.source_name, found.source_version) == ("Classifier", "1")


def test_each_mark_names_its_suggestion(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    item_id = make_item(session, project_id)
    _suggest(session, owner, project_id, item_id, sentiment="positive")
    (found,) = queries.list_suggestions(session, owner, item_id)
    assert found.marks[0]["suggestion_id"] == str(found.id)


def test_the_same_again_adds_nothing_and_a_new_version_stands_beside(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    item_id = make_item(session, project_id)
    make_suggestions(session, owner, project_id, label="positive", item_ids=(item_id,))
    again = _suggest(session, owner, project_id, item_id, sentiment="negative")
    make_suggestions(session, owner, project_id, label="negative", item_ids=(item_id,), version="2")
    assert (again.added, again.known) == (0, 1)
    values = [one.marks[0]["value"] for one in queries.list_suggestions(session, owner, item_id)]
    assert values == ["negative", "positive"]


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"sentiment": "grand"}, "sentiment: the guideline has no label 'grand'."),
        ({"sentiment": "positive", "confidence": 1.5}, "between 0 and 1"),
        (
            {"colour": "red"},
            "The row answers no question. Name a column after one: sentiment, who.",
        ),
        ({"who": [{"start": 0, "end": 99, "label": "person"}]}, "do not fit the item"),
        ({"answers": {"sentiment": {"state": "maybe"}}}, "In `answers`"),
        ({"answers": "no JSON"}, "holds no JSON"),
    ],
)
def test_a_row_that_does_not_fit_is_told_with_its_reason(
    session: Session, values: dict[str, object], reason: str
) -> None:
    owner, project_id = make_project(session)
    sentiment = make_version.__kwdefaults__["questions"][0]
    make_version(session, owner, project_id, questions=(sentiment, WHO))
    item_id = make_item(session, project_id)
    taken = _suggest(session, owner, project_id, item_id, **values)
    assert taken.added == 0
    assert reason in taken.problems[0].reason


def test_spans_come_with_their_surface_and_none_of_them_is_a_suggestion_too(
    session: Session,
) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id, questions=(WHO,))
    anna, nobody = (make_item(session, project_id, text=t) for t in ("Anna came.", "It rained."))
    _suggest(session, owner, project_id, anna, who=[{"start": 0, "end": 4, "label": "Person"}])
    _suggest(session, owner, project_id, nobody, who=[])
    (found,) = queries.list_suggestions(session, owner, anna)
    assert found.marks[0]["anchor"]["parts"] == [{"start": 0, "end": 4, "text": "Anna"}]
    assert queries.list_suggestions(session, owner, nobody)[0].marks == []


def test_an_item_of_another_project_is_unknown(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    foreign = make_item(session, make_project(session)[1])
    taken = _suggest(session, owner, project_id, foreign, sentiment="positive")
    assert taken.problems[0].reason == "The project has no item of this id."


def test_before_the_first_version_nothing_can_be_suggested(session: Session) -> None:
    owner, project_id = make_project(session)
    item_id = make_item(session, project_id)
    with pytest.raises(NothingToSuggestFor):
        _suggest(session, owner, project_id, item_id, sentiment="positive")


def test_annotators_and_strangers_suggest_nothing(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    item_id = make_item(session, project_id)
    annotator = make_member(session, project_id)
    stranger = make_stranger(session)
    rows = [OfferedRow({"sentiment": "positive"}, item_id=item_id)]
    with pytest.raises(Denied):
        suggesting.suggest(session, annotator, project_id, named=MODEL, rows=rows)
    with pytest.raises(ProjectNotFound):
        suggesting.suggest(session, stranger, project_id, named=MODEL, rows=rows)
    with pytest.raises(Denied):
        sources.name_source(session, annotator, project_id, named=MODEL)
    with pytest.raises(Denied):
        queries.list_sources(session, annotator, project_id)
    with pytest.raises(SourceNotFound):
        queries.get_source(session, owner, SourceId(new_id()))
