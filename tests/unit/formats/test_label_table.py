"""Tables of labels from anywhere: long, wide, and what other tools export."""

import json
from pathlib import Path

import pytest

from goldsmith.formats.label_table import LabelsUnreadable, LabelTable, read_labels, read_truth


def wrote(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def rows(table: LabelTable) -> set[tuple[str, str, str]]:
    codes = zip(table.items, table.annotators, table.classes, strict=True)
    return {
        (table.item_names[i], table.annotator_names[a], table.class_names[c]) for i, a, c in codes
    }


def task(number: int, *annotations: dict[str, object]) -> dict[str, object]:
    return {"id": number, "data": {"text": "Fine."}, "annotations": list(annotations)}


def choice(email: str, label: str, question: str = "mood", **more: object) -> dict[str, object]:
    result = {"from_name": question, "type": "choices", "value": {"choices": [label]}}
    return {"completed_by": {"id": 1, "email": email}, "result": [result], **more}


def test_columns_are_known_by_their_usual_names(tmp_path: Path) -> None:
    path = wrote(tmp_path, "a.csv", "Worker ID,Question,Answer\nw1,q1,yes\nw2,q1,no\nw2,q2,\n")
    table = read_labels(path)
    assert rows(table) == {("q1", "w1", "yes"), ("q1", "w2", "no")}
    assert table.n_empty == 1
    assert table.columns == {"item": "Question", "annotator": "Worker ID", "label": "Answer"}


def test_named_columns_come_before_usual_names(tmp_path: Path) -> None:
    path = wrote(tmp_path, "a.tsv", "item\tlabel\tby\tmood\n1\tx\tanna\tgood\n")
    table = read_labels(path, annotator="by", label="mood")
    assert rows(table) == {("1", "anna", "good")}


def test_a_column_that_is_missing_is_named_with_those_there_are(tmp_path: Path) -> None:
    path = wrote(tmp_path, "a.csv", "item,label\n1,x\n")
    with pytest.raises(LabelsUnreadable, match="no column for annotator among item, label"):
        read_labels(path)


def test_classes_that_are_numbers_are_in_order_as_numbers(tmp_path: Path) -> None:
    """As strings 10 would come before 2, and alpha for a scale would be about another scale."""
    path = wrote(tmp_path, "a.csv", "item,annotator,label\n1,a,10\n1,b,2\n2,a,9\n2,b,10\n")
    table = read_labels(path)
    assert table.class_names == ["2", "9", "10"]
    assert table.values is not None
    assert table.values.tolist() == [2.0, 9.0, 10.0]


def test_a_wide_table_has_a_column_for_each_annotator(tmp_path: Path) -> None:
    path = wrote(tmp_path, "a.csv", "id,text,anna,ben\n7,Fine.,good,bad\n8,Meh.,,bad\n")
    assert rows(read_labels(path)) == {
        ("7", "anna", "good"),
        ("7", "ben", "bad"),
        ("8", "ben", "bad"),
    }


def test_an_export_of_label_studio_is_read_without_what_was_skipped(tmp_path: Path) -> None:
    skipped = choice("cy@example.org", "bad", was_cancelled=True)
    tasks = [task(4, choice("anna@example.org", "good"), choice("ben@example.org", "bad"), skipped)]
    path = wrote(tmp_path, "export.json", json.dumps(tasks))
    assert rows(read_labels(path)) == {
        ("4", "anna@example.org", "good"),
        ("4", "ben@example.org", "bad"),
    }


def test_two_questions_of_an_export_are_not_taken_for_one(tmp_path: Path) -> None:
    tasks = [task(4, choice("anna", "good"), choice("anna", "delivery", "topic"))]
    path = wrote(tmp_path, "export.json", json.dumps(tasks))
    with pytest.raises(LabelsUnreadable, match="--label: mood, topic"):
        read_labels(path)
    assert rows(read_labels(path, label="topic")) == {("4", "anna", "delivery")}
    with pytest.raises(LabelsUnreadable, match="no question tone"):
        read_labels(path, label="tone")


def test_records_of_argilla_are_read_without_drafts(tmp_path: Path) -> None:
    responses = [
        {"value": ["price", "late"], "user_id": "u1", "status": "submitted"},
        {"value": ["price"], "user_id": "u2", "status": "draft"},
    ]
    record = {"id": "r1", "fields": {"text": "Late."}, "responses": {"topics": responses}}
    path = wrote(tmp_path, "records.jsonl", json.dumps(record) + "\n")
    assert rows(read_labels(path)) == {("r1", "u1", "late + price")}


def test_truth_may_be_json_and_may_know_more_items_and_classes(tmp_path: Path) -> None:
    told = [{"item": "1", "truth": "b"}, {"item": "9", "truth": "c"}, {"item": "2", "truth": "c"}]
    path = wrote(tmp_path, "truth.json", json.dumps(told))
    known, class_names, n_elsewhere = read_truth(path, ["1", "2", "3"], ["a", "b"])
    assert (known.tolist(), class_names, n_elsewhere) == ([1, 2, -1], ["a", "b", "c"], 1)


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.json", "{"), ("a.jsonl", "[1]\n"), ("a.csv", "item,annotator,label\n1,a,\n")],
)
def test_what_holds_no_labels_says_so(tmp_path: Path, name: str, content: str) -> None:
    with pytest.raises(LabelsUnreadable):
        read_labels(wrote(tmp_path, name, content))
