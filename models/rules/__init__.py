"""Rules of the domain as plain functions: no SQL, no clock, no window.

Screens, slips, imports and the server all run the same ones. ``RULES.md`` beside this file states each rule with its
number, figures and expected values.
"""
