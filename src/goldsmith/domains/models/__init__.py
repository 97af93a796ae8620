"""Models that Goldsmith trains itself, and live ones that others run."""
