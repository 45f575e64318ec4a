"""The way back from the verdict of one component of a bid that was judged."""

from collections.abc import Iterator
from dataclasses import replace

from cct_check.facts.declaration import claimed, declared
from cct_check.facts.rows import behind, declared_version
from cct_check.facts.sources import Sources
from cct_check.judge.examination import Examination
from cct_check.judge.trace import trace
from cct_check.model.explanation import EstablishedFact, Explanation, TriedRow
from cct_check.model.facts import flatten
from cct_check.model.match import Match
from cct_check.model.report import Case, JudgedComponent
from cct_check.model.version import Declared
from cct_check.versions.declared import parse_declared
from cct_check.versions.expression import parse_expression
from cct_check.versions.words import product_words


def explain(examination: Examination, component: str) -> tuple[Explanation, ...]:
    """Everything that led to the verdict of the component of that id.

    One for each product that it is, or one: the first is that of the product that decides.
    """
    pairs = zip(examination.cases, examination.report.components, strict=True)
    cases, judged = next(pair for pair in pairs if pair[1].case.component.id == component)
    before = {case.product: case for case in cases}
    return tuple(_explain(examination, judged, before[case.product], case) for case in judged.cases)


def _explain(
    examination: Examination, judged: JudgedComponent, before: Case, case: Case
) -> Explanation:
    report, document = examination.report, examination.sources.bidding.manifest.document
    findings = [one for one in report.findings if one.component == case.component.id]
    # What two products have in common was found once, for one: one's own comes last, and holds.
    findings.sort(key=lambda one: one.product == case.product)
    products = examination.rulebook.referential.products
    return Explanation(
        judged=replace(judged, cases=(case,)),
        declared=tuple(declared(case.component, document)),
        claimed=tuple(claimed(case.component, document)),
        products={product: products[product] for product in dict.fromkeys(_named(case.match))},
        version=_version(case, examination),
        rows=tuple(_rows(case)),
        facts=tuple(_facts(replace(examination.sources, case=case), case)),
        rules=tuple(trace(before.facts, case.facts, examination.rules, findings)),
    )


def _version(case: Case, examination: Examination) -> Declared:
    """The version as it was read, with the names of the product where there is one."""
    listed = examination.rulebook.referential
    if not case.product:
        return parse_declared(case.component.version)
    return declared_version(case.component, product_words(listed.products[case.product], listed))


def _named(match: Match) -> Iterator[str]:
    """Every product that the match names."""
    for clue in match.clues:
        yield from clue.products
    yield from (*match.products, *match.candidates, *match.ruled_out)


def _rows(case: Case) -> Iterator[TriedRow]:
    decisive = case.decisive
    for judged in case.rows:
        yield TriedRow(
            judged=judged,
            expression=parse_expression(judged.row.version),
            behind=behind(judged, decisive) if decisive and judged is not decisive else None,
        )


def _facts(sources: Sources, case: Case) -> Iterator[EstablishedFact]:
    for path, value in flatten(case.facts).items():
        places = sources.locations(path) if sources.states(path) else ()
        yield EstablishedFact(path=path, value=value, places=places)
