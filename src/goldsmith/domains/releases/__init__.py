"""Releases: labels frozen at a position of the log, numbered, immutable, verifiable anywhere."""
