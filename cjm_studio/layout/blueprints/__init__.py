"""The service blueprint in parts: its lanes, its grid of cards, the routes of its arrows, its panels."""
