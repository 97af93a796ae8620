"""Every change to sources and suggestions."""
