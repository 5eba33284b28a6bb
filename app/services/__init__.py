"""What a clerk does: one family of use cases a file, every outside thing an argument."""
