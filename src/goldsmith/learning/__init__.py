"""Models that come with Goldsmith: small, offline, on scikit-learn; no database.

Only the process of ``apart`` imports what needs scikit-learn, so that idle processes stay small.
"""
