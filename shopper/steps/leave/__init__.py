"""Going away."""
