"""Versions as the list and as people write them, and what comparing them concludes."""
