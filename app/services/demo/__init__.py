"""The demonstration: one rural outlet on Monday 2025-11-24 08:05, five customers to work with and a few hundred more.

The same rows are the fixture of the workflow tests, so what a newcomer sees is what is tested.
"""
