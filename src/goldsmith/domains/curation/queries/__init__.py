"""Reads of curation."""
