"""Slides with native shapes: a Scene drawn so that a colleague can edit it in a presentation program."""
