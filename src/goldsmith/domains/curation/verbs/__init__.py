"""Changes of curation."""
