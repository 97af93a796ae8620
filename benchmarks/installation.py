"""A Goldsmith of one's own in a temporary folder, for benchmarks and fault tests."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import httpx
import psutil
import psycopg

from benchmarks.bars import text_of
from goldsmith.kernel.postgres import APP_ROLE
from goldsmith_client import Goldsmith
from goldsmith_client.project import Project

EMAIL = "owner@bench.invalid"
PASSWORD = "benchmarks are dull 7 times"
CHOICES = ("positive", "negative", "neutral")
GUIDELINE = {
    "schema": {
        "format": 1,
        "fields": [{"id": "text", "kind": "text", "title": "Text"}],
        "questions": [
            {
                "id": "sentiment",
                "kind": "one_of",
                "title": "How does it sound?",
                "labels": [
                    {"id": choice, "name": choice.title(), "key": key}
                    for choice, key in zip(CHOICES, "123", strict=True)
                ],
            }
        ],
    },
    "introduction": "",
    "clauses": [],
    "examples": [],
}


def answers_for(number: int) -> dict[str, Any]:
    """One answer to the one question."""
    mark = {"id": "m1", "value": CHOICES[number % 3]}
    return {"sentiment": {"state": "answered", "marks": [mark]}}


def a_choice(lease: dict[str, Any]) -> dict[str, Any]:
    """An answer to the one question, about what was leased."""
    return answers_for(ord(lease["id"][-1]))


def _command_of(process: psutil.Process) -> str:
    """The command line of a process; nothing if it has ended meanwhile."""
    try:
        return " ".join(process.cmdline())
    except psutil.NoSuchProcess:
        return ""


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


class Installation:
    """`goldsmith up` as a child process, killed with everything it started at the end."""

    def __init__(self, folder: Path | None = None, *, web_processes: int = 2) -> None:
        self._is_ours = folder is None
        self.folder = folder or Path(tempfile.mkdtemp(prefix="gs-"))
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.started_in_s = 0.0
        self.link: str | None = None
        self.token = ""
        self._web_processes = web_processes
        self._process: subprocess.Popen[bytes] | None = None
        self._log = self.folder / "up.log"

    def __enter__(self) -> Self:
        self.start()
        self.token = self._become_owner()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
        if self._is_ours and error is None:
            shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def pid(self) -> int:
        """The process id of `up`."""
        if self._process is None:
            raise RuntimeError("it is not running")
        return self._process.pid

    def start(self, *, timeout_s: float = 90.0) -> float:
        """Start, and return the seconds until the first page was served."""
        self.folder.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "goldsmith.cli", "up", "--data", str(self.folder / "data")]
        began = time.monotonic()
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [*command, "--port", str(self.port)],
                stdout=log,
                stderr=log,
                env={**os.environ, "GOLDSMITH_WEB_PROCESSES": str(self._web_processes)},
                start_new_session=True,
            )
        while time.monotonic() - began < timeout_s:
            if self._process.poll() is not None:
                raise RuntimeError(f"it ended:\n{self._log.read_text()[-3000:]}")
            if self.answers():
                self.started_in_s = time.monotonic() - began
                return self.started_in_s
            time.sleep(0.02)
        raise RuntimeError(f"no answer:\n{self._log.read_text()[-3000:]}")

    def answers(self) -> bool:
        """Whether the server answers now."""
        try:
            return httpx.get(f"{self.url}/api/v1/health", timeout=2).status_code == 200
        except httpx.TransportError:
            return False

    def wait_until_it_answers(self, timeout_s: float = 60.0) -> float:
        """Seconds until it answers again."""
        began = time.monotonic()
        while time.monotonic() - began < timeout_s:
            if self.answers():
                return time.monotonic() - began
            time.sleep(0.02)
        raise RuntimeError("it does not come back")

    def stop(self) -> None:
        """End it in good order, and by force after a while."""
        if self._process is None or self._process.poll() is not None:
            return
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(30)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def processes(self, part: str) -> list[psutil.Process]:
        """The processes of a part: up, web, worker or postgres (its postmaster)."""
        words = {"web": "goldsmith.cli.web_process", "worker": "goldsmith.worker"}
        everything = [psutil.Process(self.pid), *psutil.Process(self.pid).children(recursive=True)]
        if part == "up":
            return everything[:1]
        if part == "postgres":
            pid_file = self.folder / "data" / "postgres" / "postmaster.pid"
            return [psutil.Process(int(pid_file.read_text().splitlines()[0]))]
        return [p for p in everything if words[part] in _command_of(p)]

    def kill(self, part: str) -> None:
        """kill -9 to every process of a part."""
        for process in self.processes(part):
            try:
                process.kill()
            except psutil.NoSuchProcess:
                continue

    def _become_owner(self) -> str:
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            found = re.search(r"(/links/[\w-]+)", self._log.read_text())
            if found:
                break
            time.sleep(0.05)
        else:
            raise RuntimeError("no first link was printed")
        secret = found[1].removeprefix("/links/")
        with httpx.Client(base_url=f"{self.url}/api/v1", timeout=30) as client:
            client.headers.update({"X-Goldsmith-Client": "web", "Origin": self.url})
            person = {"name": "Owner", "email": EMAIL, "password": PASSWORD}
            client.post(f"/links/{secret}/acceptance", json=person).raise_for_status()
            wanted = {"name": "bench", "scopes": ["read", "annotate", "write"]}
            made = client.post("/me/tokens", json=wanted)
            made.raise_for_status()
            return str(made.json()["secret"])

    def database(self) -> psycopg.Connection:
        """A connection to its database, as the application has it."""
        return psycopg.connect(
            f"host={self.folder / 'data' / 'run'} user={APP_ROLE} dbname=goldsmith"
        )

    def is_busy(self) -> bool:
        """Whether jobs or marks of stale figures wait or run."""
        with self.database() as connection:
            found = connection.execute(
                "SELECT EXISTS (SELECT 1 FROM stale_marks) OR EXISTS (SELECT 1 FROM "
                "procrastinate_jobs WHERE status IN ('todo', 'doing') AND scheduled_at IS NULL)"
            ).fetchone()
        return bool(found and found[0])

    def wait_until_idle(self, timeout_s: float = 3600.0) -> None:
        """Until jobs and stale figures have caught up, and stay so for some ticks."""
        deadline, calm = time.monotonic() + timeout_s, 0
        while calm < 10:
            if time.monotonic() > deadline:
                raise RuntimeError("the jobs do not come to an end")
            calm = 0 if self.is_busy() else calm + 1
            time.sleep(0.2)

    def owner(self) -> httpx.Client:
        """A client of the API with the owner's token."""
        return httpx.Client(
            base_url=f"{self.url}/api/v1",
            headers={"Authorization": f"Bearer {self.token}"},
            timeout=600,
        )

    def make_project(self, name: str, guideline: dict[str, Any] = GUIDELINE) -> str:
        """A project with a released guideline."""
        with self.owner() as client:
            project_id = client.post("/projects", json={"name": name}).json()["id"]
            draft = client.get(f"/projects/{project_id}/guideline")
            headers = {"If-Match": draft.headers["etag"]}
            path = f"/projects/{project_id}/guideline"
            client.put(path, json=guideline, headers=headers).raise_for_status()
            client.post(f"{path}/versions", json={"note": "first"}).raise_for_status()
        return str(project_id)

    def make_annotators(self, project_id: str, n: int) -> list[tuple[str, str]]:
        """Accounts that may annotate, each with its person id and token."""
        made = []
        with self.owner() as client:
            for number in range(n):
                answer = client.post(
                    "/service-accounts",
                    json={
                        "project_id": project_id,
                        "name": f"annotator {number} {uuid.uuid4().hex[:6]}",
                        "role": "annotator",
                    },
                )
                answer.raise_for_status()
                account = answer.json()
                made.append((account["person"]["id"], account["token"]["secret"]))
        return made

    def import_file(self, project_id: str, file: Path, **order: Any) -> dict[str, Any]:
        """Import a file and wait for its end."""
        with Goldsmith(self.url, self.token, timeout_s=600) as client:
            return Project(client.transport, project_id, "").import_file(file, **order)

    def import_texts(self, project_id: str, n: int, *, field: str = "text") -> dict[str, Any]:
        """Import short texts."""
        file = self.folder / f"{field}-{n}.jsonl"
        with file.open("w") as lines:
            for number in range(n):
                lines.write(json.dumps({"id": str(number), field: text_of(number)}) + "\n")
        mapping = {"fields": {field: field}, "external_id": "id"}
        return self.import_file(
            project_id, file, mapping=mapping, sensitivity="none", language="en"
        )

    def open_batch(self, project_id: str, person_ids: list[str], overlap: int = 1) -> str:
        """A batch of all items."""
        with Goldsmith(self.url, self.token, timeout_s=600) as client:
            made = Project(client.transport, project_id, "").create_batch(
                "work", selection={"filter": {}}, overlap=overlap, person_ids=person_ids
            )
        return str(made["id"])

    def freeze(self, project_id: str) -> dict[str, Any]:
        """Freeze a release and wait for it."""
        with Goldsmith(self.url, self.token, timeout_s=600) as client:
            return Project(client.transport, project_id, "").freeze_release(note="bench")
