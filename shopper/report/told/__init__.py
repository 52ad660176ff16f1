"""What a story is made of: frictions, messages, sums, ways, and questions, each as it is told to people."""
