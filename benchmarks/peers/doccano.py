"""doccano with its web server and task queue on SQLite, as it installs itself.

It hands out no tasks: its page asks for the document at the person's own position. Here each person
starts at a share of the project, as a team would split it by hand.
"""

import asyncio
import json
from typing import Any

import aiohttp

from benchmarks.annotators import Work, work
from benchmarks.bars import Usage, measured, text_of
from benchmarks.installation import CHOICES, free_port
from benchmarks.peers.process import PEERS, Peer

PROGRAM = PEERS / "doccano" / "bin" / "doccano"


def is_installed() -> bool:
    """Whether `make bench-peers` was run."""
    return PROGRAM.exists()


def make(n_items: int, n_people: int) -> "Doccano":
    """A server with a project of so many items, and people."""
    server = Doccano(n_items)
    asyncio.run(server.prepare(n_people))
    return server


class Doccano:
    """The server and what the benchmarks ask of it."""

    def __init__(self, n_items: int) -> None:
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
        env = {"DOCCANO_HOME": "home", "DEBUG": "false"}
        init = Peer([[str(PROGRAM), "init"]], env, self.url)
        init.processes[0].wait(120)
        env["DOCCANO_HOME"] = str(init.folder / "home")
        user = ["--username", "admin", "--password", "admin-pass-1", "--email", "a@example.com"]
        Peer([[str(PROGRAM), "createuser", *user]], env, self.url).processes[0].wait(60)
        commands = [[str(PROGRAM), "webserver", "--port", str(port)], [str(PROGRAM), "task"]]
        self.peer = Peer(commands, env, f"{self.url}/v1/health/")
        self.peer.wait()
        self._n_items = n_items
        self._admin: dict[str, str] = {}
        self._people: list[dict[str, str]] = []
        self._positions: list[int] = []
        self._project = 0
        self._labels: list[int] = []
        self._session: aiohttp.ClientSession | None = None

    async def prepare(self, n_people: int) -> None:
        """Project, items and people."""
        async with self._client() as self._session:
            self._admin = await self._sign_in("admin", "admin-pass-1")
            roles = await self._call("GET", "/roles")
            role = next(r["id"] for r in roles if r["name"] == "annotator")
            self._project = await self._make_project()
            for number in range(n_people):
                name, password = f"ann{number}", f"annot-{number}-pass"
                form = {"username": name, "password1": password, "password2": password}
                user = await self._call("POST", "/users/create", json=form)
                member = {"user": user["id"], "role": role}
                await self._call("POST", f"/projects/{self._project}/members", json=member)
                self._people.append(await self._sign_in(name, password))
            self._positions = [self._n_items * n // n_people for n in range(n_people)]
            await self._import()

    def turn(self, seconds: float) -> tuple[Work, Usage]:
        """Let everybody work for a while."""

        async def go() -> Work:
            async with self._client() as self._session:
                return await work(self, len(self._people), seconds)

        with measured(*self.peer.pids) as usage:
            done = asyncio.run(go())
        return done, usage

    def key_of(self, item: Any) -> str:
        """What is judged."""
        return str(item["id"])

    async def next_item(self, person: int) -> Any:
        """The document at the person's position, and its labels, as the page asks."""
        path = f"/projects/{self._project}/examples?limit=1&offset={self._positions[person]}"
        found = await self._call("GET", path, headers=self._people[person])
        self._positions[person] += 1
        if not found["results"]:
            return None
        item = found["results"][0]
        path = f"/projects/{self._project}/examples/{item['id']}/categories"
        await self._call("GET", path, headers=self._people[person])
        return item

    async def submit(self, person: int, item: Any) -> str:
        """One label, and the mark that the document is done."""
        path = f"/projects/{self._project}/examples/{item['id']}"
        headers = self._people[person]
        body = {"label": self._labels[item["id"] % 3]}
        made = await self._call("POST", f"{path}/categories", headers=headers, json=body)
        await self._call("POST", f"{path}/states", headers=headers, json={})
        return str(made["id"])

    def stop(self) -> None:
        """End it."""
        self.peer.stop()

    async def _make_project(self) -> int:
        body = {
            "name": "bench", "description": "x", "guideline": "", "random_order": False,
            "project_type": "DocumentClassification", "collaborative_annotation": True,
            "resourcetype": "TextClassificationProject", "single_class_classification": True,
            "allow_member_to_create_label_type": False, "tags": [],
        }  # fmt: skip
        project = (await self._call("POST", "/projects", json=body))["id"]
        for number, choice in enumerate(CHOICES, 1):
            kind = {
                "text": choice, "prefix_key": None, "suffix_key": str(number),
                "background_color": "#209CEE", "text_color": "#ffffff",
            }  # fmt: skip
            made = await self._call("POST", f"/projects/{project}/category-types", json=kind)
            self._labels.append(made["id"])
        return int(project)

    async def _import(self) -> None:
        lines = "\n".join(
            json.dumps({"text": text_of(number), "label": []}) for number in range(self._n_items)
        )
        form = aiohttp.FormData()
        form.add_field(
            "filepond", lines.encode(), filename="d.jsonl", content_type="application/octet-stream"
        )
        upload = await self._call("POST", "/fp/process/", data=form)
        body = {
            "format": "JSONL", "task": "DocumentClassification", "uploadIds": [upload],
            "column_data": "text", "column_label": "label", "encoding": "utf_8",
        }  # fmt: skip
        task = await self._call("POST", f"/projects/{self._project}/upload", json=body)
        while not (await self._call("GET", f"/tasks/status/{task['task_id']}"))["ready"]:
            await asyncio.sleep(0.3)

    async def _sign_in(self, name: str, password: str) -> dict[str, str]:
        form = {"username": name, "password": password}
        found = await self._call("POST", "/auth/login/", headers={}, json=form)
        return {"Authorization": f"Token {found['key']}"}

    def _client(self) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0),
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(total=1800),
        )

    async def _call(self, method: str, path: str, **request: Any) -> Any:
        if self._session is None:
            raise RuntimeError("enter it first")
        request.setdefault("headers", self._admin)
        async with self._session.request(method, f"{self.url}/v1{path}", **request) as answer:
            content = await answer.read()
            if answer.status >= 400:
                raise RuntimeError(f"HTTP {answer.status} {content[:120]!r}")
            is_json = "json" in answer.headers.get("Content-Type", "")
            return json.loads(content) if is_json and content else content.decode()
