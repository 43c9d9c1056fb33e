"""A log of the retailer's shape: 500,000 customers on 100,000 distinct paths, 3 % of the paths with a sale.

Ten paths hold 80 % of the sales. Smaller logs keep the shares. Everything is drawn from the seed, so the same
call gives the same log.
"""

from typing import TYPE_CHECKING, TypeAlias

from cjm_studio.errors import LogError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.int64]
    Generator: TypeAlias = np.random.Generator

CUSTOMERS, PATHS = 500_000, 100_000
PATHS_WITH_SALE, BEST_PATHS = 0.03, 10
SALES_OF_THE_BEST = 0.8
SALE = "sale"
EVENTS = (
    "advert", "search", "home", "catalogue", "filter", "product", "photo", "reviews", "compare", "price list",
    "delivery terms", "shop finder", "shop visit", "call", "chat", "basket", "promo code", "wish list",
    "account", "newsletter", SALE,
)  # fmt: skip
SHORTEST, LONGEST = 5, 15
FEWEST, MOST = 5_000, 800_000  # the first four events tell 160,000 paths apart


def walks(customers: int, rng: "Generator") -> "tuple[Numbers, Numbers]":
    """Codes of events (numbers in EVENTS), one customer after the other, and how many each has.

    Raises LogError for fewer customers than make this shape or more than have paths of their own.
    """
    import numpy as np

    if not FEWEST <= customers <= MOST:
        raise LogError(
            "The retailer's shape needs {fewest} to {most} customers, not {given}.",
            fewest=FEWEST,
            most=MOST,
            given=customers,
        )
    paths = customers * PATHS // CUSTOMERS
    selling = round(paths * PATHS_WITH_SALE)
    lengths = rng.integers(SHORTEST, LONGEST + 1, paths)
    codes = rng.integers(0, len(EVENTS) - 1, (paths, LONGEST))
    _tell_apart(codes)
    codes[np.arange(selling), lengths[:selling] - 1] = EVENTS.index(SALE)
    order = rng.permutation(np.repeat(np.arange(paths), _counts(customers, paths, selling, rng)))
    taken = lengths[order]
    return codes[order][np.arange(LONGEST) < taken[:, None]], taken


def _tell_apart(codes: "Numbers") -> None:
    """Write the number of each path into its first events, so that no two are alike."""
    import numpy as np

    number = np.arange(len(codes))
    for place in range(SHORTEST - 1):
        codes[:, place] = number % (len(EVENTS) - 1)
        number //= len(EVENTS) - 1


def _counts(customers: int, paths: int, selling: int, rng: "Generator") -> "Numbers":
    """How many customers go each path: the best hold 80 % of the sales, the others one sale each."""
    import numpy as np

    counts = np.ones(paths, dtype=np.int64)
    others = selling - BEST_PATHS
    best = int(np.ceil(others * SALES_OF_THE_BEST / (1 - SALES_OF_THE_BEST) / BEST_PATHS))
    counts[:BEST_PATHS] = best
    left = customers - int(counts.sum())
    weights = 1 / np.arange(1, paths - selling + 1) ** 0.6
    counts[selling:] += rng.multinomial(left, weights / weights.sum())
    return counts
