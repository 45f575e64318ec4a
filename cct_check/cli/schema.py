"""`cct-check schema`: the published JSON Schemas."""

from cct_check.cli.output import print_record
from cct_check.cli.refusal import refuse_unless
from cct_check.render.facts_schema import render_facts_schema
from cct_check.resources import schema_path

SCHEMAS = ("manifest", "tender", "report", "facts")


def print_schema(name: str) -> None:
    """Print a published JSON Schema."""
    refuse_unless(name in SCHEMAS, "NAME", name, expected=", ".join(SCHEMAS))
    if name == "facts":
        print_record(render_facts_schema())
    else:
        print_record(schema_path(name).read_text(encoding="utf-8"))
