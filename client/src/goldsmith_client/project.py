"""One project: the loop from a file to a release, one method a step."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from goldsmith_client.problems import Problem
from goldsmith_client.transport import Body, Transport

Judge = Callable[[dict[str, Any]], Mapping[str, Any] | None]
"""From a lease to answers by question id, or None to skip."""
Progress = Callable[[int, int | None], None]

_CHUNK_BYTES = 1 << 20
POLL_S = 0.1
_HANDS = 3  # leases asked for at once; the server's most


def one_of(label: str) -> dict[str, Any]:
    """The answer that picks one label; ratings and numbers have the same shape."""
    return answer([label])


def answer(values: Iterable[str | int | float]) -> dict[str, Any]:
    """An answer of marks that concern the whole field; no values make an empty answer."""
    marks = [{"id": f"m{number}", "value": value} for number, value in enumerate(values, 1)]
    return {"state": "answered" if marks else "empty", "marks": marks}


class Project:
    """A project on the server."""

    def __init__(self, transport: Transport, project_id: str, name: str) -> None:
        self.id = project_id
        self.name = name
        self._transport = transport

    def import_file(
        self,
        path: Path | str,
        *,
        mapping: Mapping[str, Any] | None = None,
        references: Mapping[str, str] | None = None,
        wait: bool = True,
        progress: Progress | None = None,
        **order: object,
    ) -> dict[str, Any]:
        """Upload a file and import its rows; the server's suggestion maps columns unless told.

        ``references`` maps columns that name files of the ``store`` to fields. ``order`` may hold
        ``source``, ``licence``, ``language``, ``sensitivity``, ``is_strict``, ``on_known``,
        ``store``. Raises Problem, also when the import fails.
        """
        path = Path(path)
        upload = self._send(
            "POST",
            f"/projects/{self.id}/uploads",
            params={"filename": path.name},
            body=lambda: _chunks(path),
        )
        suggested = mapping or upload.get("suggested")
        if suggested is None:
            detail = upload.get("problem") or "Say which columns hold what."
            raise Problem(422, {"code": "mapping_needed", "detail": detail})
        if references:
            suggested = _referring(suggested, references)
        given = {name: value for name, value in order.items() if value is not None}
        started = self._send(
            "POST",
            f"/projects/{self.id}/imports",
            json={"upload_id": upload["id"], "order": {"mapping": suggested, **given}},
        )
        return self.wait_for_import(started["id"], progress) if wait else started

    def wait_for_import(self, import_id: str, progress: Progress | None = None) -> dict[str, Any]:
        """Wait until an import has ended. Raises Problem when it failed."""
        return self._wait(f"/imports/{import_id}", progress)

    def _wait(self, path: str, progress: Progress | None) -> dict[str, Any]:
        while True:
            found = self._send("GET", path)
            if progress is not None:
                progress(found["rows_read"], None)
            if found["state"] == "failed":
                raise Problem(422, {"code": "import_failed", "detail": found["error"]})
            if found["state"] not in {"queued", "running"}:
                return found
            time.sleep(POLL_S)

    def suggest(
        self, name: str, version: str, rows: Sequence[Mapping[str, Any]], *, kind: str = "model"
    ) -> dict[str, Any]:
        """Suggest answers, at most 2,000 items at once, and learn which rows do not fit.

        A row names its item by ``item_id`` or ``external_id``; its ``values`` hold an answer under
        the id of each question, and ``confidence`` or ``<question>.confidence``.
        """
        source = {"name": name, "version": version, "kind": kind}
        body = {"source": source, "rows": list(rows)}
        return self._send("POST", f"/projects/{self.id}/suggestions", json=body)

    def import_suggestions(
        self,
        path: Path | str,
        name: str,
        version: str,
        *,
        kind: str = "model",
        progress: Progress | None = None,
    ) -> dict[str, Any]:
        """Upload a file of suggestions, wait, and learn which rows do not fit. Raises Problem."""
        path = Path(path)
        upload = self._send(
            "POST",
            f"/projects/{self.id}/uploads",
            params={"filename": path.name},
            body=lambda: _chunks(path),
        )
        source = {"name": name, "version": version, "kind": kind}
        body = {"upload_id": upload["id"], "source": source}
        started = self._send("POST", f"/projects/{self.id}/suggestion-imports", json=body)
        return self._wait(f"/suggestion-imports/{started['id']}", progress)

    def sources(self) -> list[dict[str, Any]]:
        """Who suggested, the newest first."""
        return list(self._pages(f"/projects/{self.id}/sources", {}))

    def train(self, question_id: str, *, wait: bool = True) -> dict[str, Any]:
        """Train a new version of the built-in model of a question. Raises Problem when that fails."""
        body = {"question_id": question_id}
        model = self._send("POST", f"/projects/{self.id}/models", json=body)
        while wait and model["state"] in {"queued", "running"}:
            time.sleep(POLL_S)
            model = self._send("GET", f"/models/{model['id']}")
        if model["state"] == "failed":
            raise Problem(422, {"code": "training_failed", "detail": model["error"]})
        return model

    def models(self) -> list[dict[str, Any]]:
        """The built-in models with their versions, the newest first."""
        found = self._transport.send("GET", f"/api/v1/projects/{self.id}/models").json()
        return cast("list[dict[str, Any]]", found)

    def find_model(self, question_id: str) -> dict[str, Any] | None:
        """The newest trained version for a question, if any."""
        of_question = (one for one in self.models() if one["question_id"] == question_id)
        return next((one for one in of_question if one["trained_at"]), None)

    def let_model_suggest(self, model_id: str, batch_id: str) -> None:
        """Have a trained model suggest for what waits in a batch; the work goes on in a job."""
        body = {"batch_id": batch_id}
        self._transport.send("POST", f"/api/v1/models/{model_id}/suggestions", json=body)

    def influence(self) -> dict[str, Any]:
        """What suggestions do to judgements: how often taken, pace and agreement with and without."""
        return self._send("GET", f"/projects/{self.id}/quality/influence")

    def download_left_out(self, import_id: str, target: Path) -> int:
        """Save the rows that did not go in, with line and reason, as CSV; returns the size."""
        return self._transport.download(f"/api/v1/imports/{import_id}/problems", target)

    def items(self, **filters: object) -> Iterator[dict[str, Any]]:
        """The items, page by page; filters as in the API."""
        return self._pages(f"/projects/{self.id}/items", filters)

    def item(self, item_id: str) -> dict[str, Any]:
        """One item."""
        return self._send("GET", f"/items/{item_id}")

    def count_items(self, **filters: object) -> int:
        """How many items a filter finds."""
        return int(self._send("GET", f"/projects/{self.id}/items/count", params=filters)["count"])

    def guideline(self) -> dict[str, Any]:
        """The draft of the guideline, with its revision."""
        return self._send("GET", f"/projects/{self.id}/guideline")

    def put_guideline(self, content: Mapping[str, Any]) -> dict[str, Any]:
        """Replace the draft."""
        headers = {"If-Match": f'"{self.guideline()["revision"]}"'}
        return self._send("PUT", f"/projects/{self.id}/guideline", json=content, headers=headers)

    def release_guideline(self, note: str = "") -> dict[str, Any]:
        """Make an immutable version of the draft."""
        path = f"/projects/{self.id}/guideline/versions"
        return self._send("POST", path, json={"note": note})

    def guideline_versions(self) -> list[dict[str, Any]]:
        """The released versions, the newest first."""
        return list(self._pages(f"/projects/{self.id}/guideline/versions", {}))

    def members(self) -> list[dict[str, Any]]:
        """The people of the project with their roles."""
        found = self._transport.send("GET", f"/api/v1/projects/{self.id}/members").json()
        return cast("list[dict[str, Any]]", found)

    def invite(self, role: str, *, email: str | None = None) -> dict[str, Any]:
        """Make a one-time link for somebody new; its ``path`` is in this answer and nowhere else."""
        body = {"role": role, "email": email}
        return self._send("POST", f"/projects/{self.id}/invitations", json=body)

    def add_account(self, name: str, role: str = "annotator") -> dict[str, Any]:
        """Make an account for a program; its ``token`` is in this answer and nowhere else."""
        body = {"project_id": self.id, "name": name, "role": role}
        return self._send("POST", "/service-accounts", json=body)

    def stores(self) -> list[dict[str, Any]]:
        """The stores whose files imports may refer to, with ``is_open``."""
        found = self._transport.send("GET", f"/api/v1/projects/{self.id}/stores").json()
        return cast("list[dict[str, Any]]", found)

    def open_store(self, name: str) -> None:
        """Let this project's imports refer to a store; for owners of the installation."""
        self._transport.send("PUT", f"/api/v1/projects/{self.id}/stores/{name}")

    def close_store(self, name: str) -> None:
        """No further import refers to the store."""
        self._transport.send("DELETE", f"/api/v1/projects/{self.id}/stores/{name}")

    def slices(self) -> list[dict[str, Any]]:
        """The saved slices."""
        found = self._transport.send("GET", f"/api/v1/projects/{self.id}/slices").json()
        return cast("list[dict[str, Any]]", found)

    def batches(self) -> list[dict[str, Any]]:
        """The work orders."""
        return list(self._pages(f"/projects/{self.id}/batches", {}))

    def create_batch(self, name: str, **order: object) -> dict[str, Any]:
        """Order work: ``guideline_version_id``, ``selection``, ``overlap``, ``person_ids``, …"""
        return self._send("POST", f"/projects/{self.id}/batches", json={"name": name, **order})

    def edit_batch(self, batch_id: str, **change: object) -> dict[str, Any]:
        """Change ``name``, ``priority`` or ``deadline``; a deadline of None is taken away."""
        path = f"/batches/{batch_id}"
        headers = {"If-Match": f'"{self._send("GET", path)["revision"]}"'}
        return self._send("PATCH", path, json=change, headers=headers)

    def set_batch_state(self, batch_id: str, state: str) -> dict[str, Any]:
        """Open, pause or close a batch."""
        return self._send("POST", f"/batches/{batch_id}/state", json={"state": state})

    def annotate(
        self, batch_id: str, judge: Judge, *, limit: int | None = None, active_ms: int = 0
    ) -> int:
        """Judge what the batch gives, lease by lease, until nothing is left; returns how many.

        ``judge`` gets a lease and returns answers by question id, or None to pass the item on.
        """
        done = 0
        queue = self._send("POST", f"/batches/{batch_id}/leases", json={"want": _HANDS})
        while queue["leases"] and (limit is None or done < limit):
            lease = queue["leases"][0]
            answers = judge(lease)
            if answers is None:
                body: dict[str, Any] = {"reason": "other", "want": _HANDS}
                queue = _queue_of(self._send("POST", f"/leases/{lease['id']}/skip", json=body))
                continue
            body = {
                "answers": answers,
                "active_ms": active_ms,
                "elapsed_ms": active_ms,
                "note": "",
                "is_unsure": False,
                "base_revision": lease["base_revision"],
                "want": _HANDS,
            }
            path = f"/leases/{lease['id']}/annotation"
            queue = _queue_of(self._send("POST", path, json=body))
            done += 1
        self._send("POST", f"/batches/{batch_id}/leave")
        return done

    def review_queue(self, kind: str = "disagreement") -> Iterator[dict[str, Any]]:
        """What waits for a reviewer: disagreements, or a random sample."""
        return self._pages(f"/projects/{self.id}/review", {"kind": kind})

    def item_review(self, item_id: str) -> dict[str, Any]:
        """An item with its judgements side by side."""
        return self._send("GET", f"/items/{item_id}/review")

    def rulings(self, search: str | None = None, **wanted: object) -> Iterator[dict[str, Any]]:
        """Rulings, newest first; those with certain words or a number, of a state or question."""
        return self._pages(f"/projects/{self.id}/rulings", {"q": search, **wanted})

    def make_ruling(self, question_id: str, **ruling: object) -> dict[str, Any]:
        """Rule with ``text``, ``decision`` and ``reason``; on an ``inquiry_id`` or an ``item_id``."""
        body = {"question_id": question_id, **ruling}
        return self._send("POST", f"/projects/{self.id}/rulings", json=body)

    def adjudicate(
        self,
        item_id: str,
        answers: Mapping[str, Any],
        rationale: str,
        disagreement: str | None = None,
    ) -> dict[str, Any]:
        """Settle an item where annotators differ: a guideline_gap, a slip, or truly ambiguous."""
        body = {"answers": answers, "rationale": rationale, "disagreement": disagreement}
        return self._send("POST", f"/items/{item_id}/adjudication", json=body)

    def give_verdict(
        self, annotation_id: str, verdicts: Sequence[Mapping[str, Any]], reopen_for: str = "author"
    ) -> dict[str, Any]:
        """Accept, fix or reject answers: each verdict has ``question_id``, ``verdict``, ``reason``."""
        body = {"verdicts": list(verdicts), "reopen_for": reopen_for}
        return self._send("POST", f"/annotations/{annotation_id}/verdict", json=body)

    def quality(self, batch_id: str | None = None) -> dict[str, Any]:
        """Agreement and people, with intervals."""
        params = {"batch_id": batch_id}
        return self._send("GET", f"/projects/{self.id}/quality", params=params)

    def freeze_release(
        self, *, wait: bool = True, progress: Progress | None = None, **recipe: object
    ) -> dict[str, Any]:
        """Freeze the labels as a numbered release. Raises Problem, also when freezing fails."""
        found = self._send("POST", f"/projects/{self.id}/releases", json=recipe)
        while wait and found["state"] in {"queued", "running"}:
            time.sleep(POLL_S)
            found = self._send("GET", f"/releases/{found['id']}")
            if progress is not None:
                progress(0, None)
        if found["state"] == "failed":
            raise Problem(
                409, {"code": "release_failed", "detail": found.get("error") or "Failed."}
            )
        return found

    def releases(self) -> list[dict[str, Any]]:
        """The releases, the newest first."""
        return list(self._pages(f"/projects/{self.id}/releases", {}))

    def jobs(self) -> list[dict[str, Any]]:
        """Long work of this project, the newest first."""
        return list(self._pages(f"/projects/{self.id}/jobs", {}))

    def _pages(self, path: str, params: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        cursor: str | None = None
        while True:
            page = self._send("GET", path, params={**params, "cursor": cursor})
            yield from page["items"]
            cursor = page.get("next_cursor")
            if cursor is None:
                return

    def _send(
        self,
        method: str,
        path: str,
        *,
        json: object = None,
        params: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        body: Body | None = None,
    ) -> dict[str, Any]:
        found = self._transport.send(
            method, "/api/v1" + path, json=json, params=params, headers=headers, body=body
        )
        return cast("dict[str, Any]", found.json() if found.content else {})


def _queue_of(submitted: dict[str, Any]) -> dict[str, Any]:
    queue: dict[str, Any] = submitted.get("queue", submitted)
    return queue


def _referring(mapping: Mapping[str, Any], references: Mapping[str, str]) -> dict[str, Any]:
    """The mapping, with columns that name files of a store as fields."""
    metadata = [name for name in mapping.get("metadata", ()) if name not in references]
    fields = {**mapping["fields"], **references}
    return {**mapping, "fields": fields, "metadata": metadata, "references": list(references)}


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK_BYTES):
            yield chunk
