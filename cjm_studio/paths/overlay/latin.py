"""Russian letters in Latin ones, as programmers write them in the names of events."""

_LETTERS = """
а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х h
ц ts ч ch ш sh щ sch ы y э e ю yu я ya
"""
_SIGNS = _LETTERS.split()
LATIN = str.maketrans(dict(zip(_SIGNS[::2], _SIGNS[1::2], strict=True)) | {"ъ": "", "ь": ""})
