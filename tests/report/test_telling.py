from datetime import timedelta


def test_x(published):
    story = published.story
    print(story.headline)
    for s in story.steps:
        print(s.number, s.text, s.device, s.notes, [f.title for f in s.frictions])
    for m in story.messages:
        print(m)
    for f in story.frictions:
        print(f)
    print(story.unknowns, story.smooth)
    from shopper.report import write_page, write_index
    from pathlib import Path
    import shutil

    p = write_page(story, published.folder)
    write_index([(story, p)], published.folder.parent.parent)
    shutil.copytree(published.folder.parent.parent, "/tmp/pages", dirs_exist_ok=True)
