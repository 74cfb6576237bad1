"""Trích Lục: reads reports, extracts tasks and officials, lets the clerk review them, writes Word briefs."""

__version__ = "0.1.0"
