"""The picture as one web page that opens anywhere: no network, nothing to install."""

from cjm_studio.export.page.page import html_page

__all__ = ["html_page"]
