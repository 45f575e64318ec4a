"""Bytes to documents, documents to typed, frozen models."""
