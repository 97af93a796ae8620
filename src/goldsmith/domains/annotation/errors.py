"""What can go wrong with batches, leases and annotations."""

from goldsmith.kernel.errors import Conflict, Invalid, NotFound


class BatchNotFound(NotFound):
    """There is no such batch among those you may see."""

    code = "batch_not_found"


class LeaseNotFound(NotFound):
    """You hold no such lease, and never did."""

    code = "lease_not_found"


class AnnotationNotFound(NotFound):
    """There is no such annotation among those you may see."""

    code = "annotation_not_found"


class InquiryNotFound(NotFound):
    """There is no such question among those you may see."""

    code = "inquiry_not_found"


class ConcernNotFound(NotFound):
    """There is no such concern among those you may see."""

    code = "concern_not_found"


class NotInBatch(NotFound):
    """You are not on this batch. Ask whoever manages the project."""

    code = "not_in_batch"


class BatchEmpty(Invalid):
    """The batch would hold no item. Widen the selection."""

    code = "batch_empty"


class BatchNotOpen(Conflict):
    """This batch is paused or closed. Your drafts are kept."""

    code = "batch_not_open"


class BulkNotAllowed(Conflict):
    """This batch is not answered in bulk. Whoever manages the project can allow it."""

    code = "bulk_not_allowed"


class BulkUnfit(Invalid):
    """In bulk only choices and ratings can be answered; this guideline asks for more than that."""

    code = "bulk_unfit"


class AnnotationChanged(Conflict):
    """This was answered in the meantime, perhaps in another tab. Both versions are kept; choose one."""

    code = "annotation_changed"


class AnnotationReviewed(Conflict):
    """This annotation was reviewed, so it can no longer be revised. Ask the reviewer to reopen it."""

    code = "annotation_reviewed"


class OverlapUnfit(Invalid):
    """Texts and numbers are hardly ever the same twice, so they cannot stop. Choose a fixed overlap."""

    code = "overlap_unfit"


class LabelsAdded(Conflict):
    """The newer version adds labels. Confirm that annotators may use them from now on."""

    code = "labels_added"


class VersionIncompatible(Conflict):
    """The newer version changes what given answers mean. Close this batch and start one for it."""

    code = "version_incompatible"


class AcceptanceNotFound(NotFound):
    """There is no such acceptance of suggestions among those you may see."""

    code = "acceptance_not_found"


class AcceptanceUndone(Conflict):
    """These suggestions were taken back already."""

    code = "acceptance_undone"


class AcceptanceRunning(Conflict):
    """The suggestions are still being accepted. Wait until that is done, or cancel its job."""

    code = "acceptance_running"


class NotAnswerable(Conflict):
    """This was answered or resolved already."""

    code = "already_resolved"


class SetAsideNotFound(NotFound):
    """There is no such setting aside among those you may see."""

    code = "set_aside_not_found"


class SetAsideUndone(Conflict):
    """This was undone already. Set the judgements aside again if they should not count."""

    code = "set_aside_undone"


class NothingToSetAside(Conflict):
    """No judgement counts that this would set aside. Choose another batch, question or time."""

    code = "nothing_to_set_aside"
