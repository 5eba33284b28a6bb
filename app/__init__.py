"""The program: use cases, what screens show, printed documents, and the composition root."""
