"""Journey to Scene: where everything on a picture sits."""
