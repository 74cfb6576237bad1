"""The list of reports: arranged, filtered, described and removed; and the search over all of them."""
