"""Every change of items, imports and slices."""
