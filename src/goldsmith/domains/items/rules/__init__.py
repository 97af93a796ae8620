"""Decisions about items, without I/O."""
