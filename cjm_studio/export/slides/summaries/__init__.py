"""Slides that say where a journey leads: money, expectations, maturity, hypotheses, metrics."""

from cjm_studio.export.slides.summaries.order import summaries
from cjm_studio.export.slides.summaries.summary import Source, Summary

__all__ = ["Source", "Summary", "summaries"]
