"""One migration a file, each after the one before."""
