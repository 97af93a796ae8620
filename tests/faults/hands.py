"""People at work over HTTP who note what was acknowledged, and try again what was not."""

import threading
import uuid
from dataclasses import dataclass, field
from typing import Any

import httpx
from benchmarks.installation import answers_for


@dataclass
class Notes:
    """What the server acknowledged: annotation ids by lease."""

    acknowledged: dict[str, str] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)


class Hands:
    """One annotator in a thread of its own."""

    def __init__(self, url: str, batch_id: str, token: str, notes: Notes) -> None:
        self._batch_id = batch_id
        self._notes = notes
        self._stop = threading.Event()
        self._client = httpx.Client(
            base_url=f"{url}/api/v1", headers={"Authorization": f"Bearer {token}"}, timeout=10
        )
        self._thread = threading.Thread(target=self._work)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stop.set()
        self._thread.join(60)
        self._client.close()

    def _work(self) -> None:
        while not self._stop.is_set():
            queue = self._post(f"/batches/{self._batch_id}/leases", {"want": 1})
            if queue is None or not queue["leases"]:
                self._stop.wait(0.2)
                continue
            lease = queue["leases"][0]
            body = {
                "answers": answers_for(len(self._notes.acknowledged)),
                "base_revision": lease["base_revision"],
                "want": 0,
            }
            done = self._post(f"/leases/{lease['id']}/annotation", body)
            if done is not None:
                self._notes.acknowledged[lease["id"]] = done["annotation"]["id"]

    def _post(self, path: str, body: Any) -> Any:
        """Send until it is answered; the key makes it count once."""
        headers = {"Idempotency-Key": str(uuid.uuid4())}
        while True:
            try:
                answer = self._client.post(path, json=body, headers=headers)
            except httpx.TransportError:
                if self._stop.wait(0.1):
                    return None
                continue
            if answer.status_code >= 500:
                if self._stop.wait(0.1):
                    return None
                continue
            if answer.status_code >= 400:
                self._notes.refused.append(f"{path} {answer.status_code} {answer.text[:200]}")
                return None
            return answer.json()
