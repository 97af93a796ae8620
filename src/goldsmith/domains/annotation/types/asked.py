"""A question that an annotator asked about a slot, with its answer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asked:
    """What was asked and answered, each as it was written."""

    question: str
    answer: str
