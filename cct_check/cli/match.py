"""`cct-check products match`: which product a declared name is about, step by step."""

from collections.abc import Sequence
from pathlib import Path

from cct_check.cli.exits import Exit
from cct_check.cli.output import print_text
from cct_check.cli.refusal import Refusal, refuse_unless
from cct_check.cli.screen import screen
from cct_check.cli.texts import Texts
from cct_check.identify.identify import identify_one
from cct_check.identify.index import build_index
from cct_check.model.language import Language
from cct_check.model.manifest import Component, Identifiers, Kind
from cct_check.model.match import MatchOutcome
from cct_check.read.rulebook import read_lexicon, read_referential
from cct_check.record import record
from cct_check.render.explain_match import render_match
from cct_check.render.match_steps import Matched
from cct_check.resources import rules_folder


@record
class Declared:
    """What is declared of a component, as typed on the command line."""

    name: str
    version: str
    vendor: str
    kind: str
    function: str
    purl: Sequence[str]
    cpe: Sequence[str]
    image: Sequence[str]
    reference: str


def match_name(declared: Declared, referential: Path | None, language: Language) -> Exit:
    """Print each step of the match, then its conclusion."""
    kinds = [kind.value for kind in Kind]
    if not declared.name.strip():
        raise Refusal(Texts(language).metavar("TEXT"), repr(declared.name), example="PostgreSQL 15")
    refuse_unless(declared.kind in kinds, "--kind", declared.kind, expected=", ".join(kinds))
    listed = read_referential(rules_folder(), referential)
    component = _component(declared)
    match = identify_one(component, build_index(listed, read_lexicon(rules_folder())))
    matched = Matched(
        component=component,
        match=match,
        products=listed.products,
        reference=match.reference,
        referenced=listed.rows.get(declared.reference.upper()),
    )
    print_text(render_match(matched, language, screen()))
    match match.outcome:
        case MatchOutcome.FOUND:
            return Exit.COMPLIANT
        case MatchOutcome.ABSENT:
            return Exit.REFUSED
        case _:
            return Exit.TO_EXAMINE


def _component(declared: Declared) -> Component:
    return Component(
        id="",
        name=declared.name,
        version=declared.version,
        vendor=declared.vendor,
        kind=Kind(declared.kind),
        function=declared.function,
        reference=declared.reference,
        identifiers=Identifiers(
            purl=tuple(declared.purl), cpe=tuple(declared.cpe), image=tuple(declared.image)
        ),
        route=(),
    )
