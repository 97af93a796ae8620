"""Agreement, settled labels, and how reliable each annotator is."""
