"""A store that speaks as much of S3 as files need, in memory, on this machine."""

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import md5
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape, unescape


class Bucket(ThreadingHTTPServer):
    """What was put, by key; parts of what is still being put, by upload and number."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Door)
        self.objects: dict[str, bytes] = {}
        self.parts: dict[str, dict[int, bytes]] = {}

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class Door(BaseHTTPRequestHandler):
    """One request: put, get, head, list, delete, and uploads in parts."""

    server: Bucket
    protocol_version = "HTTP/1.1"

    def do_PUT(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        key, query = self._key_and_query()
        if "uploadId" in query:
            self.server.parts[query["uploadId"]][int(query["partNumber"])] = body
        else:
            self.server.objects[key] = body
        self._answer(200, headers={"ETag": '"1"'})

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        key, query = self._key_and_query()
        if "delete" in query:
            names = re.findall(r"<Key>(.*?)</Key>", body)
            for name in names:
                self.server.objects.pop(unescape(name), None)
            gone = "".join(f"<Deleted><Key>{name}</Key></Deleted>" for name in names)
            self._answer_xml("DeleteResult", gone)
            return
        if "uploads" in query:
            upload = f"u{len(self.server.parts)}"
            self.server.parts[upload] = {}
            words = f"<Bucket>b</Bucket><Key>{key}</Key><UploadId>{upload}</UploadId>"
            self._answer_xml("InitiateMultipartUploadResult", words)
            return
        parts = self.server.parts.pop(query["uploadId"])
        self.server.objects[key] = b"".join(parts[number] for number in sorted(parts))
        self._answer_xml("CompleteMultipartUploadResult", f"<Key>{key}</Key><ETag>1</ETag>")

    def do_GET(self) -> None:
        key, query = self._key_and_query()
        if "list-type" in query:
            self._list(query.get("prefix", ""))
            return
        found = self.server.objects.get(key)
        if found is None:
            self._answer(404)
            return
        etag = f'"{md5(found, usedforsecurity=False).hexdigest()}"'
        if self.headers.get("If-Match", etag) != etag:
            self._answer(412)
            return
        asked = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
        if asked is None:
            self._answer(200, found, {"ETag": etag})
            return
        first, last = int(asked[1]), int(asked[2] or len(found) - 1)
        span = f"bytes {first}-{last}/{len(found)}"
        self._answer(206, found[first : last + 1], {"Content-Range": span, "ETag": etag})

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_DELETE(self) -> None:
        key, query = self._key_and_query()
        self.server.parts.pop(query.get("uploadId", ""), None)
        self.server.objects.pop(key, None)
        self._answer(204)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _list(self, prefix: str) -> None:
        found = "".join(
            f"<Contents><Key>{escape(key)}</Key><Size>{len(self.server.objects[key])}</Size>"
            "<LastModified>2026-01-01T00:00:00.000Z</LastModified></Contents>"
            for key in sorted(self.server.objects)
            if key.startswith(prefix)
        )
        self._answer_xml("ListBucketResult", f"<IsTruncated>false</IsTruncated>{found}")

    def _key_and_query(self) -> tuple[str, dict[str, str]]:
        parsed = urlsplit(self.path)
        query = parse_qs(parsed.query, keep_blank_values=True)
        key = unquote(parsed.path).removeprefix("/bucket").removeprefix("/")
        return key, {name: values[0] for name, values in query.items()}

    def _answer_xml(self, name: str, words: str) -> None:
        body = f'<?xml version="1.0" encoding="UTF-8"?><{name}>{words}</{name}>'.encode()
        self._answer(200, body, {"Content-Type": "application/xml"})

    def _answer(
        self, status: int, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> None:
        self.send_response(status)
        standard = {"ETag": '"1"', "Last-Modified": "Thu, 01 Jan 2026 00:00:00 GMT"}
        for name, value in (standard | (headers or {})).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


@contextmanager
def bucket() -> Iterator[Bucket]:
    """A running store."""
    server = Bucket()
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
