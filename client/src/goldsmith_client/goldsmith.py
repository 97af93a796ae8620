"""The small surface: a server, its projects, and who one is."""

import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx

from goldsmith_client import types as t
from goldsmith_client.operations import Operations
from goldsmith_client.problems import Problem
from goldsmith_client.project import POLL_S, Progress, Project
from goldsmith_client.transport import Transport


class Goldsmith:
    """A Goldsmith server, as one person or service account.

    ``api`` has every operation of the REST API; what is here is what people do most.
    """

    def __init__(
        self,
        url: str = "http://127.0.0.1:8787",
        token: str | None = None,
        *,
        timeout_s: float = 60.0,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self.url = url.rstrip("/")
        self.transport = Transport(self.url, token, timeout_s=timeout_s, transport=transport)
        self.api = Operations(self.transport)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def me(self) -> t.Me:
        """Oneself, with the projects one belongs to."""
        return self.api.get_me()

    def projects(self) -> Iterator[t.Project]:
        """The projects one belongs to."""
        cursor: str | None = None
        while True:
            page: dict[str, Any] = self.transport.send(
                "GET", "/api/v1/projects", params={"cursor": cursor}
            ).json()
            yield from page["items"]
            cursor = page.get("next_cursor")
            if cursor is None:
                return

    def create_project(self, name: str, description: str = "") -> Project:
        """Start a project and own it."""
        found = self.api.create_project({"name": name, "description": description})
        return Project(self.transport, found["id"], found["name"])

    def project(self, name_or_id: str) -> Project:
        """A project by its id or its exact name. Raises Problem where there is none, or several."""
        found = [p for p in self.projects() if name_or_id in {p["id"], p["name"]}]
        if len(found) == 1:
            return Project(self.transport, found[0]["id"], found[0]["name"])
        detail = (
            f"You belong to {len(found) or 'no'} project{'s' * (len(found) > 1)} {name_or_id!r}."
        )
        raise Problem(404, {"code": "project_not_found", "detail": detail + " Name its id."})

    def download_release(self, release_id: str, target: Path) -> int:
        """Save a release's archive as a zip file; returns its size in bytes."""
        return self.transport.download(f"/api/v1/releases/{release_id}/archive", target)

    def wait_for_job(self, job_id: str, progress: Progress | None = None) -> t.Job:
        """Wait until a job has ended, well or not; its ``state`` says which."""
        while True:
            found = self.api.get_job(job_id)
            if progress is not None:
                progress(found["done"], found["total"])
            if found["state"] not in {"queued", "running"}:
                return found
            time.sleep(POLL_S)

    def close(self) -> None:
        """Close the connections."""
        self.transport.close()
