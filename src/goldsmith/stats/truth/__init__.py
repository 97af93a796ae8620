"""Truth inference: what is most likely true of an item, and how good each annotator is."""
