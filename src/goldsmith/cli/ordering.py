"""Batches from the command line: ordered, listed, changed."""

from collections.abc import Sequence
from datetime import datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from goldsmith.cli.connect import JsonOption, ProjectArgument, ServerOption, TokenOption, connect
from goldsmith.cli.show import show_facts, show_rows
from goldsmith.kernel.errors import Invalid

if TYPE_CHECKING:
    from goldsmith_client.project import Project

batch = typer.Typer(help="Work orders.", no_args_is_help=True)

_LISTED = frozenset({"status", "label", "answered", "meta"})
_SINGLE = frozenset(
    {"q", "contains", "annotator", "agreement_below", "language", "sensitivity", "import_id"}
)
_NOT_ON_BATCHES = frozenset({"viewer", "adviser"})


class Order(StrEnum):
    """In which order items are given out."""

    GIVEN = "given"
    RANDOM = "random"


BatchArgument = Annotated[str, typer.Argument(help="The batch's name or id.")]
PriorityOption = Annotated[
    int | None, typer.Option(min=-100, max=100, help="What is higher is served first.")
]
StopOption = Annotated[
    float | None,
    typer.Option(
        min=0.5, max=0.9999,
        help="Stop an item when its label is so sure, such as 0.95; --overlap is then the most.",
    ),
]  # fmt: skip
FewestOption = Annotated[
    int, typer.Option(min=2, help="With --stop-at: no item stops before so many judgements.")
]
FullOption = Annotated[
    float,
    typer.Option(
        min=0.01, max=0.2,
        help="With --stop-at: the random share that gets every label, to measure what is saved.",
    ),
]  # fmt: skip
RepeatsOption = Annotated[
    float,
    typer.Option(
        min=0, max=0.2, help="Share of what each is given that is an item of their own again."
    ),
]
DEADLINE_HELP = "A day (it ends with it) or a day and time, such as 2027-03-01T12:00."


class BatchNotNamed(Invalid):
    """There is no such batch in the project, or several of that name. Use its id."""

    code = "batch_not_named"


class SliceNotNamed(Invalid):
    """There is no such slice in the project, or several of that name. Use its id."""

    code = "slice_not_named"


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.add_typer(batch, name="batch")


@batch.command("create")
def create_batch(
    project: ProjectArgument,
    name: str,
    overlap: Annotated[int, typer.Option(help="Judgements wanted of each item.")] = 1,
    narrow: Annotated[
        list[str] | None,
        typer.Option("--filter", help="Only such items: status=new, language=de, meta=topic:x, …"),
    ] = None,
    in_slice: Annotated[
        str | None, typer.Option("--slice", help="Only items of this slice: its name or id.")
    ] = None,
    sample: Annotated[int | None, typer.Option(help="So many of them, drawn at random.")] = None,
    seed: Annotated[int, typer.Option(help="Of sample and order: the same seed, the same.")] = 0,
    member: Annotated[list[str] | None, typer.Option(help="A name or e-mail; default all.")] = None,
    priority: PriorityOption = None,
    deadline: Annotated[str | None, typer.Option(help=DEADLINE_HELP)] = None,
    order: Annotated[Order, typer.Option(help="In which order items are given out.")] = Order.GIVEN,
    stop_at: StopOption = None,
    fewest: FewestOption = 2,
    full_share: FullOption = 0.05,
    repeats: RepeatsOption = 0.0,
    server: ServerOption = None,
    token: TokenOption = None,
    as_json: JsonOption = False,
) -> None:
    """Order work on the newest released guideline: all items, those of a filter, or a sample."""
    policy = {"fewest": fewest, "confidence": stop_at, "full_share": full_share}
    wanted = _filter_of(narrow or [])
    until = _deadline_of(deadline) if deadline else None
    with connect(server, token) as client:
        found = client.project(project)
        if in_slice is not None:
            wanted["slice_id"] = _slice_id(found.slices(), in_slice)
        made = found.create_batch(
            name,
            guideline_version_id=found.guideline_versions()[0]["id"],
            selection={"filter": wanted, "sample_size": sample, "seed": seed},
            overlap=overlap,
            person_ids=_people(found, set(member or [])),
            order=order,
            seed=seed,
            priority=priority or 0,
            deadline=until,
            adaptive=None if stop_at is None else policy,
            repeat_rate=repeats,
        )
    _show_batch(made, as_json=as_json)


@batch.command("list")
def list_batches(
    project: ProjectArgument,
    server: ServerOption = None,
    token: TokenOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the batches with how far they are."""
    with connect(server, token) as client:
        rows = client.project(project).batches()
    if not as_json:
        rows = [row | {"deadline": row["deadline"] and row["deadline"][:10]} for row in rows]
    names = ("name", "state", "done", "slots", "deadline", "id")
    empty = "No batch yet. Create one: goldsmith batch create PROJECT NAME"
    show_rows(rows, {n: n for n in names}, as_json=as_json, empty=empty)


@batch.command("state")
def set_batch_state(
    project: ProjectArgument,
    name: BatchArgument,
    state: Annotated[str, typer.Argument(help="open, paused or closed")],
    server: ServerOption = None,
    token: TokenOption = None,
) -> None:
    """Open, pause or close a batch."""
    with connect(server, token) as client:
        found = client.project(project)
        changed = found.set_batch_state(batch_id_of(found.batches(), name), state)
    show_facts({"name": changed["name"], "state": changed["state"]}, as_json=False)


@batch.command("edit")
def edit_batch(
    project: ProjectArgument,
    name: BatchArgument,
    new_name: Annotated[str | None, typer.Option("--name", help="Its new name.")] = None,
    priority: PriorityOption = None,
    deadline: Annotated[
        str | None, typer.Option(help=DEADLINE_HELP + " none takes it away.")
    ] = None,
    server: ServerOption = None,
    token: TokenOption = None,
    as_json: JsonOption = False,
) -> None:
    """Change a batch's name, priority or deadline; what is left out stays."""
    change: dict[str, object] = {"name": new_name, "priority": priority}
    change = {key: value for key, value in change.items() if value is not None}
    if deadline is not None:
        change["deadline"] = None if deadline == "none" else _deadline_of(deadline)
    with connect(server, token) as client:
        found = client.project(project)
        changed = found.edit_batch(batch_id_of(found.batches(), name), **change)
    _show_batch(changed, as_json=as_json)


def batch_id_of(batches: list[dict[str, Any]], name: str) -> str:
    """The id of the batch with this name or id. Raises BatchNotNamed."""
    found = [b["id"] for b in batches if name in {b["id"], b["name"]}]
    if len(found) != 1:
        raise BatchNotNamed
    return str(found[0])


def _slice_id(slices: Sequence[dict[str, Any]], name: str) -> str:
    found = [s["id"] for s in slices if name in {s["id"], s["name"]}]
    if len(found) != 1:
        raise SliceNotNamed
    return str(found[0])


def _people(project: "Project", wanted: set[str]) -> list[str]:
    return [
        member["person_id"]
        for member in project.members()
        if (not wanted or wanted & {member["name"], member["email"]})
        and member["role"] not in _NOT_ON_BATCHES
        and member["kind"] != "imported"
    ]


def _filter_of(words: Sequence[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for word in words:
        name, is_there, value = word.partition("=")
        if not is_there or name not in _LISTED | _SINGLE:
            known = ", ".join(sorted(_LISTED | _SINGLE))
            raise typer.BadParameter(f"{word}: write NAME=VALUE, NAME one of {known}.")
        if name in _LISTED:
            found.setdefault(name, []).append(value)
        else:
            found[name] = value
    return found


def _deadline_of(words: str) -> str:
    try:
        at = datetime.fromisoformat(words)
    except ValueError as error:
        raise typer.BadParameter(f"{words} is no day or time. {DEADLINE_HELP}") from error
    if len(words) == len("2027-03-01"):
        at = datetime.combine(at.date(), time(23, 59, 59))
    return at.astimezone().isoformat()


def _show_batch(made: dict[str, Any], *, as_json: bool) -> None:
    names = ("id", "name", "items", "slots", "order", "priority", "deadline")
    show_facts(made if as_json else {name: made[name] for name in names}, as_json=as_json)
