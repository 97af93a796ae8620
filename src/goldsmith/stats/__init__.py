"""Statistics of labelling work: numpy in, named results out; no I/O, clock or global seed."""
