"""Label Studio on PostgreSQL, over the API that its pages use."""

import asyncio
import re
import tempfile
from pathlib import Path
from typing import Any

import aiohttp

from benchmarks.annotators import Work, work
from benchmarks.bars import Usage, measured, text_of
from benchmarks.installation import CHOICES, free_port
from benchmarks.peers.database import USER, PeerDatabase, programs
from benchmarks.peers.process import PEERS, Peer

TOKEN = "0123456789abcdef0123456789abcdef01234567"
CONFIG = (
    '<View><Text name="text" value="$text"/>'
    '<Choices name="sentiment" toName="text" choice="single">'
    + "".join(f'<Choice value="{choice}"/>' for choice in CHOICES)
    + "</Choices></View>"
)
PROGRAM = PEERS / "label-studio" / "bin" / "label-studio"


def is_installed() -> bool:
    """Whether `make bench-peers` was run."""
    return PROGRAM.exists() and programs() is not None


def make(n_items: int, n_people: int) -> "LabelStudio":
    """A server with a project of so many items, and people."""
    server = LabelStudio()
    asyncio.run(server.prepare(n_items, n_people))
    return server


def result(number: int) -> list[dict[str, Any]]:
    """One answer."""
    value = {"choices": [CHOICES[number % 3]]}
    return [{"from_name": "sentiment", "to_name": "text", "type": "choices", "value": value}]


class LabelStudio:
    """The server, its database beside it, and what the benchmarks ask of it."""

    def __init__(self) -> None:
        place = Path(tempfile.mkdtemp(prefix="peer-"))
        self.database = PeerDatabase()
        self.database.create("ls")
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
        env = {
            "LABEL_STUDIO_ENABLE_LEGACY_API_TOKEN": "true", "COLLECT_ANALYTICS": "false",
            "SENTRY_DSN": "", "FRONTEND_SENTRY_DSN": "", "LATEST_VERSION_CHECK": "false",
            "DEBUG": "false", "LOG_LEVEL": "WARNING", "HOST": self.url, "DJANGO_DB": "default",
            "POSTGRE_NAME": "ls", "POSTGRE_USER": USER, "POSTGRE_PASSWORD": "",
            "POSTGRE_HOST": str(self.database.sockets), "POSTGRE_PORT": "5432",
        }  # fmt: skip
        command = [str(PROGRAM), "start", "--no-browser", "--port", str(port)]
        command += ["--data-dir", str(place / "data"), "--username", "admin@example.com"]
        command += ["--password", "admin-pass-1", "--user-token", TOKEN]
        self.peer = Peer([command], env, f"{self.url}/user/login/")
        self.peer.wait()
        self._people: list[dict[str, str]] = []
        self._project = 0
        self._session: aiohttp.ClientSession | None = None

    @property
    def roots(self) -> list[int]:
        """Server and database."""
        return [*self.peer.pids, self.database.pid]

    async def prepare(self, n_items: int, n_people: int) -> None:
        """Project, items and people."""
        async with self._client() as self._session:
            self._project = await self.make_project()
            await self.import_rows(self._project, n_items, is_annotated=False)
            self._people = [await self._sign_up(number) for number in range(n_people)]

    async def make_project(self) -> int:
        """A project with one question."""
        body = {"title": "bench", "label_config": CONFIG, "maximum_annotations": 1}
        return int((await self._call("POST", "/api/projects/", json=body))["id"])

    async def import_rows(self, project: int, n: int, *, is_annotated: bool) -> None:
        """Texts, with or without one annotation each."""
        rows: list[dict[str, Any]] = [{"data": {"text": text_of(number)}} for number in range(n)]
        if is_annotated:
            rows = [
                {**row, "annotations": [{"result": result(number)}]}
                for number, row in enumerate(rows)
            ]
        path = f"/api/projects/{project}/import?return_task_ids=false"
        await self._call("POST", path, json=rows)

    async def export(self, project: int) -> int:
        """All annotations as JSON; returns the bytes."""
        path = f"/api/projects/{project}/export?exportType=JSON"
        return len(await self._call("GET", path, is_raw=True))

    def run(self, act: Any) -> Any:
        """Run something that needs a connection."""

        async def go() -> Any:
            async with self._client() as self._session:
                return await act()

        return asyncio.run(go())

    def turn(self, seconds: float) -> tuple[Work, Usage]:
        """Let everybody work for a while."""
        with measured(*self.roots) as usage:
            done = self.run(lambda: work(self, len(self._people), seconds))
        return done, usage

    def key_of(self, item: Any) -> str:
        """What is judged."""
        return str(item["id"])

    async def next_item(self, person: int) -> Any:
        """The next task, as the page asks for it."""
        try:
            path = f"/api/projects/{self._project}/next/"
            return await self._call("GET", path, headers=self._people[person])
        except RuntimeError as error:
            if "HTTP 404" in str(error):
                return None
            raise

    async def submit(self, person: int, item: Any) -> str:
        """One annotation."""
        path = f"/api/tasks/{item['id']}/annotations/?project={self._project}"
        body = {"result": result(item["id"]), "lead_time": 1.0}
        return str((await self._call("POST", path, headers=self._people[person], json=body))["id"])

    def stop(self) -> None:
        """End server and database."""
        self.peer.stop()
        self.database.stop()

    async def _sign_up(self, number: int) -> dict[str, str]:
        link = (await self._call("GET", "/api/invite"))["invite_url"]
        path = re.sub(r"^https?://[^/]+", "", link)
        jar = aiohttp.CookieJar(unsafe=True)
        async with aiohttp.ClientSession(self.url, cookie_jar=jar) as session:
            page = await (await session.get(path)).text()
            found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
            form = {
                "csrfmiddlewaretoken": found[1] if found else "",
                "email": f"a{number}@example.com", "password": f"annotator-{number}-pass",
                "how_find_us": "", "elaborate": "", "allow_newsletters": "",
            }  # fmt: skip
            headers = {"Referer": self.url + path}
            await (await session.post(path, data=form, headers=headers)).read()
            token = await (await session.get("/api/current-user/token")).json()
        return {"Authorization": f"Token {token['token']}"}

    def _client(self) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            self.url,
            connector=aiohttp.TCPConnector(limit=0),
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(total=1800),
        )

    async def _call(self, method: str, path: str, *, is_raw: bool = False, **request: Any) -> Any:
        if self._session is None:
            raise RuntimeError("enter it first")
        request.setdefault("headers", {"Authorization": f"Token {TOKEN}"})
        async with self._session.request(method, path, **request) as answer:
            content = await answer.read()
            if answer.status >= 400:
                raise RuntimeError(f"HTTP {answer.status} {content[:120]!r}")
            return content if is_raw else await answer.json()
