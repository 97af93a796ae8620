"""The built-in models learn what is there to be learnt, and say how well on what they did not see."""

import numpy as np
import pytest

from goldsmith.learning import active, classifier, curves, several, tagger
from goldsmith.learning.apart import learn_apart
from goldsmith.learning.types import Spanned, TooLittleToLearn

GOOD = ["wonderful", "lovely", "great", "splendid"]
BAD = ["awful", "dreadful", "bad", "poor"]
WORDS = ["film", "day", "meal", "room", "book", "walk", "song"]


def texts_and_labels(n: int = 80, *, seed: int = 1) -> tuple[list[str], list[str]]:
    rng = np.random.default_rng(seed)
    labels = [["good", "bad"][one] for one in rng.integers(0, 2, n)]
    made = [
        f"a {rng.choice(GOOD if label == 'good' else BAD)} {rng.choice(WORDS)} in {rng.choice(WORDS)}"
        for label in labels
    ]
    return made, labels


def tagged(n: int = 60, *, seed: int = 2) -> tuple[list[str], list[list[Spanned]]]:
    rng = np.random.default_rng(seed)
    texts, spans = [], []
    for _ in range(n):
        name, place = rng.choice(["Anna", "Ben", "Cleo"]), rng.choice(["Rome", "Oslo", "Lima"])
        text = f"Then {name} {rng.choice(['went', 'flew', 'walked'])} to {place} again."
        at = text.index(place)
        texts.append(text)
        spans.append([Spanned(5, 5 + len(name), "person"), Spanned(at, at + len(place), "place")])
    return texts, spans


def test_a_classifier_learns_and_is_scored_on_what_it_did_not_see() -> None:
    texts, labels = texts_and_labels()
    learned = classifier.learn(texts, labels, seed=3)
    assert learned.score.value is not None
    assert learned.score.value > 0.9
    assert 10 <= learned.score.n <= 22
    assert learned.score.low is not None
    assert learned.score.low < learned.score.value


def test_a_stored_classifier_says_the_same() -> None:
    texts, labels = texts_and_labels()
    model = classifier.Classifier().fit(texts, labels, seed=3)
    again = classifier.load_classifier(model.to_bytes())
    assert again.probabilities(texts) == pytest.approx(model.probabilities(texts))


def test_labels_go_by_name_where_one_is_missing_in_training() -> None:
    # Of three labels only the first and the last were seen: columns must not shift.
    texts, labels = texts_and_labels()
    renamed = ["zgood" if label == "good" else label for label in labels]
    model = classifier.Classifier().fit(texts, renamed, seed=3)
    assert model.labels == ["bad", "zgood"]
    assert model.guess(["a splendid lovely book"])[0].label == "zgood"


def test_a_confidence_is_about_as_often_right_as_it_says() -> None:
    texts, labels = texts_and_labels(400)
    rng = np.random.default_rng(5)
    noisy = [
        label if rng.random() < 0.8 else {"good": "bad", "bad": "good"}[label] for label in labels
    ]
    model = classifier.Classifier().fit(texts[:200], noisy[:200], seed=3)
    said = model.guess(texts[200:])
    right = np.mean([one.label == label for one, label in zip(said, noisy[200:], strict=True)])
    assert np.mean([one.confidence for one in said]) == pytest.approx(right, abs=0.1)


@pytest.mark.parametrize(
    ("labels", "reason"), [(["a", "b"] * 4, "8 settled labels"), (["a"] * 30, "the same")]
)
def test_too_little_is_refused_with_a_sentence(labels: list[str], reason: str) -> None:
    with pytest.raises(TooLittleToLearn, match=reason):
        classifier.learn(["text"] * len(labels), labels, seed=1)


def test_a_tagger_learns_where_names_stand() -> None:
    texts, spans = tagged()
    learned = tagger.learn(texts, spans, seed=3)
    assert learned.score.value is not None
    assert learned.score.value > 0.9
    (found,) = tagger.load_tagger(learned.model).tag(["Then Cleo went to Oslo again."])
    assert [(one.start, one.end, one.label) for one in found] == [
        (5, 9, "person"),
        (18, 22, "place"),
    ]


def test_a_tag_that_goes_on_with_nothing_begins_a_span() -> None:
    tokens = tagger.tokens_of("to New York")
    found = tagger.spans_of(tokens, ["O", "I-place", "I-place"], [0.9, 0.8, 0.7])
    assert found == [Spanned(3, 11, "place", 0.7)]


def test_words_without_spaces_are_taken_by_character() -> None:
    assert [word for _, _, word in tagger.tokens_of("东京 is")] == ["东", "京", "is"]


def test_tags_of_spans_and_spans_of_tags_are_each_others_inverse() -> None:
    texts, spans = tagged(20)
    for text, given in zip(texts, spans, strict=True):
        tokens = tagger.tokens_of(text)
        found = tagger.spans_of(tokens, tagger.tags_of(tokens, given), [1.0] * len(tokens))
        assert [(s.start, s.end, s.label) for s in found] == [
            (s.start, s.end, s.label) for s in given
        ]


def test_the_active_order_takes_each_item_once_and_keeps_its_random_share() -> None:
    texts, labels = texts_and_labels(200)
    model = classifier.Classifier().fit(texts[:40], labels[:40], seed=3)
    picked = active.pick(model, texts[40:], 50, random_share=0.2, seed=4)
    assert len({one.place for one in picked}) == 50
    assert sum(one.reason == "random" for one in picked) == 10


def test_the_active_order_begins_with_what_is_least_sure() -> None:
    texts, labels = texts_and_labels(60)
    model = classifier.Classifier().fit(texts, labels, seed=3)
    mixed = ["a wonderful awful film"] * 3
    picked = active.pick(model, [*texts, *mixed], 3, random_share=0.0, seed=4)
    assert {one.place for one in picked} & {60, 61, 62}


def test_the_curve_has_both_orders_and_ends_in_the_same_place() -> None:
    texts, labels = texts_and_labels(120)
    points = curves.curve(texts, labels, seed=3)
    assert [point.n for point in points] == sorted(point.n for point in points)
    assert points[-1].random.mean == pytest.approx(points[-1].active.mean, abs=0.05)


def test_the_curve_of_several_labels_grows_in_both_orders_to_the_same_place() -> None:
    texts, topics = texts_and_topics(160)
    points = curves.curve_of_several(texts, topics, seed=3)
    assert [point.n for point in points] == sorted(point.n for point in points)
    assert points[-1].n == 128
    assert points[-1].random.mean == pytest.approx(points[-1].active.mean, abs=0.05)
    assert points[-1].random.mean > points[0].random.mean
    assert all(one.low <= one.mean <= one.high for one in (points[0].random, points[0].active))


def test_without_labels_on_what_is_held_out_there_is_no_curve_of_several() -> None:
    texts = [f"text {n}" for n in range(40)]
    _, test = several.split(40, seed=3)
    topics = [[] if n in set(test) or n % 2 else ["odd"] for n in range(40)]
    assert curves.curve_of_several(texts, topics, seed=3) == []


def test_learning_apart_gives_a_model_and_says_how_far_it_is() -> None:
    texts, labels = texts_and_labels()
    heard: list[tuple[int, int]] = []
    ask = {"act": "train", "kind": "classifier", "texts": texts, "labels": labels, "seed": 1}
    found, model = learn_apart(ask, told=lambda done, total: heard.append((done, total)))
    assert heard[-1] == (5, 5)
    assert found["score"]["n"] > 0
    guess = {"act": "predict", "kind": "classifier", "texts": ["a great day"]}
    said, _ = learn_apart(guess, model=model, told=lambda _done, _total: None)
    assert said["guesses"][0]["label"] == "good"


def test_learning_apart_is_ended_by_whoever_listens() -> None:
    texts, labels = texts_and_labels()

    def cancel(done: int, total: int) -> None:
        raise KeyboardInterrupt

    ask = {"act": "train", "kind": "classifier", "texts": texts, "labels": labels, "seed": 1}
    with pytest.raises(KeyboardInterrupt):
        learn_apart(ask, told=cancel)


def texts_and_topics(n: int = 120, *, seed: int = 4) -> tuple[list[str], list[list[str]]]:
    words = {"food": "soup bread salad", "price": "cheap dear costly", "staff": "waiter cook host"}
    rng = np.random.default_rng(seed)
    texts, topics = [], []
    for _ in range(n):
        had = [topic for topic in words if rng.random() < 0.5]
        texts.append(
            " ".join(["we saw the", *(str(rng.choice(words[t].split())) for t in had), "here"])
        )
        topics.append(had)
    return texts, topics


def test_several_labels_are_learnt_each_for_itself_and_scored_on_what_was_not_seen() -> None:
    texts, topics = texts_and_topics()
    learned = several.learn(texts, topics, seed=3)
    assert learned.labels == ["food", "price", "staff"]
    assert (learned.score.measure, learned.score.n) == ("f1_labels", 24)
    assert learned.score.value is not None
    assert learned.score.baseline is not None
    assert learned.score.value > 0.9 > learned.score.baseline
    said = several.load_several(learned.model).guess(["the waiter and the soup", "we saw the here"])
    assert set(said[0].labels) == {"food", "staff"}
    assert said[1].labels == {}
    assert all(0.5 <= sure <= 1 for sure in said[0].labels.values())
    assert said[0].confidence <= min(said[0].labels.values())


def test_the_confidence_of_a_single_label_is_about_as_often_right_as_it_says() -> None:
    texts, topics = texts_and_topics(400)
    rng = np.random.default_rng(6)
    noisy = [[t for t in ("food", "price") if (t in had) != (rng.random() < 0.2)] for had in topics]
    model = several.SeveralClassifier().fit(texts[:250], noisy[:250], seed=3)
    sure = model.probabilities(texts[250:])
    right = np.array([[label in had for label in model.labels] for had in noisy[250:]])
    assert sure.mean(axis=0) == pytest.approx(right.mean(axis=0), abs=0.1)
    assert np.abs(sure - 0.5).mean() == pytest.approx(0.3, abs=0.1)


def test_a_label_that_all_have_or_one_only_is_not_learnt() -> None:
    texts, topics = texts_and_topics(40)
    with_all = [[*had, "text"] for had in topics]
    with_all[0].append("rare")
    assert several.learn(texts, with_all, seed=1).labels == ["food", "price", "staff"]
    with pytest.raises(TooLittleToLearn, match="tell apart"):
        several.learn(texts, [["text"]] * 40, seed=1)
