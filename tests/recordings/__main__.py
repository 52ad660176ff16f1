"""Judges every visit kept, and writes what the rules say as what is expected."""

from tests.recordings.keeping import expect, folders

for folder in folders():
    expect(folder)
