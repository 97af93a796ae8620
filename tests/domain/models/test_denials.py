"""Who may not train, suggest by a model, or put a batch in order."""

import pytest
from sqlalchemy.orm import Session

from goldsmith.domains.annotation.verbs import serving, slots
from goldsmith.domains.models.errors import ModelNotTrained, NotTrainable
from goldsmith.domains.models.types import Protocol
from goldsmith.domains.models.verbs import endpoints, training
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.actor import Actor
from goldsmith.kernel.errors import Denied, NotFound
from tests.domain.builders import (
    make_batch,
    make_item,
    make_member,
    make_project,
    make_stranger,
    make_version,
)


def test_annotators_and_strangers_use_no_models(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    anna, stranger = make_member(session, project_id), make_stranger(session)
    item_id = make_item(session, project_id)
    batch = make_batch(session, owner, project_id, people=(anna,), item_ids=(item_id,))
    model = training.train_model(session, owner, project_id, question_id="sentiment")
    with pytest.raises(Denied):
        training.train_model(session, anna, project_id, question_id="sentiment")
    with pytest.raises(ProjectNotFound):
        training.train_model(session, stranger, project_id, question_id="sentiment")
    with pytest.raises(NotFound):
        training.let_model_suggest(session, stranger, model.id, batch_id=batch.id)
    with pytest.raises(Denied):
        training.order_batch(session, anna, model.id, batch_id=batch.id)
    with pytest.raises(Denied):
        slots.put_in_order(session, anna, batch.id, [item_id])


def test_a_model_that_is_not_trained_says_nothing(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    item_id = make_item(session, project_id)
    batch = make_batch(session, owner, project_id, people=(owner,), item_ids=(item_id,))
    model = training.train_model(session, owner, project_id, question_id="sentiment")
    with pytest.raises(ModelNotTrained):
        training.let_model_suggest(session, owner, model.id, batch_id=batch.id)


def test_a_batch_of_another_project_is_none_of_a_models(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    model = training.train_model(session, owner, project_id, question_id="sentiment")
    foreign, other_id = make_project(session)
    make_version(session, foreign, other_id)
    item_id = make_item(session, other_id)
    batch = make_batch(session, foreign, other_id, people=(foreign,), item_ids=(item_id,))
    both = Actor(owner.person_id, {**owner.roles, **foreign.roles})
    with pytest.raises(ModelNotTrained):
        training.let_model_suggest(session, both, model.id, batch_id=batch.id)
    with pytest.raises(NotTrainable):
        training.train_model(session, owner, project_id, question_id="nothing")


def test_annotators_and_strangers_name_no_live_models(session: Session) -> None:
    owner, project_id = make_project(session)
    make_version(session, owner, project_id)
    anna, stranger = make_member(session, project_id), make_stranger(session)
    item_id = make_item(session, project_id)
    batch = make_batch(session, owner, project_id, people=(anna,), item_ids=(item_id,))
    live = {"name": "Live", "url": "http://localhost:1", "protocol": Protocol.GOLDSMITH}
    made = endpoints.add_endpoint(session, owner, project_id, **live)
    lease = serving.lease_next(session, anna, batch.id, want=1).leases[0]
    with pytest.raises(Denied):
        endpoints.add_endpoint(session, anna, project_id, **live)
    with pytest.raises(Denied):
        endpoints.check_endpoint(session, anna, made.id)
    with pytest.raises(NotFound):
        endpoints.switch_endpoint(session, stranger, made.id, is_active=False)
    with pytest.raises(NotFound):
        endpoints.ask_for_batch(session, stranger, made.id, batch_id=batch.id)
    with pytest.raises(NotFound):
        endpoints.ask_for_lease(session, owner, lease.id)
