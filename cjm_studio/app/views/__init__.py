"""What the pages of pictures have in common: filter, figure, adding, the way out."""
