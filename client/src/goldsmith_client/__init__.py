"""Goldsmith from Python: ``from goldsmith_client import Goldsmith``."""

from goldsmith_client.goldsmith import Goldsmith
from goldsmith_client.problems import Problem, ServerUnreachable

__all__ = ["Goldsmith", "Problem", "ServerUnreachable"]
