"""Storage: the encrypted cache, the unit of work, outbox, history, numbering, drafts and search index."""
