"""Versions of the cache: a runner and an explicit tuple of steps, never edited after release."""
