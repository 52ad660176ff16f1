"""The exit codes of commands that judge; where several hold, the greatest counts."""

SMOOTH, FRICTION, USAGE, TROUBLE = 0, 1, 2, 3
