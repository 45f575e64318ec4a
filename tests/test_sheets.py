"""Every rule sheet's examples run through the command line: they break it, or pass it."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from cct_check.model.rule import Example, Sheet, Subject
from cct_check.model.version import VersionDoubt
from cct_check.read.rulebook import read_sheets
from cct_check.resources import rules_folder, schema_path
from tests.bids import AS_OF, COMPLETE_CLAIM, UNLISTED, bid, check, command, merged, tender
from tests.editions import edition_of

SHEETS = read_sheets(rules_folder())
REPORT = Draft202012Validator(json.loads(schema_path("report").read_text(encoding="utf-8")))
EXAMPLES = [
    pytest.param(sheet, example, id=f"{sheet.id}-{'breaks' if example.breaks else 'passes'}-{rank}")
    for sheet in SHEETS
    for rank, example in enumerate(sheet.examples)
]


def manifest_of(example: Example) -> dict[str, Any]:
    """The minimal bid with the example's snippet laid over it."""
    component = {
        "name": UNLISTED,
        "version": "1.0",
        "kind": "library",
        "embedded": COMPLETE_CLAIM,
    }
    snippet = example.snippet
    changes = {key: snippet[key] for key in ("context", "bid") if key in snippet}
    if "groups" in snippet:
        changes["embedded_groups"] = snippet["groups"]
    first = merged(component, snippet.get("component", {}))
    return bid(first, *snippet.get("also", []), **changes)


def options_of(example: Example, folder: Path) -> list[str]:
    """The date and the list that the example asks for."""
    options = ["--as-of", str(example.snippet.get("as_of", AS_OF))]
    if "snapshots" in example.snippet:
        options += ["--snapshots", example.snippet["snapshots"]]
    if row := example.snippet.get("row"):
        options += ["--referential", str(edition_of(folder, row))]
    if "tender" in example.snippet:
        path = folder / "tender.yaml"
        text = yaml.dump(tender(**example.snippet["tender"]), allow_unicode=True)
        path.write_text(text, encoding="utf-8")
        options += ["--tender", str(path)]
    return options


def rules_on_the_list(example: Example, folder: Path) -> set[str]:
    """The rules that fire on an edition of the example's rows."""
    edition = str(edition_of(folder, *example.snippet["rows"]))
    arguments = ("--referential", edition, "--as-of", AS_OF, "--format", "json")
    return {
        one["rule"] for one in json.loads(command("products", "lint", *arguments).out)["findings"]
    }


@pytest.mark.parametrize(("sheet", "example"), EXAMPLES)
def test_an_example_does_what_the_sheet_says(
    tmp_path: Path, sheet: Sheet, example: Example
) -> None:
    if sheet.subject is Subject.PRODUCT:
        assert (sheet.id in rules_on_the_list(example, tmp_path)) == example.breaks
        return
    (tmp_path / "pieces").mkdir()
    (tmp_path / "pieces" / "vide.txt").touch()
    for file, size in example.snippet.get("pieces", {}).items():
        with (tmp_path / file).open("wb") as stream:
            stream.truncate(int(size))
    outcome = check(tmp_path, manifest_of(example), *options_of(example, tmp_path), dated=True)
    assert outcome.code in (0, 1, 3), outcome.err
    assert (sheet.id in outcome.rules) == example.breaks, outcome.rules
    assert [error.message for error in REPORT.iter_errors(outcome.report)] == []


def test_every_sheet_has_an_example_that_breaks_it_and_one_that_passes() -> None:
    kinds = {sheet.id: {example.breaks for example in sheet.examples} for sheet in SHEETS}
    assert [name for name, found in kinds.items() if found != {True, False}] == []


def test_every_doubt_about_a_version_has_one_sheet_that_asks() -> None:
    required = [sheet.require.get("version_doubt") for sheet in SHEETS]
    asking = [schema for schema in required if schema is not None]
    doubts = [{"not": {"const": one.value}} for one in VersionDoubt if one is not VersionDoubt.NONE]
    assert sorted(map(str, asking)) == sorted(map(str, doubts))


def test_a_sheet_s_file_bears_its_id_and_its_name() -> None:
    files = {path.stem for path in (rules_folder() / "checks").glob("*.yaml")}
    assert {f"{sheet.id}-{sheet.name}" for sheet in SHEETS} == files


def test_every_prose_has_both_languages_with_the_same_placeholders() -> None:
    from cct_check.model.rule import PLACEHOLDER

    for sheet in SHEETS:
        for prose in (sheet.title, sheet.why, sheet.remedy, sheet.message):
            fr, en = (sorted(set(PLACEHOLDER.findall(text))) for text in (prose.fr, prose.en))
            assert fr == en, sheet.id
