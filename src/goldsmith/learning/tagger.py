"""A span tagger: each token gets a label by what it and its neighbours look like."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from goldsmith.learning.storing import from_bytes, to_bytes
from goldsmith.learning.types import Learned, Score, Spanned, TooLittleToLearn
from goldsmith.stats.errors import StatisticError
from goldsmith.stats.span_scores import Span, Spans, pair_sums, span_f1, span_f1_interval

FEWEST_ITEMS = 20
_HELD_OUT = 0.2
_OUTSIDE = "O"
_METHOD = "held-out items, the same spans; 95% percentile bootstrap over items"
_UNDEFINED = Score("f1", None, None, None, 0, _METHOD)
# Scripts that write words without spaces are taken character by character.
_TOKEN = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
    r"|\w+|[^\w\s]"
)
Token = tuple[int, int, str]


def tokens_of(text: str) -> list[Token]:
    """The words, characters and signs of a text, with where they stand."""
    return [(found.start(), found.end(), found.group()) for found in _TOKEN.finditer(text)]


def tags_of(tokens: Sequence[Token], spans: Sequence[Spanned]) -> list[str]:
    """The tag of each token: B- begins a span, I- goes on with it, O stands outside.

    Of spans that lie on each other the longest counts; tokens have one tag.
    """
    tags = [_OUTSIDE] * len(tokens)
    for span in sorted(spans, key=lambda one: (one.start - one.end, one.start)):
        inside = [
            n for n, (start, end, _) in enumerate(tokens) if start < span.end > span.start < end
        ]
        inside = [
            n for n in inside if tokens[n][0] >= span.start - 1 and tokens[n][1] <= span.end + 1
        ]
        if inside and all(tags[n] == _OUTSIDE for n in inside):
            tags[inside[0]] = f"B-{span.label}"
            for n in inside[1:]:
                tags[n] = f"I-{span.label}"
    return tags


def spans_of(tokens: Sequence[Token], tags: Sequence[str], sure: Sequence[float]) -> list[Spanned]:
    """Spans of tags; an I- that goes on with nothing of its label begins a span.

    A span is as sure as its least sure token.
    """
    found: list[Spanned] = []
    for (start, end, _), tag, confidence in zip(tokens, tags, sure, strict=True):
        if tag == _OUTSIDE:
            found.append(Spanned(-1, -1, ""))
            continue
        begins, _, label = tag.partition("-")
        last = found[-1] if found else None
        if begins == "I" and last is not None and last.label == label:
            least = min(last.confidence or 0.0, confidence)
            found[-1] = Spanned(last.start, end, label, least)
        else:
            found.append(Spanned(start, end, label, confidence))
    return [span for span in found if span.label]


class Tagger:
    """Says of texts which stretches would be marked, and with which label."""

    def __init__(self) -> None:
        self._features = DictVectorizer()
        self._model = LogisticRegression(C=3.0, max_iter=500)

    def fit(self, texts: Sequence[str], spans: Sequence[Sequence[Spanned]]) -> "Tagger":
        """Learn from texts with their spans."""
        rows: list[dict[str, Any]] = []
        tags: list[str] = []
        for text, given in zip(texts, spans, strict=True):
            tokens = tokens_of(text)
            rows += _described(tokens)
            tags += tags_of(tokens, given)
        self._model.fit(self._features.fit_transform(rows), np.array(tags))
        return self

    def tag(self, texts: Sequence[str]) -> list[list[Spanned]]:
        """The spans of each text."""
        return [self._tag(text) for text in texts]

    def _tag(self, text: str) -> list[Spanned]:
        tokens = tokens_of(text)
        if not tokens:
            return []
        found = self._model.predict_proba(self._features.transform(list(_described(tokens))))
        best = found.argmax(axis=1)
        tags = [str(self._model.classes_[place]) for place in best]
        sure = [float(row[place]) for row, place in zip(found, best, strict=True)]
        return spans_of(tokens, tags, sure)

    @property
    def labels(self) -> list[str]:
        """The labels that can be told."""
        tags = (str(tag) for tag in self._model.classes_)
        return sorted({tag.partition("-")[2] for tag in tags} - {""})

    def to_bytes(self) -> bytes:
        """The tagger as a file."""
        facts = {
            "kind": "tagger",
            "tags": [str(tag) for tag in self._model.classes_],
            "names": self._features.feature_names_,
        }
        return to_bytes(facts, {"weights": self._model.coef_, "bias": self._model.intercept_})


def load_tagger(stored: bytes) -> Tagger:
    """A tagger from its file."""
    facts, arrays = from_bytes(stored)
    found = Tagger()
    features, model = found._features, found._model  # noqa: SLF001  # ours
    features.feature_names_ = facts["names"]
    features.vocabulary_ = {name: place for place, name in enumerate(facts["names"])}
    model.classes_ = np.array(facts["tags"])
    model.coef_, model.intercept_ = arrays["weights"], arrays["bias"]
    return found


def learn(texts: Sequence[str], spans: Sequence[Sequence[Spanned]], *, seed: int) -> Learned:
    """Train on all items, after scoring a tagger that saw four fifths of them on the others.

    Raises TooLittleToLearn.
    """
    if len(texts) < FEWEST_ITEMS:
        raise TooLittleToLearn(
            f"There are {len(texts)} settled items; a tagger needs {FEWEST_ITEMS} or more."
        )
    if not any(spans):
        raise TooLittleToLearn("Nobody marked a span yet, so there is nothing to learn.")
    rng = np.random.default_rng(seed)
    order: NDArray[np.int64] = rng.permutation(len(texts))
    n_test = max(1, round(_HELD_OUT * len(texts)))
    test, train = order[:n_test].tolist(), order[n_test:].tolist()
    score = _UNDEFINED
    if any(spans[place] for place in train):
        trial = Tagger().fit([texts[n] for n in train], [spans[n] for n in train])
        score = _score([spans[n] for n in test], trial.tag([texts[n] for n in test]), rng)
    whole = Tagger().fit(texts, spans)
    return Learned(whole.to_bytes(), score, len(texts), whole.labels)


def _score(
    gold: Sequence[Sequence[Spanned]], told: Sequence[Sequence[Spanned]], rng: np.random.Generator
) -> Score:
    sums = pair_sums([(_as_set(a), _as_set(b)) for a, b in zip(gold, told, strict=True)])
    try:
        value = span_f1(sums).value
        interval = span_f1_interval(sums, rng=rng)
    except StatisticError:
        return Score("f1", None, None, None, len(gold), _METHOD)
    return Score("f1", value, interval.low, interval.high, len(gold), _METHOD)


def _as_set(spans: Sequence[Spanned]) -> Spans:
    return frozenset(Span(one.label, ((one.start, one.end),)) for one in spans)


def _described(tokens: Sequence[Token]) -> Iterator[dict[str, Any]]:
    """What each token looks like, with the two before and after it."""
    own = [_looks(word) for _, _, word in tokens]
    for place in range(len(tokens)):
        found: dict[str, Any] = {}
        for step in (-2, -1, 0, 1, 2):
            there = place + step
            if not 0 <= there < len(own):
                found[f"{step}:edge"] = True
                continue
            for name, value in own[there].items():
                if abs(step) < 2 or name in {"word", "shape"}:
                    found[f"{step}:{name}"] = value
        yield found


def _looks(word: str) -> dict[str, Any]:
    return {
        "word": word.lower(),
        "begin": word[:3].lower(),
        "end": word[-3:].lower(),
        "shape": _shape(word),
    }


def _shape(word: str) -> str:
    kinds = [
        "9" if c.isdigit() else "A" if c.isupper() else "a" if c.isalpha() else c for c in word
    ]
    return re.sub(r"(.)\1+", r"\1+", "".join(kinds))[:12]
