"""The analysis on Spark: in this process, on a cluster, or through Spark Connect."""

from cjm_studio.paths.spark.engine import SparkEngine

__all__ = ["SparkEngine"]
