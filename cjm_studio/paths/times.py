"""How times can be written that are not ISO 8601."""

# The first that reads most of a sample is taken, then others for what it cannot read. Days come first where
# points or dashes part them; with slashes, months do unless the sample proves otherwise.
PATTERNS = (
    "%Y/%m/%d %H:%M:%S.%f",
    "%Y/%m/%d %H:%M:%S",
    "%Y/%m/%d %H:%M",
    "%Y/%m/%d",
    "%d.%m.%Y %H:%M:%S.%f",
    "%d.%m.%Y %H:%M:%S",
    "%d.%m.%Y %H:%M",
    "%d.%m.%Y",
    "%d-%m-%Y %H:%M:%S",
    "%d-%m-%Y %H:%M",
    "%d-%m-%Y",
    "%m/%d/%Y %H:%M:%S",
    "%m/%d/%Y %H:%M",
    "%m/%d/%Y %I:%M:%S %p",
    "%m/%d/%Y %I:%M %p",
    "%m/%d/%Y",
    "%d/%m/%Y %H:%M:%S",
    "%d/%m/%Y %H:%M",
    "%d/%m/%Y",
)
# Numbers are seconds, milliseconds, microseconds or nanoseconds since 1970: the largest tells which.
EPOCHS = ((1e11, 1e6), (1e14, 1e3), (1e17, 1.0), (1e20, 1e-3))


def microseconds_per_unit(largest: float) -> float:
    """How many microseconds a unit of epoch numbers is, by the largest of them; 0 when they are no times."""
    return next((per_unit for limit, per_unit in EPOCHS if largest < limit), 0.0)
