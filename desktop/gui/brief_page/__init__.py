"""The brief: what is to stand in it, a live preview of its pages, and the files that come of it."""
