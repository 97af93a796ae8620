"""One set of spans from those of several annotators: by votes on spans, or token by token."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from goldsmith.stats.errors import NotEnoughLabels
from goldsmith.stats.truth.labels import UNKNOWN, Inference, Labels

TokenSpan = tuple[str, int, int]
"""A label, its first token, and the one after its last."""

_OUTSIDE = "O"


@dataclass(frozen=True, slots=True)
class Tagged:
    """What annotators marked in one text of so many tokens: by annotator, spans that do not overlap."""

    n_tokens: int
    spans: dict[int, Sequence[TokenSpan]]


def tags_of(n_tokens: int, spans: Sequence[TokenSpan]) -> list[str]:
    """A tag a token: B-label where a span begins, I-label where it goes on, else O.

    Raises
    ------
    ValueError
        Spans overlap, are empty, or leave the text.
    """
    tags = [_OUTSIDE] * n_tokens
    for label, start, end in spans:
        if not 0 <= start < end <= n_tokens or any(tag != _OUTSIDE for tag in tags[start:end]):
            raise ValueError(f"{label} from {start} to {end} is empty, outside or overlaps another")
        tags[start:end] = [f"B-{label}", *[f"I-{label}"] * (end - start - 1)]
    return tags


def spans_of(tags: Sequence[str]) -> list[TokenSpan]:
    """The spans that tags spell. An I without its beginning, which votes can leave, begins a span."""
    found: list[TokenSpan] = []
    for place, tag in enumerate(tags):
        if tag == _OUTSIDE:
            continue
        label = tag[2:]
        goes_on = tag[0] == "I" and found and found[-1][0] == label and found[-1][2] == place
        if goes_on:
            found[-1] = (label, found[-1][1], place + 1)
        else:
            found.append((label, place, place + 1))
    return found


def vote_on_spans(texts: Sequence[Tagged], *, share: float = 0.5) -> list[list[TokenSpan]]:
    """The spans that at least that share of a text's annotators marked, with just these ends.

    Precise, and misses what people cut differently.
    """
    found = []
    for text in texts:
        votes = Counter(span for given in text.spans.values() for span in set(given))
        needed = share * len(text.spans)
        kept = [span for span, n in votes.items() if n >= needed]
        found.append(sorted(kept, key=lambda span: (span[1], span[2], span[0])))
    return found


def infer_spans(
    texts: Sequence[Tagged], model: Callable[[Labels], Inference]
) -> tuple[list[list[TokenSpan]], Inference]:
    """Ask a model for the tag of each token, and read spans from the tags, mended where torn.

    Where tags tie, one that marks something is taken before O: leaving out costs more than a look.

    Raises
    ------
    NotEnoughLabels
        No text has an annotator and a token.

    References
    ----------
    Nguyen, A. T. et al. (2017). Aggregating and predicting sequence labels from crowd annotations,
    which has the vote and Dawid-Skene by token as the plain models.
    """
    names = sorted(
        {label for text in texts for given in text.spans.values() for label, _, _ in given}
    )
    tags = [_OUTSIDE, *(f"{part}-{name}" for name in names for part in "BI")]
    code = {tag: number for number, tag in enumerate(tags)}
    offsets = np.cumsum([0, *(text.n_tokens for text in texts)])
    items, people, classes = [], [], []
    for text, offset in zip(texts, offsets, strict=False):
        for person, given in text.spans.items():
            items.append(np.arange(offset, offset + text.n_tokens))
            people.append(np.full(text.n_tokens, person))
            classes.append(
                np.array([code[tag] for tag in tags_of(text.n_tokens, given)], dtype=np.int64)
            )
    if not items or not offsets[-1]:
        raise NotEnoughLabels("no text has an annotator")
    labels = Labels.of(
        np.concatenate(items), np.concatenate(people), np.concatenate(classes), n_classes=len(tags)
    )
    inference = model(labels)
    winners = inference.winners()
    # Without O's column the most likely tag that marks something, for where several tie.
    if len(tags) > 1:
        marking = inference.posteriors[:, 1:].argmax(axis=1) + 1
        winners = np.where(winners == UNKNOWN, marking, winners)
    chosen = [tags[max(0, winner)] for winner in winners]
    chosen += [_OUTSIDE] * (int(offsets[-1]) - len(chosen))
    spans = [spans_of(chosen[start:end]) for start, end in pairwise(offsets)]
    return spans, inference
