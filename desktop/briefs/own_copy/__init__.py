"""A copy of the clerk's own Word file, its formatting untouched, with finds and notes as comments in it."""
