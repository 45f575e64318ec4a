"""The rules applied to the facts."""
