"""Prints the JSON Schema of the export: `python -m shopper.sharing`."""

import json
import sys
from typing import Any

from shopper.sharing.records import VERSION, Export


def schema() -> dict[str, Any]:
    """The schema of the version that is written now."""
    told = Export.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"export-{VERSION}.schema.json"} | told


if __name__ == "__main__":
    sys.stdout.write(json.dumps(schema(), indent=1) + "\n")
