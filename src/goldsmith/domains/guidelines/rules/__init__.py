"""Decisions about schemas and answers, without I/O."""
