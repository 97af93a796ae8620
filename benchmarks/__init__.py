"""Every promise about speed and memory, runnable: `make bench`, or `make bench ONLY=serve`."""
