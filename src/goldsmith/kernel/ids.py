"""Identifiers: UUID version 7, so that ids made later sort later and index pages stay warm."""

import os
import threading
import time
from typing import NewType
from uuid import UUID

PersonId = NewType("PersonId", UUID)
SessionId = NewType("SessionId", UUID)
TokenId = NewType("TokenId", UUID)
LinkId = NewType("LinkId", UUID)
ProjectId = NewType("ProjectId", UUID)
GuidelineVersionId = NewType("GuidelineVersionId", UUID)
UploadId = NewType("UploadId", UUID)
ImportId = NewType("ImportId", UUID)
ItemId = NewType("ItemId", UUID)
SliceId = NewType("SliceId", UUID)
BatchId = NewType("BatchId", UUID)
LeaseId = NewType("LeaseId", UUID)
AnnotationId = NewType("AnnotationId", UUID)
InquiryId = NewType("InquiryId", UUID)
ConcernId = NewType("ConcernId", UUID)
VerdictId = NewType("VerdictId", UUID)
AdjudicationId = NewType("AdjudicationId", UUID)
RulingId = NewType("RulingId", UUID)
ReleaseId = NewType("ReleaseId", UUID)
MediaId = NewType("MediaId", UUID)
JobId = NewType("JobId", UUID)
AcceptanceId = NewType("AcceptanceId", UUID)
SourceId = NewType("SourceId", UUID)
SuggestionId = NewType("SuggestionId", UUID)
SuggestionImportId = NewType("SuggestionImportId", UUID)
ModelId = NewType("ModelId", UUID)
EndpointId = NewType("EndpointId", UUID)
SetAsideId = NewType("SetAsideId", UUID)
ContestId = NewType("ContestId", UUID)
AuditId = NewType("AuditId", UUID)
FindingId = NewType("FindingId", UUID)
EventId = NewType("EventId", int)

_RANDOM_BITS = (1 << 62) - 1
_TICKS_PER_MS = 1 << 12
_NS_PER_MS = 1_000_000


class _Clock:
    """Ticks of 1/4096 ms that never repeat and never go back within this process."""

    def __init__(self) -> None:
        self._last = 0
        self._lock = threading.Lock()

    def tick(self, n: int = 1) -> int:
        """The first of ``n`` ticks that are the caller's."""
        now = time.time_ns() * _TICKS_PER_MS // _NS_PER_MS
        with self._lock:
            first = max(now, self._last + 1)
            self._last = first + n - 1
            return first


_clock = _Clock()


def new_id() -> UUID:
    """A fresh UUIDv7 (RFC 9562, section 5.7) that sorts after every earlier one of this process.

    48 bits of milliseconds, 12 of their fraction (section 6.2, method 3), 62 random. Without the
    fraction two leases given within one millisecond would lie in the queue in random order.
    """
    return _make_id(_clock.tick(), os.urandom(8))


def new_ids(n: int) -> list[UUID]:
    """``n`` fresh ids in their order, for rows that pour in."""
    first, random = _clock.tick(n), os.urandom(8 * n)
    return [_make_id(first + place, random[8 * place : 8 * place + 8]) for place in range(n)]


def _make_id(tick: int, random: bytes) -> UUID:
    milliseconds, fraction = divmod(tick, _TICKS_PER_MS)
    value = (milliseconds & 0xFFFFFFFFFFFF) << 80
    value |= 0x7 << 76
    value |= fraction << 64
    value |= 0b10 << 62
    value |= int.from_bytes(random) & _RANDOM_BITS
    return UUID(int=value)
