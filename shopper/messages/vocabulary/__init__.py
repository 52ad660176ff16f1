"""The words of messages, one YAML file a language."""
