"""Files as one piece of data, to be sent."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

PACKED = (".jpg", ".png", ".webm", ".zip")
"""Files that are packed already."""
SETTINGS = ("pyproject.toml", "pytest.ini", "tox.ini", "setup.cfg")
SCENARIOS = ("**/*.yaml", "**/*.yml")


def project(root: Path, homes: Iterable[Path], files: Iterable[Path]) -> bytes:
    """The project at `root`: what pytest reads, all that lies in the scenarios' folders, and these files."""
    found = {root / name for name in SETTINGS}
    found |= {path for home in homes for pattern in SCENARIOS for path in home.glob(pattern)}
    for file in files:
        beside = (path for pattern in SCENARIOS for path in file.parent.glob(pattern))
        found |= {file, *beside}
    return pack(root, (path for path in found if path.is_file() and path.is_relative_to(root)))


def reports(folder: Path) -> bytes:
    """All of a reports folder, without what belongs to a process: locks, and logs that the ledger wrote in."""
    files = (path for path in folder.rglob("*") if path.is_file() and ".locks" not in path.parts)
    return pack(folder, files)


def pack(root: Path, files: Iterable[Path]) -> bytes:
    """These files, by their names relative to `root`."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED, compresslevel=1) as packed:
        for path in sorted(files):
            how = ZIP_STORED if path.suffix in PACKED else ZIP_DEFLATED
            packed.write(path, path.relative_to(root).as_posix(), compress_type=how)
    return stream.getvalue()


def unpack(data: bytes, folder: Path) -> Path:
    """The files, in this folder."""
    with ZipFile(BytesIO(data)) as packed:
        packed.extractall(folder)
    return folder
