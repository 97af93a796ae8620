"""The doors of models."""

from pydantic import BaseModel, ConfigDict, Field

from goldsmith.domains.annotation.errors import BatchNotFound, LeaseNotFound
from goldsmith.domains.models.errors import (
    AddressInvalid,
    EndpointNotFound,
    EndpointRests,
    ModelNotFound,
    ModelNotTrained,
    NoLiveModel,
    NothingToOrder,
    NotTrainable,
    SecretNameInvalid,
)
from goldsmith.domains.models.queries import endpoints as endpoint_reads
from goldsmith.domains.models.queries import lessons
from goldsmith.domains.models.queries import models as reads
from goldsmith.domains.models.types import Endpoint, Model, Protocol, Trainable
from goldsmith.domains.models.verbs import endpoints, training
from goldsmith.kernel.access import ProjectNotFound
from goldsmith.kernel.http import CurrentActor, Router, Tx, problems
from goldsmith.kernel.ids import BatchId, EndpointId, JobId, LeaseId, ModelId, ProjectId

router = Router(tags=["models"])


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class TrainBody(_Body):
    """Which question to learn."""

    question_id: str = Field(max_length=64)


class BatchOfModelBody(_Body):
    """For which batch."""

    batch_id: BatchId


@router.get("/projects/{project_id}/trainable", responses=problems(ProjectNotFound))
def list_trainable(project_id: ProjectId, actor: CurrentActor, session: Tx) -> list[Trainable]:
    """Which questions Goldsmith's own models can learn, and from how many settled labels."""
    return lessons.list_trainable(session, actor, project_id)


@router.get("/projects/{project_id}/models", responses=problems(ProjectNotFound))
def list_models(project_id: ProjectId, actor: CurrentActor, session: Tx) -> list[Model]:
    """A project's built-in models with every version."""
    return reads.list_models(session, actor, project_id)


@router.post(
    "/projects/{project_id}/models",
    status_code=201,
    responses=problems(ProjectNotFound, NotTrainable),
)
def train_model(project_id: ProjectId, body: TrainBody, actor: CurrentActor, session: Tx) -> Model:
    """Train a new version on what is settled now; the work goes on in a job."""
    return training.train_model(session, actor, project_id, question_id=body.question_id)


@router.get("/models/{model_id}", responses=problems(ModelNotFound))
def get_model(model_id: ModelId, actor: CurrentActor, session: Tx) -> Model:
    """One version of a model, with its score and learning curve."""
    return reads.get_model(session, actor, model_id)


@router.post(
    "/models/{model_id}/suggestions",
    status_code=202,
    responses=problems(ModelNotFound, ModelNotTrained, BatchNotFound),
)
def let_model_suggest(
    model_id: ModelId, body: BatchOfModelBody, actor: CurrentActor, session: Tx
) -> JobId:
    """Have a model suggest for what waits in a batch; returns the job."""
    return training.let_model_suggest(session, actor, model_id, batch_id=body.batch_id)


@router.post(
    "/models/{model_id}/order",
    status_code=202,
    responses=problems(ModelNotFound, ModelNotTrained, NothingToOrder, BatchNotFound),
)
def order_batch(
    model_id: ModelId, body: BatchOfModelBody, actor: CurrentActor, session: Tx
) -> JobId:
    """Serve first what a model is least sure of; returns the job."""
    return training.order_batch(session, actor, model_id, batch_id=body.batch_id)


class EndpointBody(_Body):
    """A live model: its name, address and how it is spoken to."""

    name: str = Field(min_length=1, max_length=200)
    url: str = Field(min_length=1, max_length=2000)
    protocol: Protocol = Protocol.LABEL_STUDIO
    secret: str | None = Field(default=None, max_length=64)


class SwitchBody(_Body):
    """Whether the live model may be asked."""

    is_active: bool


@router.get("/projects/{project_id}/endpoints", responses=problems(ProjectNotFound))
def list_endpoints(project_id: ProjectId, actor: CurrentActor, session: Tx) -> list[Endpoint]:
    """A project's live models, and how they have been answering."""
    return endpoint_reads.list_endpoints(session, actor, project_id)


@router.post(
    "/projects/{project_id}/endpoints",
    status_code=201,
    responses=problems(ProjectNotFound, AddressInvalid, SecretNameInvalid),
)
def add_endpoint(
    project_id: ProjectId, body: EndpointBody, actor: CurrentActor, session: Tx
) -> Endpoint:
    """Name a live model; it is asked how it is."""
    return endpoints.add_endpoint(session, actor, project_id, **dict(body))


@router.post(
    "/endpoints/{endpoint_id}/check", status_code=202, responses=problems(EndpointNotFound)
)
def check_endpoint(endpoint_id: EndpointId, actor: CurrentActor, session: Tx) -> JobId:
    """Ask a live model how it is; returns the job."""
    return endpoints.check_endpoint(session, actor, endpoint_id)


@router.post("/endpoints/{endpoint_id}/switch", responses=problems(EndpointNotFound))
def switch_endpoint(
    endpoint_id: EndpointId, body: SwitchBody, actor: CurrentActor, session: Tx
) -> Endpoint:
    """Switch a live model off or on."""
    return endpoints.switch_endpoint(session, actor, endpoint_id, is_active=body.is_active)


@router.post(
    "/endpoints/{endpoint_id}/suggestions",
    status_code=202,
    responses=problems(EndpointNotFound, EndpointRests, BatchNotFound),
)
def ask_for_batch(
    endpoint_id: EndpointId, body: BatchOfModelBody, actor: CurrentActor, session: Tx
) -> JobId:
    """Have a live model suggest for what waits in a batch; returns the job."""
    return endpoints.ask_for_batch(session, actor, endpoint_id, batch_id=body.batch_id)


@router.post(
    "/leases/{lease_id}/suggestions",
    status_code=202,
    responses=problems(LeaseNotFound, NoLiveModel, EndpointRests),
)
def ask_for_lease(lease_id: LeaseId, actor: CurrentActor, session: Tx) -> JobId:
    """Ask the project's live model about the item in hand; the lease then brings what it says."""
    return endpoints.ask_for_lease(session, actor, lease_id)
