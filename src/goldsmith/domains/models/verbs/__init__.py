"""Every change to models and endpoints."""
