"""One pure function per format: report to text."""
