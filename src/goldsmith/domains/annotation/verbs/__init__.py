"""Every change to batches, leases and annotations."""
