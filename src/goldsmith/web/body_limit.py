"""A body that is too large gets a problem document, where the framework would say two plain words."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from goldsmith.kernel.http import PROBLEM_JSON
from goldsmith.web.problem_handlers import RequestTooLarge, problem


class TooLargeIsAProblem:
    """Stands around the limit and answers in its place."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on but a refusal that is no problem document."""
        is_replaced = False

        async def send_problem(message: Message) -> None:
            nonlocal is_replaced
            if message["type"] == "http.response.start" and _is_plain_refusal(message):
                is_replaced = True
                await problem(RequestTooLarge())(scope, receive, send)
            elif not is_replaced:
                await send(message)

        await self.app(scope, receive, send_problem)


def _is_plain_refusal(start: Message) -> bool:
    kind = dict(start["headers"]).get(b"content-type", b"")
    return start["status"] == 413 and not kind.startswith(PROBLEM_JSON.encode())
