"""The lanes of a journey map, a file for each family of them."""
