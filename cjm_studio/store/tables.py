"""The tables as SQLAlchemy knows them; `upgrades.py` makes them.

journey   one row for each journey: what the library shows, and the revision that it is at. `birth` tells
          apart two journeys that bore the same id one after the other.
snapshot  the whole journey at a revision: the first one, the latest one, and some between them.
command   the log: who wanted what, and what it changed. state = latest snapshot + the changes after it.
          It is ordered by revision only; clocks jump.
member    one row for each person who was ever at a journey, with the name that he gave himself last.
join_link what a link that lets people in stands for; the link itself is signed elsewhere.
version   a revision of a journey that somebody gave a name.
secret    keys by which the studio knows what it has signed.

`format` is the version of the file format in which records are written in a row.
`recency` counts every change in the store, so that "newest first" needs no clock either.
"""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, LargeBinary, MetaData, Table, Text

metadata = MetaData()

journeys = Table(
    "journey",
    metadata,
    Column("id", Text, primary_key=True),
    Column("birth", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("title_folded", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("stages", Integer, nullable=False),
    Column("cards", Integer, nullable=False),
    Column("author", Text, nullable=False),
    Column("created_ms", BigInteger, nullable=False),
    Column("changed_ms", BigInteger, nullable=False),
    Column("recency", BigInteger, nullable=False),
    Column("discarded_ms", BigInteger),
)

snapshots = Table(
    "snapshot",
    metadata,
    Column("journey_id", Text, ForeignKey("journey.id", ondelete="CASCADE"), primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("format", Integer, nullable=False),
    Column("content", Text, nullable=False),
    Column("checksum", BigInteger, nullable=False),
)

commands = Table(
    "command",
    metadata,
    Column("journey_id", Text, ForeignKey("journey.id", ondelete="CASCADE"), primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("command_id", Text, nullable=False, unique=True),
    Column("author", Text, nullable=False),
    Column("at_ms", BigInteger, nullable=False),
    Column("action", Text, nullable=False),
    Column("of", Integer),
    Column("format", Integer, nullable=False),
    Column("command", Text, nullable=False),
    Column("change", Text, nullable=False),
    Column("checksum", BigInteger, nullable=False),
)

members = Table(
    "member",
    metadata,
    Column("journey_id", Text, ForeignKey("journey.id", ondelete="CASCADE"), primary_key=True),
    Column("author", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("joined_ms", BigInteger, nullable=False),
    Column("seen_ms", BigInteger, nullable=False),
)

join_links = Table(
    "join_link",
    metadata,
    Column("id", Text, primary_key=True),
    Column("journey_id", Text, ForeignKey("journey.id", ondelete="CASCADE"), nullable=False),
    Column("role", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("made_ms", BigInteger, nullable=False),
    Column("expires_ms", BigInteger, nullable=False),
    Column("revoked_ms", BigInteger),
    Column("uses", Integer, nullable=False),
)

versions = Table(
    "version",
    metadata,
    Column("id", Text, primary_key=True),
    Column("journey_id", Text, ForeignKey("journey.id", ondelete="CASCADE"), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("made_ms", BigInteger, nullable=False),
)

secrets = Table(
    "secret",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)
