"""The built web app: hashed files cached for ever, index.html with a fresh nonce each time."""

import secrets
from pathlib import Path

from fastapi import FastAPI
from fastapi.responses import FileResponse, HTMLResponse, Response
from starlette.convertors import Convertor, register_url_convertor

_NOT_BUILT = (
    "<!doctype html><title>Goldsmith</title><p>The web app is not built. Run <code>make web</code>, "
    "or use the API, which <a href='/api/v1/openapi.json'>describes itself</a>."
)


class _PagePath(Convertor[str]):
    """Any path but the API's, whose unknown addresses and methods get problem documents."""

    regex = "(?!api/).*"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("page", _PagePath())


def content_security_policy(nonce: str) -> str:
    """Own files only; styles by nonce; nothing may frame us."""
    return "; ".join(
        [
            "default-src 'self'",
            "script-src 'self'",
            f"style-src 'self' 'nonce-{nonce}'",
            "img-src 'self' data: blob:",
            "connect-src 'self'",
            "font-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        ]
    )


def mount_pages(app: FastAPI, folder: Path) -> None:
    """Serve the folder's files, and its index.html for every path of the web app."""
    index = folder / "index.html"

    @app.get("/{path:page}", include_in_schema=False)
    def page(path: str) -> Response:
        file = (folder / path).resolve()
        if path and file.is_file() and file.is_relative_to(folder.resolve()) and file != index:
            lasting = "public, max-age=31536000, immutable" if "assets/" in path else "no-cache"
            return FileResponse(file, headers={"Cache-Control": lasting})
        nonce = secrets.token_urlsafe(16)
        page = index.read_text(encoding="utf-8") if index.is_file() else _NOT_BUILT
        return HTMLResponse(
            page.replace("__CSP_NONCE__", nonce),
            headers={
                "Content-Security-Policy": content_security_policy(nonce),
                "Cache-Control": "no-store",
            },
        )
