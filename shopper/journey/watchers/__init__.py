"""Watchers hang on a page before it opens anything, and note what happens whatever the step is about."""
