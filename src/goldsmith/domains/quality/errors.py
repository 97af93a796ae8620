"""What can go wrong with quality figures."""

from goldsmith.kernel.errors import Conflict, Invalid, NotFound


class QuestionNotFound(NotFound):
    """The guideline has no such question."""

    code = "question_not_found"


class ContestNotFound(NotFound):
    """There is no such contest among those you may see."""

    code = "contest_not_found"


class ContestAnswered(Conflict):
    """This was answered already."""

    code = "contest_answered"


class OwnErrorNotFound(NotFound):
    """No answer of yours was settled so."""

    code = "own_error_not_found"


class AuditNotFound(NotFound):
    """There is no such audit among those you may see."""

    code = "audit_not_found"


class AuditTaskNotFound(NotFound):
    """This item is not yours to check: it is not in the audit, or you judged it yourself."""

    code = "audit_task_not_found"


class AuditPlanInvalid(Invalid):
    """No sample can follow this plan. Choose rates that lie further apart."""

    code = "audit_plan_invalid"


class NothingSettled(Conflict):
    """No item has a settled label for this question yet, so there is nothing to audit."""

    code = "nothing_settled"


class CriterionInvalid(Invalid):
    """A criterion names a question of the guideline, and a bound that can be met."""

    code = "criterion_invalid"


class SliceUnknown(Invalid):
    """This question has no classes to be told apart by. Choose something else."""

    code = "slice_unknown"
