"""How large a journey file may be: room for the largest map people draw, and no more than memory bears."""

# A third of it for words, two thirds for pictures.
MOST_BYTES = 30_000_000
MOST_RECORDS = 20_000
MOST_LINKS = 60_000

# A journey file is seven levels deep and opens a bracket for each entry; more is an attack or another file.
DEEPEST = 20
MOST_BRACKETS = 400_000
MOST_TEXTS = 1_250_000
MOST_KEYS = 1_000

# Digits in a row outside of quotes. Python takes minutes to read a number of a million digits.
MOST_DIGITS = 400

# What a person can read through; the rest is counted.
MOST_PROBLEMS = 100
