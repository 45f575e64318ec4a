"""What every rule did for one component: fired, set aside, respected, or did not apply."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from jsonschema import Draft202012Validator

from cct_check.judge.compile import Rule
from cct_check.model.explanation import Clause, Course, RuleTrace
from cct_check.model.facts import Facts, Value, flatten
from cct_check.model.report import Finding
from cct_check.model.rule import CLAIM_TO_EXAMINE, Subject


def trace(
    before: Facts, after: Facts, rules: Sequence[Rule], findings: Iterable[Finding]
) -> Iterator[RuleTrace]:
    """One trace for each sheet, in the order of ids.

    `before` are the facts that the claim rules read, `after` those that the component rules did,
    with the state of the claim; `findings` are the component's.
    """
    read = {Subject.CLAIM: flatten(before), Subject.COMPONENT: flatten(after)}
    found = {finding.sheet.id: finding for finding in findings}
    for name, compiled in groupby(rules, key=lambda rule: rule.sheet.id):
        yield _trace(list(compiled), read, found.get(name))


def _trace(
    compiled: Sequence[Rule],
    read: Mapping[Subject, Mapping[str, Value]],
    finding: Finding | None,
) -> RuleTrace:
    """The trace of one sheet, which is compiled once for each guarantee that it is about."""
    sheet = compiled[0].sheet
    if sheet.subject not in read:
        return RuleTrace(sheet=sheet, course=Course.NOT_APPLIED)
    facts = read[sheet.subject]
    whens = [(*_implied(sheet.subject, facts), *_clauses(rule.when, facts)) for rule in compiled]
    applied = [
        rule
        for rule, when in zip(compiled, whens, strict=True)
        if all(clause.holds for clause in when)
    ]
    required = [(rule, tuple(_clauses(rule.require, facts))) for rule in applied]
    broken = [rule for rule, clauses in required if not all(one.holds for one in clauses)]
    return RuleTrace(
        sheet=sheet,
        course=_course(applied, broken, finding),
        when=whens[0],
        require=tuple(clause for _, clauses in required for clause in clauses),
        guarantees=tuple(guarantee for rule in broken for guarantee in rule.guarantees),
        finding=finding,
    )


def _course(applied: Sequence[Rule], broken: Sequence[Rule], finding: Finding | None) -> Course:
    if not applied:
        return Course.NOT_APPLIED
    if not broken:
        return Course.RESPECTED
    return Course.FIRED if finding else Course.SET_ASIDE


def _implied(subject: Subject, facts: Mapping[str, Value]) -> Iterator[Clause]:
    """What a claim rule asks for unsaid: a claim that is to be examined."""
    if subject is Subject.CLAIM:
        path, asked = CLAIM_TO_EXAMINE
        found = facts[path]
        yield Clause(path=path, asked=asked, found=found, holds=found == asked["const"])


def _clauses(validator: Draft202012Validator, facts: Mapping[str, Value]) -> Iterator[Clause]:
    failing = {str(error.absolute_path[0]) for error in validator.iter_errors(dict(facts))}
    schema = validator.schema
    assert isinstance(schema, Mapping)
    for path, asked in schema["properties"].items():
        yield Clause(path=path, asked=asked, found=facts[path], holds=path not in failing)
