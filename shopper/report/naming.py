"""What a reader calls a journey."""

from shopper.report.story import Story


def walk_name(story: Story) -> str:
    """Its title, and the device and the row by which it differs from others: `Leave a cart (iPhone 15)`."""
    device, _, row = story.case.partition("@")[2].partition("/")[2].partition("#")
    differs = ", ".join(filter(None, (device, row)))
    return f"{story.title} ({differs})" if differs else story.title
