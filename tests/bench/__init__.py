"""What the tool costs and how well it does, measured by hand; never a timed test."""
