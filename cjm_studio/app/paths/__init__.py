"""The parts of the Paths page."""
