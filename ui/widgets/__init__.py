"""Dumb, reusable widgets: one setter in, meaningful signals out; they know no service and no room."""
