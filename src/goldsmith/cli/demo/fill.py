"""Fill the demo, step by step; each step is left out where it was done before."""

from collections.abc import Callable

from goldsmith.kernel.settings import Settings


def fill(
    settings: Settings,
    address: str,
    tell: Callable[[str], None],
    *,
    is_stopping: Callable[[], bool],
) -> None:
    """Fill."""
