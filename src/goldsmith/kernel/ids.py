"""Identifiers: UUID version 7, so that ids made later sort later and index pages stay warm."""

import os
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
ReleaseId = NewType("ReleaseId", UUID)
JobId = NewType("JobId", UUID)
EventId = NewType("EventId", int)

_RANDOM_BITS = (1 << 62) - 1


def new_id() -> UUID:
    """A fresh UUIDv7 (RFC 9562, section 5.7): 48 bits of milliseconds, the rest random."""
    milliseconds = time.time_ns() // 1_000_000
    random = int.from_bytes(os.urandom(10))
    value = (milliseconds & 0xFFFFFFFFFFFF) << 80
    value |= 0x7 << 76
    value |= ((random >> 62) & 0xFFF) << 64
    value |= 0b10 << 62
    value |= random & _RANDOM_BITS
    return UUID(int=value)
