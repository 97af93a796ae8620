"""Goldsmith: the AI trainer's workbench."""

__version__ = "0.1.0"
