"""What can go wrong with models."""

from goldsmith.kernel.errors import Conflict, Invalid, NotFound


class ModelNotFound(NotFound):
    """There is no such model among those you may see."""

    code = "model_not_found"


class NotTrainable(Invalid):
    """Goldsmith's own models learn questions with one label, with several, or with spans of a text."""

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


class EndpointNotFound(NotFound):
    """There is no such live model among those you may see."""

    code = "endpoint_not_found"


class EndpointRests(Conflict):
    """This live model failed several times and rests for a minute. Look at its state, then ask again."""

    code = "endpoint_rests"


class AddressInvalid(Invalid):
    """The address of a live model begins with http:// or https:// and names a host."""

    code = "address_invalid"


class SecretNameInvalid(Invalid):
    """A secret is named by its file: small letters, digits, - and _."""

    code = "secret_name_invalid"


class NoLiveModel(NotFound):
    """This project has no live model that could be asked."""

    code = "no_live_model"
