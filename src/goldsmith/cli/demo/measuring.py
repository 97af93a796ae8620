"""What shows how well people judge: gold, overlap that adapts, two planted annotators, an audit."""

from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import Any

from goldsmith.cli.demo.material import Message
from goldsmith.cli.demo.people import PLANTED, Somebody
from goldsmith.cli.demo.simulated import Careless, Copied, Copier, SimulatedAnnotator
from goldsmith.cli.demo.steps import Everybody, Tell, let_work, open_batch, simulated_of
from goldsmith_client import Goldsmith
from goldsmith_client import types as t
from goldsmith_client.project import Project

_NAME = "As many labels as it takes"
_MOST = 6
_IN_ONE_GO = 60  # so that the copier sees what the copied one saw
_POLICY: dict[str, Any] = {
    "adaptive": {"fewest": 3, "confidence": 0.9, "full_share": 0.1},
    "gold_rate": 0.4,
    "repeat_rate": 0.1,
}
_CRITERIA: list[t.CriterionInput] = [
    {"kind": "alpha", "question_id": "topic", "bound": 0.5},
    {"kind": "labels_per_class", "question_id": "topic", "bound": 5},
    {"kind": "audited_error", "question_id": "topic", "bound": 0.05},
]
_N_AUDITED, _N_CHECKED = 24, 16
_MONEY = {"billing", "refund", "cancellation"}
_QUESTION = "Billing, refund or cancellation: do I go by what they ask, or by what has to be done?"
_ANSWER = "By what the desk has to do first; the rest follows from it."


def make_ruling(
    address: str,
    project_id: str,
    batch_id: str,
    everybody: Everybody,
    meant: Mapping[str, Message],
    step: Tell,
) -> None:
    """Let somebody ask about an item, answer them, and rule on it, so that it can be cited."""
    with Goldsmith(address, everybody["owner"].token) as owner:
        if owner.api.list_inquiries(project_id, is_open=False)["items"]:
            return
        step("asking a question, answering it, and ruling on it")
        with Goldsmith(address, everybody["sim-1"].token) as asker:
            leases = asker.api.lease_next(batch_id, {"want": 3})["leases"]
            lease = next((one for one in leases if _is_about_money(one, meant)), leases[0])
            asker.api.ask(lease["id"], {"text": _QUESTION, "answers": {}, "want": 0})
            asker.api.leave(batch_id)
        [asked] = owner.api.list_inquiries(project_id, is_open=True)["items"]
        owner.api.answer_inquiry(asked["id"], {"text": _ANSWER})
        owner.project(project_id).make_ruling(
            "topic",
            inquiry_id=asked["id"],
            clause_id="one-topic",
            text="A message could be billing, refund or cancellation.",
            decision="Give the topic of what the desk has to do first.",
            reason="The desk sorts its work by it; the rest follows from that.",
        )


def _is_about_money(lease: t.Lease, meant: Mapping[str, Message]) -> bool:
    item = lease["item"]
    return item is not None and meant[item["fields"]["text"]].topic in _MONEY


def settle_with_reasons(
    project: Project, n: int, settle: Callable[[dict[str, str]], dict[str, Any]]
) -> list[str]:
    """Adjudicate the first items that wait for it, citing the ruling; one is truly ambiguous.

    Returns those that have one answer now.
    """
    waiting = [task["item_id"] for task in islice(project.review_queue(), n)]
    for place, item_id in enumerate(waiting):
        answers = settle(project.item(item_id)["fields"])
        if place == 0:
            words = "Both readings hold: what the writer wants first cannot be told from the words."
            project.adjudicate(item_id, answers, words, "ambiguous")
        elif answers["topic"]["marks"][0]["value"] in _MONEY:
            words = "As ruled in R1: what the desk has to do first."
            project.adjudicate(item_id, answers, words, "guideline_gap")
        else:
            words = "Judged again with the clause on what must be done first."
            project.adjudicate(item_id, answers, words, "slip")
    return waiting[1:]


def hide_gold(
    client: Goldsmith,
    project_id: str,
    settled: Sequence[str],
    by_hand: Mapping[str, dict[str, Any]],
    step: Tell,
) -> None:
    """Make gold of what was settled, and by hand of messages that we wrote to be clear."""
    if client.api.list_gold(project_id)["items"]:
        return
    step("making gold, to be hidden among the work")
    if settled:
        reason = "Adjudicated with the clause at hand."
        client.api.make_gold(project_id, {"item_ids": list(settled), "reason": reason})
    reason = "Written to be clear: one topic, and one only."
    for item_id, answers in by_hand.items():
        made: t.GoldBody = {"item_ids": [item_id], "reason": reason, "answers": answers}
        client.api.make_gold(project_id, made)


def open_measured(
    project: Project, item_ids: list[str], everybody: Everybody, order: dict[str, Any]
) -> str:
    """The id of the batch with hidden gold and repeats, whose overlap adapts."""
    return open_batch(project, _NAME, item_ids, _MOST, _members(everybody), order | _POLICY)


def let_measured(
    address: str,
    project_id: str,
    batch_id: str,
    everybody: Everybody,
    meant: Mapping[str, Message],
    step: Tell,
) -> None:
    """Let everybody label there, one of them copied and one careless."""
    copied = Copied(8, meant)
    others = [SimulatedAnnotator(number, meant, overlooks=False) for number in (4, 5, 6)]
    crowd = [copied, Copier(9, meant, copied), Careless(10, meant, overlooks=False), *others]
    words = "labelling more of them, with hidden gold, until the labels are sure enough"
    members = _members(everybody)
    let_work(address, project_id, batch_id, members, crowd, step, words, limit=_IN_ONE_GO)


def _members(everybody: Everybody) -> list[Somebody]:
    """Who labels there: one who is copied, the planted two, the other simulated annotators."""
    *others, copied = simulated_of(everybody)
    return [copied, *(everybody[key] for key in PLANTED), *others]


def audit(
    address: str, project_id: str, everybody: Everybody, meant: Mapping[str, Message], step: Tell
) -> None:
    """Draw a sample of labels, check most of it, say what is good enough, and run the checks."""
    with Goldsmith(address, everybody["owner"].token) as owner:
        step("auditing a sample, and looking for doubtful labels")
        criteria = owner.api.get_criteria(project_id)
        if not criteria["states"]:
            revision = f'"{criteria["revision"]}"'
            owner.api.set_criteria(project_id, {"criteria": _CRITERIA}, if_match=revision)
        if not owner.api.list_audits(project_id):
            wanted: t.AuditBody = {"question_id": "topic", "wanted": _N_AUDITED, "seed": 7}
            drawn = owner.api.draw_audit(project_id, wanted)
            _check(address, everybody["reviewer"], drawn["id"], meant)
        if owner.api.get_check_report(project_id)["run"] is None:
            owner.api.run_checks(project_id)


def _check(address: str, reviewer: Somebody, audit_id: str, meant: Mapping[str, Message]) -> None:
    with Goldsmith(address, reviewer.token) as client:
        for _ in range(_N_CHECKED):
            task = client.api.find_audit_task(audit_id)
            if task is None:
                return
            is_right = task["label"] == [meant[task["fields"]["text"]].topic]
            place = str(task["place"])
            client.api.check_audit_item(audit_id, place, {"is_right": is_right})
