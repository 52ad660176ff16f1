"""The pytest plugin: YAML scenarios become tests."""
