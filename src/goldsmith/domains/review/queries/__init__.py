"""Every read of reviews, and the overview of a project."""
