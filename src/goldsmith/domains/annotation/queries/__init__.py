"""Every read of batches, leases and annotations."""
