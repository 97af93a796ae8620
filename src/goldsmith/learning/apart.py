"""Learn in a process of its own: it can be cancelled, and its memory goes when it ends.

``python -m goldsmith.learning.apart FOLDER`` is that process. What is asked lies in the folder as
``ask.json``, perhaps beside a ``model``; the answer is written beside it. Each line it prints says
how far it is.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from goldsmith.kernel.processes import end_with_parent
from goldsmith.kernel.settings import environment_with
from goldsmith.learning.types import CurvePoint, Spanned, TooLittleToLearn

Told = Callable[[int, int], None]


class LearningFailed(RuntimeError):
    """The process ended without an answer."""


def learn_apart(
    ask: Mapping[str, Any], *, model: bytes | None = None, told: Told
) -> tuple[dict[str, Any], bytes | None]:
    """Do what is asked and return the answer, with a model if one was trained.

    ``told`` hears how far it is, and ends the process by raising. Raises TooLittleToLearn,
    LearningFailed.
    """
    with tempfile.TemporaryDirectory(prefix="gs-learn-") as name:
        folder = Path(name)
        (folder / "ask.json").write_text(json.dumps(dict(ask)), encoding="utf-8")
        if model is not None:
            (folder / "model").write_bytes(model)
        with subprocess.Popen(  # noqa: S603  # our own module
            [sys.executable, "-m", __name__, name],
            stdout=subprocess.PIPE,
            env=environment_with(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1"),
        ) as process:
            try:
                for line in process.stdout or ():
                    told(*json.loads(line))
            except BaseException:
                process.kill()
                raise
        answer = folder / "answer.json"
        if not answer.exists():
            raise LearningFailed(f"The process of learning ended with {process.returncode}.")
        found: dict[str, Any] = json.loads(answer.read_text(encoding="utf-8"))
        if "refused" in found:
            raise TooLittleToLearn(found["refused"])
        trained = folder / "trained"
        return found, trained.read_bytes() if trained.exists() else None


def main(folder: Path) -> None:
    """Answer what lies in the folder."""
    end_with_parent()
    ask = json.loads((folder / "ask.json").read_text(encoding="utf-8"))
    try:
        answer = _ACTS[ask["act"]](ask, folder)
    except TooLittleToLearn as refusal:
        answer = {"refused": str(refusal)}
    part = folder / "answer.part"
    part.write_text(json.dumps(answer), encoding="utf-8")
    part.rename(folder / "answer.json")


def _say(done: int, total: int) -> None:
    sys.stdout.write(f"[{done}, {total}]\n")
    sys.stdout.flush()


def _say_of_curve(done: int, _total: int) -> None:
    _say(2 + done, 5)


def _train(ask: dict[str, Any], folder: Path) -> dict[str, Any]:
    from goldsmith.learning import classifier, curves, several, tagger  # noqa: PLC0415  # heavy

    texts, seed = ask["texts"], ask["seed"]
    points: list[CurvePoint] = []
    _say(0, 5)
    if ask["kind"] == "tagger":
        spans = [[Spanned(*span) for span in one] for one in ask["spans"]]
        learned = tagger.learn(texts, spans, seed=seed)
    elif ask["kind"] == "several":
        learned = several.learn(texts, ask["several"], seed=seed)
        _say(2, 5)
        points = curves.curve_of_several(texts, ask["several"], seed=seed, told=_say_of_curve)
    else:
        learned = classifier.learn(texts, ask["labels"], seed=seed)
        _say(2, 5)
        points = curves.curve(texts, ask["labels"], seed=seed, told=_say_of_curve)
    (folder / "trained").write_bytes(learned.model)
    _say(5, 5)
    return {
        "score": asdict(learned.score),
        "curve": [asdict(point) for point in points],
        "labels": learned.labels,
        "n_train": learned.n_train,
    }


def _predict(ask: dict[str, Any], folder: Path) -> dict[str, Any]:
    from goldsmith.learning import classifier, several, tagger  # noqa: PLC0415

    stored, texts = (folder / "model").read_bytes(), ask["texts"]
    if ask["kind"] == "tagger":
        tagged = tagger.load_tagger(stored).tag(texts)
        return {"spans": [[asdict(span) for span in spans] for spans in tagged]}
    if ask["kind"] == "several":
        return {"several": [asdict(guess) for guess in several.load_several(stored).guess(texts)]}
    guesses = classifier.load_classifier(stored).guess(texts)
    return {"guesses": [asdict(guess) for guess in guesses]}


def _order(ask: dict[str, Any], folder: Path) -> dict[str, Any]:
    from goldsmith.learning import active, classifier, several  # noqa: PLC0415

    stored = (folder / "model").read_bytes()
    is_several = ask["kind"] == "several"
    model = several.load_several(stored) if is_several else classifier.load_classifier(stored)
    picked = active.pick(
        model, ask["texts"], ask["n"], random_share=ask["random_share"], seed=ask["seed"]
    )
    return {"picked": [asdict(one) for one in picked]}


def _doubt(ask: dict[str, Any], folder: Path) -> dict[str, Any]:
    from goldsmith.learning import classifier  # noqa: PLC0415

    del folder
    return {"doubts": classifier.doubt(ask["texts"], ask["labels"], seed=ask["seed"])}


_ACTS: dict[str, Callable[[dict[str, Any], Path], dict[str, Any]]] = {
    "train": _train,
    "predict": _predict,
    "order": _order,
    "doubt": _doubt,
}


if __name__ == "__main__":
    main(Path(sys.argv[1]))
