"""Batches, slots, leases and annotations: the daily work."""
