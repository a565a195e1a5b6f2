"""The miniature is read by the walls, never run."""

collect_ignore = ["miniature"]
