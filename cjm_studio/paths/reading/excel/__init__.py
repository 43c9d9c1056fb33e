"""Event logs in Excel files, row by row.

Made for files from anybody: openpyxl keeps a tree of all rows (300 MB and a minute for a full sheet), others
make room for every cell between the first and the last, however many a hostile file names.
"""

from cjm_studio.paths.reading.excel.sheet import NO_VALUE
from cjm_studio.paths.reading.excel.workbook import Workbook, opened_workbook

__all__ = ["NO_VALUE", "Workbook", "opened_workbook"]
