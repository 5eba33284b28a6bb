"""Both ends of one protocol: what they say (protocol), how they agree (registry, merge, effects), client and server."""
