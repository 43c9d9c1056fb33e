"""In which channel an event happens, where the log has a column that says so."""

from dataclasses import replace

from cjm_studio.paths.duck import OpenLog
from cjm_studio.paths.log import Log
from cjm_studio.paths.reading import preview

# A column is about channels when its name says so; platforms and sources are something else.
CHANNEL_COLUMNS = frozenset({"channel", "канал"})
# The share of an event's rows that must name the same channel.
MOSTLY = 0.8
LONGEST_NAME = 500
COUNTS = """
SELECT CAST(code AS VARCHAR), {column}, count(*) AS named, sum(count(*)) OVER (PARTITION BY code)
FROM walked GROUP BY code, {column} ORDER BY code, named DESC, {column}
"""


def with_channel(log: Log) -> Log:
    """The same log, to be opened with its column of channels, if it has one. Raises LogError."""
    kept = log.columns.attributes
    named = [
        name for name in preview(log.path, sheet=log.sheet).columns if name.casefold() in CHANNEL_COLUMNS
    ]
    wanted = [name for name in named[:1] if name not in kept]
    return replace(log, columns=replace(log.columns, attributes=(*kept, *wanted)))


def channels(log: OpenLog) -> dict[str, str]:
    """The channel of each event that has one; nothing when the log was opened without such a column."""
    column = next((log.attributes[name] for name in log.attributes if name.casefold() in CHANNEL_COLUMNS), "")
    if not column:
        return {}
    found: dict[str, str] = {}
    for event, channel, named, total in log.query(COUNTS.format(column=column)):
        if channel and named >= MOSTLY * total and len(channel) <= LONGEST_NAME and channel.isprintable():
            found.setdefault(event, channel)
    return found
