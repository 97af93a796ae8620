"""The doors of review, split by what they open."""
