"""The analysis on a PostgreSQL server."""

from cjm_studio.paths.postgres.engine import PostgresEngine

__all__ = ["PostgresEngine"]
