"""Goldsmith: the AI trainer's workbench."""
