"""The analysis in DuckDB, inside of this process."""
