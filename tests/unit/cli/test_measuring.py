"""Quality on the command line: no number without its interval and n, and undefined said in words."""

from goldsmith.cli.measuring import annotator_row, figure, question_row

ALPHA = {"value": 0.7681, "low": 0.6814, "high": 0.8467, "n_items": 128, "n_labels": 256}
NONE = {"value": None, "low": None, "high": None}


def test_a_figure_comes_with_its_interval() -> None:
    assert figure(ALPHA) == "0.768 (0.681 to 0.847)"


def test_an_undefined_figure_says_so_and_why() -> None:
    reason = "All labels are the same category."
    found = {
        "question_id": "topic",
        "alpha": {**NONE, "n_items": 3, "n_labels": 6, "reason": reason},
        "observed": {"value": 1.0, "low": 0.4, "high": 1.0},
        "caution": None,
    }
    row = question_row(found)
    assert (row["alpha"], row["note"]) == ("undefined", reason)


def test_an_annotator_without_reviews_has_no_rate() -> None:
    found = {
        "name": "Anna",
        "kind": "person",
        "judgements": 4,
        "per_hour": None,
        "random": {**NONE, "n": 0},
        "disputed": {"value": 0.5, "low": 0.1, "high": 0.9, "n": 2},
    }
    row = annotator_row(found)
    assert row["random sample"] == "undefined, n = 0"
    assert row["disputed"] == "0.500 (0.100 to 0.900), n = 2"
