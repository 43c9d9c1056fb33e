"""Ids: the kind of the record and a short token, `stage-k3f9x2`."""

import secrets

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"  # without look-alikes: people read ids aloud


def new_id(kind: str) -> str:
    """A fresh id for a record or link of this kind; 31^10 tokens, never used again."""
    return f"{kind}-" + "".join(secrets.choice(ALPHABET) for _ in range(10))
