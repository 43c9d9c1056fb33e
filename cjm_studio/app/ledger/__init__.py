"""Parts of the pages about expectations, promises, audit, trace, comparison and maturity."""
