"""Real pairs with the verdicts of three people (PandaLM): imported, measured, judged further."""

import json
from collections import Counter
from typing import Any

import pytest
from benchmarks.real import DATA
from scipy.stats import binomtest

from goldsmith.kernel.actor import Role
from goldsmith.kernel.http import Runtime
from tests.web.conftest import House
from tests.web.loop import made
from tests.web.worker import work

PAIRS = DATA / "pref_pandalm" / "pairs.jsonl"
pytestmark = pytest.mark.skipif(not PAIRS.exists(), reason=f"{PAIRS} is not on this machine")

QUESTION = {
    "id": "better",
    "kind": "preference",
    "title": "Which answer is better?",
    "candidates": ["response1", "response2"],
    "may_tie": True,
}
FIELDS = ["instruction", "input", "response1", "response2"]


def rows() -> list[dict[str, Any]]:
    read = [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    return [
        {**row, **{f"human_{n}": verdict for n, verdict in enumerate(row["human"], 1)}}
        for row in read
    ]


def distinct_rows() -> list[dict[str, Any]]:
    """A pair that comes twice word for word is imported once."""
    found = {tuple(row[name] for name in FIELDS): row for row in reversed(rows())}
    return list(found.values())


def import_pairs(house: House, runtime: Runtime) -> str:
    owner = house.sign_in(Role.OWNER)
    project = f"/api/v1/projects/{house.project_id}"
    content = "".join(json.dumps(row) + "\n" for row in rows())
    upload = made(owner.post(f"{project}/uploads", params={"filename": "p.jsonl"}, content=content))
    answers = [
        {"column": f"human_{n}", "question_id": "better", "annotator": f"human {n}"}
        for n in (1, 2, 3)
    ]
    mapping = {
        "fields": {name: name for name in FIELDS},
        "external_id": "idx",
        "metadata": ["cmp_key", "motivation_app"],
        "answers": answers,
    }
    order = {"mapping": mapping, "licence": "Apache-2.0"}
    made(owner.post(f"{project}/imports", json={"upload_id": upload["id"], "order": order}))
    fields = [{"id": name, "title": name, "format": "markdown"} for name in FIELDS]
    guideline = {"schema": {"fields": fields, "questions": [QUESTION], "layout": "side_by_side"}}
    made(owner.put(f"{project}/guideline", json=guideline, headers={"If-Match": '"0"'}))
    made(owner.post(f"{project}/guideline/versions", json={"note": ""}))
    work(runtime)
    work(runtime)
    return project


def test_the_agreement_of_three_people_is_what_their_authors_published(
    house: House, runtime: Runtime
) -> None:
    project = import_pairs(house, runtime)
    report = made(house.sign_in(Role.OWNER).get(f"{project}/quality"))
    (question,) = report["questions"]
    counts = {value["value"]: value["count"] for value in question["distribution"]}
    given = Counter(verdict for row in distinct_rows() for verdict in row["human"])
    assert counts == {"response1": given["1"], "response2": given["2"], "tie": given["tie"]}
    # Cohen's kappa of the three pairs is published as 0.85, 0.88 and 0.86.
    assert 0.84 < question["alpha"]["value"] < 0.89
    assert question["alpha"]["n_items"] == len(distinct_rows())
    assert question["first_shown"]["rate"]["n"] == 0  # nobody knows how they were shown


def test_the_pairs_can_be_judged_again_without_their_models_names(
    house: House, runtime: Runtime
) -> None:
    project = import_pairs(house, runtime)
    owner, anna = house.sign_in(Role.OWNER), house.sign_in(Role.ANNOTATOR)
    body = {
        "name": "Again",
        "selection": {"filter": {}, "sample_size": 30, "seed": 1},
        "person_ids": [str(house.people[Role.ANNOTATOR])],
        "overlap": 1,
    }
    batch_id = made(owner.post(f"{project}/batches", json=body))["id"]
    queue = made(anna.post(f"/api/v1/batches/{batch_id}/leases", json={"want": 3}))
    wins = n = 0
    while queue["leases"]:
        lease = queue["leases"][0]
        assert "bloom" not in json.dumps(
            lease["item"] | {"fields": sorted(lease["item"]["fields"])}
        )
        texts = lease["item"]["fields"]
        winner = max(("response1", "response2"), key=lambda name: len(texts[name]))
        shown = lease["presentation"]["order"]
        if len(shown) == 2:  # in a few pairs one model gave an empty answer
            wins, n = wins + (shown[0] == winner), n + 1
        answer = {"state": "answered", "marks": [{"id": "m", "value": winner}]}
        body = {"answers": {"better": answer}, "base_revision": 0, "want": 3}
        queue = made(anna.post(f"/api/v1/leases/{lease['id']}/annotation", json=body))["queue"]
    report = made(owner.get(f"{project}/quality", params={"batch_id": batch_id}))
    rate = report["questions"][0]["first_shown"]["rate"]
    assert (rate["hits"], rate["n"]) == (wins, n)
    assert n > 20
    # Chance shuffles, so length cannot show as place. Ids are new in each run: one in a million.
    assert binomtest(wins, n, 0.5).pvalue > 1e-6
