"""What a log file holds, before anything is computed: its columns and rows, and a guess of their meaning."""

from cjm_studio.paths.reading.preview import Preview, preview

__all__ = ["Preview", "preview"]
