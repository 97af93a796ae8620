"""Texts as bags of words and of characters: what the classifiers learn from."""

from collections.abc import Mapping, Sequence
from typing import Any

from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer

_PARTS: dict[str, dict[str, Any]] = {
    "words": {"analyzer": "word", "ngram_range": (1, 2), "max_features": 20_000},
    "characters": {"analyzer": "char_wb", "ngram_range": (1, 4), "max_features": 40_000},
}


class Bags:
    """TF-IDF of words and of characters, side by side."""

    def __init__(self) -> None:
        self._parts = {name: _vectorizer(kind) for name, kind in _PARTS.items()}

    def fit(self, texts: Sequence[str]) -> csr_matrix:
        """Learn which words there are, and return the texts as bags of them."""
        return hstack([part.fit_transform(texts) for part in self._parts.values()]).tocsr()

    def read(self, texts: Sequence[str]) -> csr_matrix:
        """Texts as bags of what was learnt."""
        return hstack([part.transform(texts) for part in self._parts.values()]).tocsr()

    @property
    def vocabularies(self) -> dict[str, list[str]]:
        """The words and pieces that are known, in the order of their columns."""
        return {
            name: [str(one) for one in part.get_feature_names_out()]
            for name, part in self._parts.items()
        }

    @property
    def arrays(self) -> dict[str, NDArray[Any]]:
        """How rare each is."""
        return {f"idf_{name}": part.idf_ for name, part in self._parts.items()}


def load_bags(vocabularies: Mapping[str, list[str]], arrays: Mapping[str, NDArray[Any]]) -> Bags:
    """Bags as they were learnt."""
    found = Bags()
    for name, kind in _PARTS.items():
        part = _vectorizer({**kind, "vocabulary": vocabularies[name]})
        part.idf_ = arrays[f"idf_{name}"]
        found._parts[name] = part  # noqa: SLF001  # ours
    return found


def _vectorizer(kind: dict[str, Any]) -> TfidfVectorizer:
    return TfidfVectorizer(sublinear_tf=True, **kind)
