"""Every read of items, imports and slices."""
