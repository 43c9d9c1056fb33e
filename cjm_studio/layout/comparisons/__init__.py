"""Two journeys on one picture, in parts: common columns, cards with their difference, curves, figures."""
