"""Labels beside pictures, a file for each: YOLO's text files and Pascal VOC's XML.

A label file belongs to the picture of its name beside it, or in the folder that its own stands
for (``labels`` for ``images``, ``Annotations`` for ``JPEGImages``), else to the only one of its name.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import PurePosixPath

from goldsmith.formats.coco_reading import SHAPES
from goldsmith.formats.types import Value
from goldsmith.formats.voc import VocBroken, is_voc, read_voc
from goldsmith.formats.yolo import DataSet, is_labels, read_data_set, read_labels

Read = Callable[[str], bytes]
Told = tuple[list[Value], list[tuple[int, str]]]

MOST_FAULTS = 200
PICTURES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff"})
LISTS = frozenset({"classes.txt", "predefined_classes.txt", "obj.names"})
_YAML = frozenset({".yaml", ".yml"})
_ENDINGS = frozenset({".txt", ".xml", ".names", *_YAML})
_STANDS_FOR = {"labels": ("images",), "annotations": ("jpegimages", "images")}
_TRIED = 20


def is_beside(name: str) -> bool:
    """Whether a file may be one of these, or say how they are to be read."""
    return PurePosixPath(name.lower()).suffix in _ENDINGS


class Labels:
    """What label files say of the pictures of an archive, each read when its picture comes."""

    def __init__(self, by_picture: Mapping[str, str], others: Iterable[str], read: Read) -> None:
        self._by_picture = by_picture
        self._read = read
        self._more = 0
        self._data_set = DataSet({})
        self.columns = [SHAPES]
        self.found: list[str] = []
        self.taken = set(by_picture.values())
        self._find_names(others)

    @property
    def faults(self) -> list[str]:
        """What was read so far and is none, by file and line."""
        more = [f"And {self._more} more lines of label files."] if self._more else []
        return [*self.found, *more]

    def of(self, name: str) -> dict[str, Value]:
        """What is drawn on a picture; nothing where no label file belongs to it."""
        source = self._by_picture.get(name)
        if source is None:
            return {SHAPES: None}
        content = self._read(source)
        try:
            drawn, faults = self._told(source, content)
        except VocBroken as broken:
            self._note(f"{source}, line {broken.line}: {broken.reason}")
            return {SHAPES: None}
        for line, reason in faults:
            self._note(f"{source}, line {line}: {reason}")
        return {SHAPES: drawn}

    def _told(self, source: str, content: bytes) -> Told:
        if source.lower().endswith(".xml"):
            return read_voc(content)
        return read_labels(content.decode("utf-8-sig", "replace"), self._data_set)

    def _note(self, fault: str) -> None:
        if len(self.found) < MOST_FAULTS:
            self.found.append(fault)
        else:
            self._more += 1

    def _find_names(self, others: Iterable[str]) -> None:
        """The names of the classes from the topmost file that has any; what is left has no picture."""
        for name in sorted(others, key=lambda one: (one.count("/"), one)):
            path = PurePosixPath(name.lower())
            is_list = path.name in LISTS or path.suffix == ".names"
            if is_list or path.suffix in _YAML:
                self.taken.add(name)
                text = self._read(name).decode("utf-8-sig", "replace")
                found = read_data_set(text, is_yaml=not is_list)
                if found is not None and not self._data_set.names:
                    self._data_set = found
            elif not _STANDS_FOR.keys().isdisjoint(path.parts) or path.suffix == ".xml":
                self.taken.add(name)
                self._note(f"{name}: the archive holds no picture of that name.")


def find_labels(names: Collection[str], read: Read, *, readable: Collection[str]) -> Labels | None:
    """The labels of an archive with these files; None where there are none."""
    beside = [name for name in readable if is_beside(name)]
    if not beside:
        return None
    pictures = [one for one in names if PurePosixPath(one.lower()).suffix in PICTURES]
    by_stem = {_stem(name): name for name in pictures}
    by_base = _only(pictures)
    by_picture: dict[str, str] = {}
    for name in beside:
        path = PurePosixPath(name.lower())
        if path.suffix in {".txt", ".xml"} and path.name not in LISTS:
            picture = _picture_of(name, by_stem, by_base)
            if picture is not None:
                by_picture.setdefault(picture, name)
    tried = list(by_picture.values())[:_TRIED]
    if not tried or not all(is_label_file(name, read(name)) for name in tried):
        return None
    used = set(by_picture.values())
    return Labels(by_picture, [name for name in beside if name not in used], read)


def is_label_file(name: str, content: bytes) -> bool:
    if name.lower().endswith(".xml"):
        return is_voc(content)
    return is_labels(content.decode("utf-8-sig", "replace"))


def _picture_of(
    name: str, by_stem: Mapping[str, str], by_base: Mapping[str, str | None]
) -> str | None:
    stem = _stem(name)
    if stem in by_stem:
        return by_stem[stem]
    parts = stem.split("/")
    for at in range(len(parts) - 2, -1, -1):
        for other in _STANDS_FOR.get(parts[at], ()):
            elsewhere = "/".join([*parts[:at], other, *parts[at + 1 :]])
            if elsewhere in by_stem:
                return by_stem[elsewhere]
    return by_base.get(parts[-1])


def _stem(name: str) -> str:
    return str(PurePosixPath(name.lower()).with_suffix(""))


def _only(pictures: Iterable[str]) -> dict[str, str | None]:
    """The pictures by their last part; None where two have the same."""
    found: dict[str, str | None] = {}
    for name in pictures:
        base = PurePosixPath(name.lower()).stem
        found[base] = None if base in found else name
    return found
