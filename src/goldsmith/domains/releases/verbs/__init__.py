"""Ordering, freezing and sealing releases."""
