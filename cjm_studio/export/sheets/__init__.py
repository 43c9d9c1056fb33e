"""A journey as a workbook: the map as a grid, and every record on a sheet of its kind."""
