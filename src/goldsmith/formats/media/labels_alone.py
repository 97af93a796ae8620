"""Labels without their pictures: YOLO's and Pascal VOC's files, for pictures that are there already.

A label file says which picture it is about by its name, whose ending it does not know.
"""

import itertools
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from typing import BinaryIO

from goldsmith.formats.coco_reading import FILE_NAME, SHAPES
from goldsmith.formats.errors import FileBroken
from goldsmith.formats.media.archives import Archive
from goldsmith.formats.media.labels import LISTS, PICTURES, Labels, Read, is_beside, is_label_file
from goldsmith.formats.types import BadRow, Layout, Row

ANY_ENDING = ".*"
"""Stands for the ending of a picture that a label file is about."""
_TRIED = 20
_LABELS = frozenset({".txt", ".xml"})
_OTHERS = frozenset({"train.txt", "val.txt", "valid.txt", "test.txt", "trainval.txt", "readme.txt"})


def are_labels_alone(source: BinaryIO, filename: str) -> bool:
    """Whether a zip or tar holds labels of pictures, and no picture."""
    archive = Archive(source, filename)
    if _is_picture(archive.first_name()):  # most are: tens of thousands need not be listed
        return False
    try:
        with archive.small_files() as (names, read):
            if any(map(_is_picture, names)):
                return False
            own = _label_files(names)
            if not all(is_label_file(name, read(name)) for name in own[:_TRIED]):
                return False
            # Empty files say that nothing is there; many of them alone are no labels.
            return any(read(name).strip() for name in own[:_TRIED])
    except FileBroken:
        return False


def list_labelled(source: BinaryIO, layout: Layout) -> Iterator[Row | BadRow]:
    """A row for each picture that labels are about, as a COCO file has. Raises FileBroken."""
    with Archive(source, layout.filename or "").small_files() as (names, read):
        own = _label_files(names)
        listed = [name for name in names if is_beside(name) and name not in own]
        yield from _rows(own, Labels({name: name for name in own}, listed, read), read)


def _rows(own: Sequence[str], labels: Labels, read: Read) -> Iterator[Row | BadRow]:
    number = 0
    for number, name in enumerate(own, 1):
        if not is_label_file(name, read(name)):
            yield BadRow(number, "This is no file of labels.", name)
            continue
        shapes = labels.of(name)[SHAPES]
        if shapes is not None:
            path = str(PurePosixPath(name).with_suffix(ANY_ENDING))
            yield Row(number, {FILE_NAME: path, SHAPES: shapes})
    for at, fault in zip(itertools.count(number + 1), labels.faults, strict=False):
        yield BadRow(at, fault, "")


def _is_picture(name: str) -> bool:
    return PurePosixPath(name.lower()).suffix in PICTURES


def _label_files(names: Sequence[str]) -> list[str]:
    paths = [(name, PurePosixPath(name.lower())) for name in names]
    return [
        name
        for name, path in paths
        if path.suffix in _LABELS and path.name not in LISTS and path.name not in _OTHERS
    ]
