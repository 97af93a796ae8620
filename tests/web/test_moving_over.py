"""Files of other tools come in: with pictures, for pictures that are there, and as suggestions."""

import io
import json
import zipfile
from typing import Any

import pytest

from goldsmith.kernel.http import Runtime
from tests.web.conftest import House
from tests.web.loop import made
from tests.web.test_imports import Door
from tests.web.test_media import picture

SCHEMA = {
    "format": 1,
    "fields": [{"id": "image", "kind": "image", "title": "Picture"}],
    "questions": [{
        "id": "seen", "kind": "shapes", "title": "What?", "field": "image", "required": False,
        "tools": ["box", "polygon"],
        "labels": [{"id": "cat", "name": "Cat"}, {"id": "dog", "name": "Dog"}],
    }],
}  # fmt: skip
CATEGORIES = [{"id": 1, "name": "cat"}, {"id": 2, "name": "dog"}, {"id": 3, "name": "bird"}]


def coco(*names: str) -> bytes:
    images = [
        {"id": n, "file_name": name, "width": 60, "height": 40} for n, name in enumerate(names)
    ]
    annotations = [
        {"id": 10 * n + 1, "image_id": n, "category_id": 1, "bbox": [1, 2, 10, 10]}
        for n, _ in enumerate(names)
    ] + [{"id": 9, "image_id": 0, "category_id": 3, "bbox": [1, 2, 10, 10]}]
    return json.dumps(
        {"images": images, "annotations": annotations, "categories": CATEGORIES}
    ).encode()


@pytest.fixture
def door(house: House, runtime: Runtime) -> Door:
    door = Door(house, runtime)
    path = f"{door.project}/guideline"
    made(door.client.put(path, json={"schema": SCHEMA}, headers={"If-Match": '"0"'}))
    made(door.client.post(f"{path}/versions", json={}))
    return door


def take_in(door: Door, content: bytes, name: str) -> dict[str, Any]:
    upload = door.upload(content, name)
    assert upload["problem"] is None
    body = {"upload_id": upload["id"], "order": {"mapping": upload["suggested"]}}
    started = made(door.client.post(f"{door.project}/imports", json=body))
    door.work()
    return door.look(started)


def archive(table: bytes | None) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        archive.writestr("images/1.png", picture(11))
        archive.writestr("images/2.png", picture(12))
        if table is not None:
            archive.writestr("annotations/instances.json", table)
    return sink.getvalue()


def judgements(door: Door) -> dict[str, list[dict[str, Any]]]:
    items = made(door.client.get(f"{door.project}/items"))["items"]
    return {
        item["external_id"]: [one["seen"]["marks"] for one in answers_about(door, item)]
        for item in items
    }


def answers_about(door: Door, item: dict[str, Any]) -> list[dict[str, Any]]:
    given = made(door.client.get(f"/api/v1/items/{item['id']}/annotations"))
    return [one["annotation"]["answers"] for one in given]


def test_a_coco_file_in_a_zip_answers_for_its_pictures(door: Door) -> None:
    done = take_in(door, archive(coco("1.png", "2.png", "gone.png")), "set.zip")
    assert (done["added"], done["answers"], done["bad"]) == (2, 2, 1)
    reasons = [problem["reason"] for problem in door.left_out(done)]
    assert any("the archive holds no file of that name" in reason for reason in reasons)
    assert any("Annotation 9 names no label of the question: 'bird'" in one for one in reasons)
    found = judgements(door)
    (mark,) = found["images/1.png"][0]
    assert (mark["value"], mark["anchor"]["shape"], mark["anchor"]["w"]) == ("cat", "box", 10)


def test_a_coco_file_answers_for_pictures_that_are_there_by_their_names(door: Door) -> None:
    take_in(door, archive(None), "set.zip")
    done = take_in(door, coco("elsewhere/1.png", "2.png", "3.png"), "instances.json")
    assert (done["added"], done["answers"], done["bad"]) == (0, 2, 1)
    reasons = [problem["reason"] for problem in door.left_out(done)]
    assert "The project has no item 3.png, or two of that name." in reasons
    assert any("Annotation 9 names no label" in reason for reason in reasons)
    assert [len(marks) for marks in judgements(door)["images/2.png"]] == [1]


def test_a_coco_file_suggests(door: Door) -> None:
    take_in(door, archive(None), "set.zip")
    upload = door.upload(coco("1.png", "2.png", "3.png"), "guesses.json")
    body = {"upload_id": upload["id"], "source": {"name": "Detector", "version": "1"}}
    started = made(door.client.post(f"{door.project}/suggestion-imports", json=body))
    door.work()
    done = made(door.client.get(f"/api/v1/suggestion-imports/{started['id']}"))
    assert (done["added"], done["bad"]) == (2, 2)
    told = " ".join(problem["reason"] for problem in done["problems"])
    assert "no item of this id" in told
    assert "Annotation 9 names no label" in told


def beside(labels: dict[str, str]) -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("images/1.png", picture(11))
        archive.writestr("images/2.png", picture(12))
        for name, text in labels.items():
            archive.writestr(name, text)
    return sink.getvalue()


def test_yolo_labels_in_a_zip_answer_for_its_pictures_in_their_pixels(door: Door) -> None:
    given = {
        "data.yaml": "names: [cat, dog, bird]\n",
        "labels/1.txt": "1 0.5 0.5 0.5 0.5\n0 0 0 0.5 0 0.5 1\n2 0.5 0.5 0.1 0.1\n0 7 7\n",
    }
    done = take_in(door, beside(given), "set.zip")
    assert (done["added"], done["answers"], done["bad"]) == (2, 1, 1)
    reasons = [problem["reason"] for problem in door.left_out(done)]
    assert "labels/1.txt, line 4: The line is no class with four numbers or more." in reasons
    assert any("Line 3 of its labels names no label of the question: 'bird'" in r for r in reasons)
    box, outline = judgements(door)["images/1.png"][0]
    size = {"x": 15, "y": 10, "w": 30, "h": 20}
    assert (box["value"], {key: box["anchor"][key] for key in size}) == ("dog", size)
    assert (outline["value"], outline["anchor"]["rings"]) == ("cat", [[[0, 0], [30, 0], [30, 40]]])
    assert judgements(door)["images/2.png"] == []


def test_voc_labels_in_a_zip_answer_for_its_pictures(door: Door) -> None:
    thing = (
        "<object><name>dog</name><bndbox><xmin>3</xmin><ymin>4</ymin><xmax>13</xmax>"
        "<ymax>24</ymax></bndbox></object>"
    )
    wrong = "<annotation><size><width>9</width><height>9</height></size>" + thing + "</annotation>"
    given = {
        "Annotations/1.xml": f"<annotation>{thing}</annotation>",
        "Annotations/2.xml": wrong,
    }
    done = take_in(door, beside(given), "set.zip")
    assert (done["added"], done["answers"]) == (2, 2)
    ((mark,),) = judgements(door)["images/1.png"]
    place = {"shape": "box", "x": 3, "y": 4, "w": 10, "h": 20}
    assert {key: mark["anchor"][key] for key in place} == place
    (problem,) = door.left_out(done)
    assert "lies on a picture of 9 × 9 pixels, and this has 60 × 40" in problem["reason"]


def labels_alone() -> bytes:
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("data.yaml", "names: [cat, dog, bird]\n")
        archive.writestr("labels/1.txt", "1 0.5 0.5 0.5 0.5\n2 0.5 0.5 0.1 0.1\n")
        archive.writestr("labels/gone.txt", "1 0.5 0.5 0.5 0.5\n")
    return sink.getvalue()


def test_yolo_labels_alone_answer_for_pictures_that_are_there(door: Door) -> None:
    take_in(door, archive(None), "set.zip")
    done = take_in(door, labels_alone(), "labels.zip")
    assert (done["added"], done["answers"], done["bad"]) == (0, 1, 1)
    reasons = [problem["reason"] for problem in door.left_out(done)]
    assert "The project has no item labels/gone.*, or two of that name." in reasons
    assert any("Line 2 of its labels names no label of the question: 'bird'" in r for r in reasons)
    ((box,),) = judgements(door)["images/1.png"]
    size = {"x": 15, "y": 10, "w": 30, "h": 20}
    assert (box["value"], {key: box["anchor"][key] for key in size}) == ("dog", size)


def test_yolo_labels_alone_suggest(door: Door) -> None:
    take_in(door, archive(None), "set.zip")
    upload = door.upload(labels_alone(), "guesses.zip")
    body = {"upload_id": upload["id"], "source": {"name": "Detector", "version": "1"}}
    started = made(door.client.post(f"{door.project}/suggestion-imports", json=body))
    door.work()
    done = made(door.client.get(f"/api/v1/suggestion-imports/{started['id']}"))
    assert (done["added"], done["bad"]) == (1, 2)


def test_conll_brings_sentences_with_their_spans(house: House, runtime: Runtime) -> None:
    door = Door(house, runtime)
    question = {
        "id": "who", "kind": "spans", "title": "Who?", "field": "text", "required": False,
        "labels": [{"id": "per", "name": "PER"}, {"id": "loc", "name": "LOC"}],
    }  # fmt: skip
    schema = {"fields": [{"id": "text", "title": "Text"}], "questions": [question]}
    path = f"{door.project}/guideline"
    made(door.client.put(path, json={"schema": schema}, headers={"If-Match": '"0"'}))
    made(door.client.post(f"{path}/versions", json={}))
    text = "# id = 1\nAda\tB-PER\nL.\tI-PER\n👋\tO\n\n# id = 2\nBern\tS-LOC\nis\tO\nold\n\n"
    done = take_in(door, text.encode(), "ner.conll")
    assert (done["added"], done["answers"], done["bad"]) == (1, 1, 1)
    (problem,) = door.left_out(done)
    assert (problem["line"], "no tag" in problem["reason"]) == ("9", True)
    (item,) = made(door.client.get(f"{door.project}/items"))["items"]
    assert (item["external_id"], item["fields"]) == ("1", {"text": "Ada L. 👋"})
    ((mark,),) = [one["who"]["marks"] for one in answers_about(door, item)]
    assert mark["value"] == "per"
    assert mark["anchor"]["parts"] == [{"start": 0, "end": 6, "text": "Ada L."}]
    guess = "# id = 1\nAda\tB-LOC\nL.\tO\n👋\tO\n\n# id = 9\nNo\tO\none\tO\nhere\tO\n"
    upload = door.upload(guess.encode(), "guess.conll")
    body = {"upload_id": upload["id"], "source": {"name": "Tagger", "version": "1"}}
    started = made(door.client.post(f"{door.project}/suggestion-imports", json=body))
    door.work()
    taken = made(door.client.get(f"/api/v1/suggestion-imports/{started['id']}"))
    assert (taken["added"], taken["bad"]) == (1, 1)
    assert "no item of this id" in taken["problems"][0]["reason"]


def test_answers_alone_need_an_id_and_an_item(door: Door) -> None:
    upload = door.upload(b"id,what\na,cat\n", "a.csv")
    mapping = {"fields": {}, "answers": [{"column": "what", "question_id": "seen"}]}
    body = {"upload_id": upload["id"], "order": {"mapping": mapping}}
    refused = door.client.post(f"{door.project}/imports", json=body)
    assert (refused.status_code, refused.json()["code"]) == (422, "mapping_invalid")


def test_tasks_of_label_studio_bring_texts_with_the_answers_of_each_person(
    house: House, runtime: Runtime
) -> None:
    door = Door(house, runtime)
    tones = [{"id": "good", "name": "Good"}, {"id": "bad", "name": "Bad"}]
    questions = [
        {"id": "tone", "kind": "one_of", "title": "Tone?", "labels": tones},
        {"id": "who", "kind": "spans", "title": "Who?", "field": "text", "required": False,
         "labels": [{"id": "person", "name": "Person"}]},
    ]  # fmt: skip
    schema = {"fields": [{"id": "text", "title": "Text"}], "questions": questions}
    path = f"{door.project}/guideline"
    made(door.client.put(path, json={"schema": schema}, headers={"If-Match": '"0"'}))
    made(door.client.post(f"{path}/versions", json={}))
    span = {"start": 3, "end": 7, "text": "Anna", "labels": ["Person"]}  # after two units of a hand
    result = [
        {"from_name": "who", "to_name": "text", "type": "labels", "id": "a", "value": span},
        {"from_name": "tone", "to_name": "text", "type": "choices", "value": {"choices": ["Good"]}},
        {"type": "relation", "from_id": "a", "to_id": "a", "direction": "right"},
    ]
    tasks = [
        {"id": 7, "data": {"review": "👋 Anna"}, "annotations": [
            {"completed_by": {"email": "ada@example.org"}, "result": result},
            {"completed_by": 3, "result": result[1:2]},
            {"completed_by": 4, "result": result, "was_cancelled": True},
        ]},
        {"id": 8, "data": {"review": "Nobody"}, "annotations": []},
    ]  # fmt: skip
    done = take_in(door, json.dumps(tasks).encode(), "project-1.json")
    assert (done["added"], done["answers"], done["bad"]) == (2, 3, 1)
    (problem,) = door.left_out(done)
    assert problem["reason"] == "Task 7: A relation between regions cannot be taken over."
    items = made(door.client.get(f"{door.project}/items"))["items"]
    seven = next(item for item in items if item["external_id"] == "7")
    assert seven["fields"] == {"text": "👋 Anna"}
    given = answers_about(door, seven)
    marks = [mark for one in given for mark in one.get("who", {}).get("marks", [])]
    assert [mark["anchor"]["parts"][0]["text"] for mark in marks] == ["Anna"]
    said = [mark["value"] for one in given for mark in one["tone"]["marks"]]
    assert said == ["good", "good"]


def test_tasks_of_label_studio_answer_for_pictures_that_are_there(door: Door) -> None:
    take_in(door, archive(None), "set.zip")
    value = {"x": 10, "y": 10, "width": 50, "height": 50, "rectanglelabels": ["Dog"]}
    region = {"from_name": "label", "to_name": "image", "type": "rectanglelabels", "value": value,
              "original_width": 60, "original_height": 40}  # fmt: skip
    tasks = [{"id": 1, "data": {"image": "/data/upload/3/0a1b2c3d-1.png"},
              "annotations": [{"completed_by": 1, "result": [region]}]}]  # fmt: skip
    done = take_in(door, json.dumps(tasks).encode(), "project-2.json")
    assert (done["answers"], done["bad"]) == (1, 0)
    ((mark,),) = judgements(door)["images/1.png"]
    assert (mark["value"], mark["anchor"]["w"], mark["anchor"]["h"]) == ("dog", 30, 20)
