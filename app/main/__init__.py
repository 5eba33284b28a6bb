"""The one room that knows everything: arguments, log, store, container, window, event loop."""
