"""What a statistic says instead of inventing a number."""


class StatisticError(ValueError):
    """A statistic cannot be given for these labels."""


class NotEnoughLabels(StatisticError):
    """There are too few labels for this statistic."""


class UndefinedStatistic(StatisticError):
    """The formula divides by zero for these labels, so no value exists."""
