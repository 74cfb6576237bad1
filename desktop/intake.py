"""Files → sources with their extractions, many at a time: what the command line and the window both do."""
