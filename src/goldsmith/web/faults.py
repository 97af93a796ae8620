"""Whatever fails is told as a problem document, and logged without its words.

The framework answers faults from outside all our layers, where the headers of security are missing,
and hands them on to the server, which would write their words into its log.
"""

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from goldsmith.web.problem_handlers import unexpected

log = structlog.get_logger(__name__)


class AnswerBrokeOff(Exception):
    """An answer failed after it had begun; the server must cut it short. The log has said why."""


class FaultsAreProblems:
    """Stands below the headers and above everything that may fail."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; answer in the place of what failed."""
        has_begun = False

        async def send_and_note(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self.app(scope, receive, send_and_note)
        except Exception as error:  # noqa: BLE001  # the edge: beyond it stands only the server
            answer = unexpected(scope, error)
            if has_begun:
                raise AnswerBrokeOff from None
            await answer(scope, receive, send)
