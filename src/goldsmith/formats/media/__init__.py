"""Images and sound: what a file really is, whether it is whole, and what it tells about people."""
