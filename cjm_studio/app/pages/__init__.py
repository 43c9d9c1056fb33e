"""One file a page; each has `draw`."""
