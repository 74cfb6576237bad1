"""The search over all reports: a line to type in, and the places found, by report."""
