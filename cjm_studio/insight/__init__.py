"""What a journey tells: plain results, computed from its records and links. Nothing here draws."""
