"""What is believed of people's answers to a question, for deciding when an item has labels enough."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from goldsmith.domains.annotation.rules.overlap import CLASSES, MOST_IN_TABLE
from goldsmith.domains.annotation.types.overlap import Beliefs, Believed
from goldsmith.domains.guidelines.types import Question
from goldsmith.domains.quality.queries.sittings import Sitting
from goldsmith.domains.quality.types import AlikeFound
from goldsmith.kernel.ids import PersonId
from goldsmith.stats.calibration import FEWEST_GOLD, calibrate
from goldsmith.stats.stopping import DEFAULT_TEMPERATURE, claims, coin
from goldsmith.stats.truth.dawid_skene import dawid_skene_with_prior
from goldsmith.stats.truth.labels import Inference, Labels
from goldsmith.stats.truth.one_coin import one_coin

USUAL = "dawid_skene_prior"
_EVEN = 20.0
"""So many items with all classes alike stand behind the shares of classes: few labels tell little."""


def beliefs_of(
    question: Question, sitting: Sitting, labels: Labels, *, model: str, alike: Iterable[AlikeFound]
) -> Beliefs | None:
    """What all labels and all that is settled teach about people; None for other kinds of question.

    Plain Dawid-Skene is never believed here: it is certain of people with few labels. The temperature
    is fitted on gold items, under what was learnt without them.
    """
    if question.kind not in CLASSES or question.per_turn:
        return None
    is_coin = model == "one_coin" or labels.n_classes > MOST_IN_TABLE
    learn = one_coin if is_coin else dawid_skene_with_prior
    tight = replace(labels, n_items=len(sitting.truth))
    counted = tight.only(~sitting.is_gold)
    unseen = learn(counted) if len(counted) else None
    temperature, n_gold = _temperature(sitting, tight, unseen)
    found = learn(tight, gold=sitting.truth)
    echoes: dict[PersonId, list[PersonId]] = {}
    for pair in alike:
        echoes.setdefault(pair.one_id, []).append(pair.other_id)
        echoes.setdefault(pair.other_id, []).append(pair.one_id)
    given = np.bincount(labels.annotators, minlength=labels.n_annotators)
    skills = _skills(found)
    shares = _shares(found)
    return Beliefs(
        question_id=question.id,
        values=[value[0] if value else "" for value in sitting.values],  # type: ignore[misc]  # classes are plain values
        shares=shares[: len(sitting.values)].tolist(),
        temperature=temperature,
        n_gold=n_gold,
        people=[
            Believed(
                person_id,
                [float(skills[place])] if found.confusions is None else
                found.confusions[place, : len(sitting.values), : len(sitting.values)].ravel().tolist(),
                float(skills[place]),
                int(given[place]),
                echoes.get(person_id, []),
            )
            for place, person_id in enumerate(sitting.person_ids)
        ],
    )  # fmt: skip


def _temperature(sitting: Sitting, labels: Labels, unseen: Inference | None) -> tuple[float, int]:
    """The temperature, and on how many gold items it was fitted; the usual one where they are few."""
    kept = np.flatnonzero(sitting.is_gold_item & (sitting.truth >= 0))
    kept = kept[np.bincount(labels.items, minlength=labels.n_items)[kept] >= 2]
    if unseen is None or len(kept) < FEWEST_GOLD:
        return DEFAULT_TEMPERATURE, 0
    claimed, origins = claims(labels, kept, _tables(unseen, labels.n_classes), _shares(unseen))
    return calibrate(claimed, sitting.truth[origins]).temperature, len(kept)


def _shares(found: Inference) -> NDArray[np.float64]:
    n_classes = found.posteriors.shape[1]
    shares = found.posteriors.sum(axis=0) + _EVEN / n_classes
    normal: NDArray[np.float64] = shares / shares.sum()
    return normal


def _skills(found: Inference) -> NDArray[np.float64]:
    """How often each is right over all classes, shrunk as the model shrinks: few labels say little."""
    if found.confusions is None:
        return np.where(np.isnan(found.skills), 0.8, found.skills)
    right: NDArray[np.float64] = np.einsum("wkk,k->w", found.confusions, _shares(found))
    return right.clip(0.0, 1.0)


def _tables(found: Inference, n_classes: int) -> NDArray[np.float64]:
    if found.confusions is not None:
        return found.confusions
    return np.stack([coin(float(skill), n_classes) for skill in _skills(found)])
