"""What can go wrong with models."""

from goldsmith.kernel.errors import Conflict, Invalid, NotFound


class ModelNotFound(NotFound):
    """There is no such model among those you may see."""

    code = "model_not_found"


class NotTrainable(Invalid):
    """Goldsmith's own models learn questions with one label or with spans of a text."""

    code = "not_trainable"


class TooLittleSettled(Invalid):
    """There are too few settled labels to learn from."""

    code = "too_little_settled"


class ModelNotTrained(Conflict):
    """This model is not trained yet. Wait for its job, or look there why it failed."""

    code = "model_not_trained"


class NothingToOrder(Invalid):
    """Only a classifier can say which items it is least sure of."""

    code = "nothing_to_order"
