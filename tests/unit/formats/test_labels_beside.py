"""YOLO's and Pascal VOC's labels stand beside pictures; what of them is none is named by file and line."""

import io
import json
import tarfile
import zipfile
from typing import Any

import pytest

from goldsmith.formats.media.archives import Archive
from goldsmith.formats.media.labels_alone import are_labels_alone, list_labelled
from goldsmith.formats.media.listing import to_row
from goldsmith.formats.types import BadRow, FileFormat, Layout, Row
from goldsmith.formats.voc import VocBroken, read_voc
from goldsmith.formats.yolo import DataSet, in_pixels, read_data_set, read_labels

TWO = DataSet({0: "cat", 1: "dog"})


def packed(files: dict[str, str], kind: str = "zip") -> io.BytesIO:
    sink = io.BytesIO()
    if kind == "tar":
        with tarfile.open(fileobj=sink, mode="w") as tar:
            for name, text in files.items():
                info = tarfile.TarInfo(name)
                info.size = len(text.encode())
                tar.addfile(info, io.BytesIO(text.encode()))
    else:
        with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as zipped:
            for name, text in files.items():
                zipped.writestr(name, text)
    sink.seek(0)
    return sink


def archive(files: dict[str, str], kind: str = "zip") -> Archive:
    return Archive(packed(files, kind), f"a.{kind}")


def drawn(files: dict[str, str], kind: str = "zip") -> tuple[dict[str, Any], list[str]]:
    """What is drawn on each picture of 200 by 100 pixels, and what is named."""
    rows = [to_row(one, one.name, size=(200, 100)) for one in archive(files, kind).entries()]
    found = {
        str(row.values["path"]): row.values.get("shapes") for row in rows if isinstance(row, Row)
    }
    return found, [row.reason for row in rows if isinstance(row, BadRow)]


YOLO = {
    "images/train/a.jpg": "-",
    "images/train/b.jpg": "-",
    "images/val/c.jpg": "-",
    "labels/train/a.txt": "0 0.5 0.5 0.2 0.4\n1 0.1 0.1 0.9 0.1 0.5 0.9\n",
    "labels/train/b.txt": "",
    "labels/train/gone.txt": "0 0.5 0.5 0.2 0.4\n",
    "data.yaml": "train: images/train\nnames:\n  0: cat\n  1: dog  # barks\nnc: 2\n",
}


@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_yolo_answers_for_the_pictures_of_its_archive(kind: str) -> None:
    found, named = drawn(YOLO, kind)
    size = {"size": [100, 200]}
    assert found == {
        "images/train/a.jpg": [
            {"line": 1, "label": "cat", "bbox": [80, 30, 40, 40], **size},
            {"line": 2, "label": "dog", "segmentation": [[20, 10, 180, 10, 100, 90]], **size},
        ],
        "images/train/b.jpg": [],  # an empty file says that there is nothing
        "images/val/c.jpg": None,  # and no file that nobody said
    }
    assert named == ["labels/train/gone.txt: the archive holds no picture of that name."]


def test_labels_and_their_list_may_lie_beside_the_pictures() -> None:
    files = {"d/a.PNG": "-", "d/a.txt": "1 .5 .5 1 1 0.93\n", "d/classes.txt": "cat\ndog\n"}
    found, named = drawn(files)
    (one,) = found["d/a.PNG"]
    assert (one["label"], one["bbox"], named) == ("dog", [0, 0, 200, 100], [])


@pytest.mark.parametrize(("line", "reason"), [
    ("0 0.5 0.5", "The line is no class with four numbers or more."),
    ("cat 0.5 0.5 0.1 0.1", "The line is no class with four numbers or more."),
    ("0 80 30 40 40", "The numbers are no shares of the picture: they must lie between 0 and 1."),
    ("0 0.5 0.5 0 0.1", "The box has no width or no height."),
    ("0 .1 .1 .2 .1 .2 .2 .3", "The line has neither the numbers of a box nor pairs of an outline."),
])  # fmt: skip
def test_a_line_that_is_no_object_says_why(line: str, reason: str) -> None:
    shapes, faults = read_labels(f"0 .5 .5 .1 .1\n\n{line}\n", TWO)
    assert (len(shapes), faults) == (1, [(3, reason)])


def test_joints_follow_the_box_where_the_data_set_says_so() -> None:
    told = read_data_set("kpt_shape: [2, 3]\nnames: ['person']\n", is_yaml=True)
    assert told == DataSet({0: "person"}, 2, 3)
    assert told is not None
    (shape,) = in_pixels(read_labels("0 .5 .5 .2 .2 .5 .5 2 0 0 0", told)[0], (200, 100))  # type: ignore[misc,union-attr]
    assert shape["keypoints"] == [100, 50, 2, 0, 0, 0]  # type: ignore[index,call-overload]


@pytest.mark.parametrize("text", [
    "names: [cat, 'a, b', \"it's\"]", "names:\n- cat\n- 'a, b'\n- it's\nnc: 3",
    "names: {0: cat, 1: 'a, b', 2: it's}".replace("it's", '"it\'s"'),
    "nc: 3\nnames:  # three\n  0: cat\n  1: \"a, b\"\n  2: it's\n",
])  # fmt: skip
def test_names_are_read_however_yaml_writes_them(text: str) -> None:
    found = read_data_set(text, is_yaml=True)
    assert found is not None
    assert found.names == {0: "cat", 1: "a, b", 2: "it's"}


def voc(*objects: str, before: str = "") -> str:
    size = "<size><width>200</width><height>100</height><depth>3</depth></size>"
    return (
        f"<?xml version='1.0'?>{before}\n<annotation>{size}\n"
        + "\n".join(objects)
        + "\n</annotation>"
    )


BOX = "<bndbox><xmin>10</xmin><ymin>20</ymin><xmax>40</xmax><ymax>60</ymax></bndbox>"


def test_voc_answers_for_the_pictures_of_its_archive() -> None:
    files = {
        "VOC/JPEGImages/a.jpg": "-",
        "VOC/Annotations/a.xml": voc(
            f"<object><name>cat</name><pose>Left</pose><difficult>1</difficult>{BOX}</object>",
            f"<object>{BOX}</object>",
            "<object><name>dog</name></object>",
        ),
        "VOC/Annotations/gone.xml": voc(),
    }
    found, named = drawn(files)
    assert found == {
        "VOC/JPEGImages/a.jpg": [
            {"line": 3, "label": "cat", "bbox": [10, 20, 30, 40], "size": [100, 200],
             "attributes": {"pose": "Left", "difficult": True}},
        ],
    }  # fmt: skip
    assert named == [
        "VOC/Annotations/gone.xml: the archive holds no picture of that name.",
        "VOC/Annotations/a.xml, line 4: The object has no name.",
        "VOC/Annotations/a.xml, line 5: The object has no bndbox.",
    ]


@pytest.mark.parametrize(("place", "told"), [
    ("<polygon><x1>1</x1><y1>2</y1><x2>9</x2><y2>2</y2><x3>9</x3><y3>8</y3></polygon>",
     {"segmentation": [[1, 2, 9, 2, 9, 8]]}),
    ("<robndbox><cx>50</cx><cy>40</cy><w>20</w><h>10</h><angle>1.570796</angle></robndbox>",
     {"shape": {"shape": "rotated_box", "cx": 50, "cy": 40, "w": 20, "h": 10, "angle": 90}}),
])  # fmt: skip
def test_outlines_and_turned_boxes_come_along(place: str, told: dict[str, Any]) -> None:
    (shape,), faults = read_voc(voc(f"<object><name>cat</name>{place}</object>").encode())
    assert faults == []
    assert isinstance(shape, dict)
    assert {key: shape[key] for key in told} == told


@pytest.mark.parametrize("before", [
    "<!DOCTYPE annotation [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>",
    "<!DOCTYPE annotation SYSTEM 'file:///etc/passwd'>",
])  # fmt: skip
def test_what_a_document_type_declares_is_never_looked_at(before: str) -> None:
    with pytest.raises(VocBroken, match="declares a document type"):
        read_voc(voc(before=before).encode())


def test_xml_that_breaks_is_named_by_its_line() -> None:
    found, named = drawn({"a.jpg": "-", "a.xml": "<annotation>\n<object>\n</annotation>"})
    assert (found, named) == ({"a.jpg": None}, ["a.xml, line 3: This is no XML: it breaks here."])


def test_a_text_beside_a_picture_that_is_no_label_is_a_file_as_before() -> None:
    found, named = drawn({"a.jpg": "-", "a.txt": "Taken in Rome.", "b.jpg": "-"})
    assert found == {"a.jpg": None, "a.txt": None, "b.jpg": None}
    assert named == []


def test_a_coco_file_of_any_size_is_the_table_of_its_archive() -> None:
    images = [{"id": n, "file_name": f"{n}.jpg", "why": "x" * 500} for n in range(45_000)]
    objects = [{"id": 1, "image_id": 44_999, "category_id": 1, "bbox": [1, 2, 3, 4]}]
    categories = [{"id": 1, "name": "cat"}]
    table = json.dumps({"images": images, "annotations": objects, "categories": categories})
    assert len(table) > 20 * 2**20
    found, named = drawn({"coco.json": table, "44999.jpg": "-"})
    assert found == {"44999.jpg": [{"id": 1, "label": "cat", "bbox": [1, 2, 3, 4]}]}
    assert len(named) == 201
    assert named[-1] == "coco.json: and 44799 more rows."


ALONE = {name: text for name, text in YOLO.items() if not name.endswith(".jpg")}


@pytest.mark.parametrize("kind", ["zip", "tar"])
def test_labels_without_pictures_name_pictures_of_any_ending(kind: str) -> None:
    source = packed({**ALONE, "train.txt": "images/train/a.jpg\n", "obj.data": "names = x"}, kind)
    assert are_labels_alone(source, f"a.{kind}")
    rows = list(list_labelled(source, Layout(FileFormat.LABELS, filename=f"a.{kind}")))
    told = {row.values["file_name"]: row.values["shapes"] for row in rows if isinstance(row, Row)}
    assert list(told) == ["labels/train/a.*", "labels/train/b.*", "labels/train/gone.*"]
    assert told["labels/train/b.*"] == []  # an empty file says that there is nothing
    assert told["labels/train/a.*"][0]["label"] == "cat"  # type: ignore[index,call-overload]


def test_labels_alone_that_break_are_named_and_the_others_read() -> None:
    files = {
        "Annotations/a.xml": voc(f"<object><name>cat</name>{BOX}</object>"),
        "Annotations/b.xml": "<annotation>\n<object>\n</annotation>",
    }
    source = packed(files)
    assert are_labels_alone(source, "a.zip")
    rows = list(list_labelled(source, Layout(FileFormat.LABELS, filename="a.zip")))
    assert [row.values["file_name"] for row in rows if isinstance(row, Row)] == ["Annotations/a.*"]
    (bad,) = [row.reason for row in rows if isinstance(row, BadRow)]
    assert bad == "Annotations/b.xml, line 3: This is no XML: it breaks here."


@pytest.mark.parametrize("files", [
    {"a.txt": "Taken in Rome."},
    {"a.txt": "", "b.txt": ""},
    {"labels/a.txt": "0 .5 .5 .1 .1", "images/a.jpg": "-"},
    {"a.xml": "<note/>"},
])  # fmt: skip
def test_other_archives_are_not_taken_for_labels(files: dict[str, str]) -> None:
    assert not are_labels_alone(packed(files), "a.zip")
