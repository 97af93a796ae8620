"""Other people's servers, driven by the same annotators; `make bench-peers` installs them."""
