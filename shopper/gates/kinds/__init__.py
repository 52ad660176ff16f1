"""The kinds of sentences, a module each with a class `GATE`; the folder is walked."""
