"""cct-check: reads a declared component manifest and judges it by the CCT's rules."""

__version__ = "0.1.0"
