"""Asking for the next page while the last one is written, and for as much as the link carries well.

An answer fetched ahead is used only if the question still stands when the page before it is written; otherwise it is
dropped, as an answer that came too late would be.
"""

from concurrent.futures import Future, ThreadPoolExecutor

import msgspec

from models.kernel.clock import Clock
from models.kernel.errors import LinkError
from sync.client.storage import Reply, Transport
from sync.protocol.messages import Answer, Cursor, Request

LEAST_PAGE, FIRST_PAGE = 32 * 1024, 256 * 1024
QUICK_MS = 2_000


class Pace:
    """How much to ask for: doubles while answers come quickly, halves when the link breaks."""

    def __init__(self, largest: int) -> None:
        """Begin in the middle; ``largest`` is in bytes before compression."""
        self._largest = largest
        self.page = min(FIRST_PAGE, largest)

    def came(self, took_ms: int) -> None:
        """An answer came after so long."""
        if took_ms < QUICK_MS:
            self.page = min(self._largest, self.page * 2)

    def broke(self) -> None:
        """No answer came."""
        self.page = max(min(LEAST_PAGE, self._largest), self.page // 2)


class Ahead:
    """Carries the questions of one run."""

    def __init__(self, transport: Transport, clock: Clock, pace: Pace, pool: ThreadPoolExecutor) -> None:
        """Take the road and one worker thread."""
        self._transport = transport
        self._clock = clock
        self._pace = pace
        self._pool = pool
        self._question: Request | None = None
        self._answer: Future[Reply] | None = None

    def exchange(self, request: Request) -> tuple[Request, Reply]:
        """The answer to a question, fetched ahead or now.

        Returns:
            The question as it was sent, and the reply.

        Raises:
            LinkError: No link, or it broke.
            ServerError: The centre refuses.
        """
        question, answer = self._question, self._answer
        self._question = self._answer = None
        if question is not None and answer is not None and not request.t and _same(question, request):
            sent, reply = question, answer.result()
        else:
            sent, reply = request, self._fetch(request)
        following = next_question(sent, reply.answer, self._pace.page)
        if following is not None:
            self._question, self._answer = following, self._pool.submit(self._fetch, following)
        return sent, reply

    def _fetch(self, request: Request) -> Reply:
        begun = self._clock.mono_ms()
        try:
            reply = self._transport.exchange(request)
        except LinkError:
            self._pace.broke()
            raise
        self._pace.came(self._clock.mono_ms() - begun)
        return reply


def _same(question: Request, request: Request) -> bool:
    """Whether the question that was sent ahead is the one to ask now; clocks and sizes do not matter."""
    return (question.i, question.k, question.h, question.c) == (request.i, request.k, request.h, request.c)


def next_question(request: Request, answer: Answer, page: int) -> Request | None:
    """What will be asked once the answer is written, if more pages are sure to follow; None otherwise."""
    if request.t or answer.f or answer.l is not None or answer.s or answer.d or answer.x:
        return None
    if not any(change.t < change.h for change in answer.c):
        return None
    turned = {change.s: change for change in answer.c}
    cursors = []
    for cursor in request.c:
        change = turned.get(cursor.s)
        if change is None:
            cursors.append(cursor)
        else:
            building = 1 if change.t < change.h and (cursor.b or cursor.e != change.e) else 0
            cursors.append(Cursor(cursor.s, change.e, change.t, building))
    return msgspec.structs.replace(request, c=tuple(cursors), g=None, y=page, a="")
