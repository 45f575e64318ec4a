"""Rule sheets compiled to JSON Schema 2020-12 over the facts; what cannot hold is refused."""

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import field
from enum import Enum
from typing import NoReturn

from jsonschema import Draft202012Validator
from referencing import Registry

from cct_check.errors import InputError, Problem, ProblemCode, Reason
from cct_check.facts.entries import ENTRY_TEXTS
from cct_check.facts.quality import ROW_TEXTS
from cct_check.facts.texts import BID_TEXTS, CASE_TEXTS
from cct_check.model.document import Route
from cct_check.model.facts import (
    BidFacts,
    EntryOfTender,
    Facts,
    FactsDocument,
    ListedRow,
    Value,
    Vocabulary,
    vocabulary,
)
from cct_check.model.language import Language
from cct_check.model.manifest import Guarantee
from cct_check.model.rule import PLACEHOLDER, Basis, JsonSchema, Nature, Sheet, Subject, Verdict
from cct_check.record import record

WORDED_KEYS = frozenset(
    "breached guarantees pieces condition question advice packaging shared_offer sources "
    "unresolved support alternatives".split()
)
"""Placeholders whose words `render` makes, from what the finding and its case establish."""

_PLACEHOLDERS: Mapping[Subject, Set[str]] = {
    Subject.CLAIM: CASE_TEXTS | WORDED_KEYS,
    Subject.COMPONENT: CASE_TEXTS | WORDED_KEYS,
    Subject.BID: BID_TEXTS.keys() | {"breached"},
    Subject.DECISION: ENTRY_TEXTS,
    Subject.PRODUCT: ROW_TEXTS,
}
_DOCUMENTS: Mapping[Subject, FactsDocument] = {
    Subject.CLAIM: Facts,
    Subject.COMPONENT: Facts,
    Subject.BID: BidFacts,
    Subject.DECISION: EntryOfTender,
    Subject.PRODUCT: ListedRow,
}
"""What the sheets of each subject may quote, and the facts document that they read."""

_CONFIDENCE = re.compile(r"0?\.[0-9]+|1(?:\.0+)?")
_ID = re.compile(r"[A-Z]{2,8}[0-9]{3}")
_LONGEST_NUMBER = 9
_EACH = "<g>"
_KEYWORDS = frozenset(["const", "enum", "not", "anyOf", "allOf", "minimum", "maximum"])


@record
class Rule:
    """A sheet ready to apply, to one guarantee where the sheet is about each."""

    sheet: Sheet
    guarantees: tuple[Guarantee, ...]
    paths: tuple[str, ...]
    when: Draft202012Validator
    require: Draft202012Validator
    known: dict[tuple[Value, ...], tuple[str, ...]] = field(default_factory=dict)

    def breached(self, facts: Mapping[str, Value]) -> tuple[str, ...]:
        """The required paths that the facts break; none where the rule does not apply.

        Each distinct set of the facts it reads is judged once.
        """
        read = tuple(facts[path] for path in self.paths)
        if read not in self.known:
            document = dict(zip(self.paths, read, strict=True))
            self.known[read] = self._judge(document)
        return self.known[read]

    def _judge(self, document: Mapping[str, Value]) -> tuple[str, ...]:
        if not self.when.is_valid(document):
            return ()
        return tuple(str(error.absolute_path[0]) for error in self.require.iter_errors(document))


def compile_sheets(sheets: Iterable[Sheet], *, shipped: bool = False) -> tuple[Rule, ...]:
    """Compile every sheet, in the order of ids. Raises `InputError` with every sheet refused.

    Clauses that no value meets, or that every value does, are not looked for in what is `shipped`:
    its tests did, and it would take a tenth of a small check.
    """
    rules: list[Rule] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for sheet in sorted(sheets, key=lambda sheet: sheet.id):
        try:
            if not _ID.fullmatch(sheet.id):
                _refuse(sheet, ("id",), Reason.ID_MALFORMED, sheet.id)
            if sheet.id in seen:
                _refuse(sheet, ("id",), Reason.ID_ALREADY_USED, sheet.id)
            seen.add(sheet.id)
            _check_scale(sheet)
            _check_placeholders(sheet)
            rules.extend(_compile(sheet, reach=not shipped))
        except InputError as refused:
            problems.extend(refused.problems)
    if problems:
        raise InputError(*problems)
    return tuple(rules)


def _compile(sheet: Sheet, *, reach: bool) -> Iterator[Rule]:
    known = vocabulary(_DOCUMENTS[sheet.subject])
    for rank, path in enumerate(sheet.point_at):
        if path not in known:
            _refuse(sheet, ("point_at", rank), Reason.PATH_UNKNOWN, path)
    each = any(_EACH in path for path in (*sheet.when, *sheet.require))
    if each and not sheet.guarantees:
        _refuse(sheet, ("require",), Reason.PATH_UNKNOWN, _EACH)
    for guarantees in [(one,) for one in sheet.guarantees] if each else [sheet.guarantees]:
        when = _Clauses(sheet=sheet, key="when", known=known, reach=reach).typed(guarantees)
        require = _Clauses(sheet=sheet, key="require", known=known, reach=reach).typed(guarantees)
        yield Rule(
            sheet=sheet,
            guarantees=guarantees,
            paths=tuple(dict.fromkeys((*when, *require))),
            when=_validator(when),
            require=_validator(require),
        )


def _validator(clauses: Mapping[str, JsonSchema]) -> Draft202012Validator:
    # An explicit, empty registry: jsonschema would otherwise fetch a remote $ref.
    return Draft202012Validator({"properties": dict(clauses)}, registry=Registry())


@record
class _Clauses:
    """The clauses of `when` or `require`, being turned into schemas of the facts' own values."""

    sheet: Sheet
    key: str
    known: Vocabulary
    reach: bool

    def typed(self, guarantees: tuple[Guarantee, ...]) -> dict[str, JsonSchema]:
        """The schema for each path, `<g>` standing for the guarantee where there is one."""
        clauses = self.sheet.when if self.key == "when" else self.sheet.require
        typed: dict[str, JsonSchema] = {}
        for written, schema in clauses.items():
            path = written.replace(_EACH, guarantees[0].value) if guarantees else written
            if path not in self.known:
                self._refuse(written, Reason.PATH_UNKNOWN, path)
            typed[path] = self._schema(written, schema, self.known[path])
            self._check_reach(written, typed[path], self.known[path])
        return typed

    def _check_reach(self, path: str, schema: JsonSchema, kind: type) -> None:
        """Refuse a clause that no value of the fact meets, or that every value does."""
        if not self.reach or kind is int:
            return
        values = [member.value for member in kind] if issubclass(kind, Enum) else [True, False]
        met = [_validator({path: schema}).is_valid({path: value}) for value in values]
        if not any(met) or all(met):
            self._refuse(path, Reason.CLAUSE_MALFORMED, path)

    def _schema(self, path: str, schema: object, kind: type) -> JsonSchema:
        if not isinstance(schema, Mapping):
            self._refuse(path, Reason.CLAUSE_EXPECTED, path)
        if not schema:
            self._refuse(path, Reason.CLAUSE_EXPECTED, path)
        return {
            keyword: self._typed(path, keyword, value, kind) for keyword, value in schema.items()
        }

    def _typed(self, path: str, keyword: str, value: object, kind: type) -> object:
        """The operand of one keyword; what could never hold, or never fail, is refused."""
        match keyword, value:
            case ("const", str()):
                return self._value(path, value, kind)
            case ("enum", list()) if value:
                return [self._value(path, item, kind) for item in value]
            case ("not", Mapping()):
                return self._schema(path, value, kind)
            case (("anyOf" | "allOf"), list()) if value:
                return [self._schema(path, item, kind) for item in value]
            case (("minimum" | "maximum"), str()) if kind is int:
                return self._value(path, value, kind)
            case _ if keyword in _KEYWORDS:
                return self._refuse(path, Reason.CLAUSE_MALFORMED, f"{path}: {keyword}")
            case _:
                return self._refuse(path, Reason.KEYWORD_UNKNOWN, f"{path}: {keyword}")

    def _value(self, path: str, text: object, kind: type) -> Value:
        if not isinstance(text, str):
            self._refuse(path, Reason.VALUE_UNKNOWN, path)
        if kind is bool and text in ("true", "false"):
            return text == "true"
        if kind is int and text.isdecimal() and len(text) <= _LONGEST_NUMBER:
            return int(text)
        if issubclass(kind, Enum) and text in {member.value for member in kind}:
            return text
        return self._refuse(path, Reason.VALUE_UNKNOWN, f"{path}: {text}")

    def _refuse(self, path: str, reason: Reason, key: str) -> NoReturn:
        _refuse(self.sheet, (self.key, path), reason, key)


def _check_scale(sheet: Sheet) -> None:
    """What the design allows of nature, basis and verdict together."""
    if sheet.verdict is Verdict.NON_COMPLIANT and sheet.basis is not Basis.TEXT:
        _refuse(sheet, ("verdict",), Reason.NON_COMPLIANT_WITHOUT_TEXT, sheet.id)
    if sheet.nature is Nature.ADVICE and sheet.verdict is not Verdict.COMPLIANT:
        _refuse(sheet, ("verdict",), Reason.ADVICE_WITH_VERDICT, sheet.id)
    if sheet.nature is Nature.REMARK and sheet.verdict > Verdict.COMPLIANT_WITH_REMARKS:
        _refuse(sheet, ("verdict",), Reason.REMARK_WITH_VERDICT, sheet.id)
    if sheet.subject is Subject.PRODUCT and sheet.nature is not Nature.ADVICE:
        _refuse(sheet, ("nature",), Reason.ADVICE_ON_THE_LIST_ONLY, sheet.id)
    if sheet.verdict is Verdict.NOT_JUDGED:
        _refuse(sheet, ("verdict",), Reason.VERDICT_OFF_THE_SCALE, sheet.verdict.value)
    if (sheet.basis is Basis.READING) != bool(sheet.confidence):
        _refuse(sheet, ("basis",), Reason.CONFIDENCE_WITH_READING_ONLY, sheet.id)
    if sheet.confidence and not _CONFIDENCE.fullmatch(sheet.confidence):
        _refuse(sheet, ("confidence",), Reason.CONFIDENCE_MALFORMED, sheet.confidence)


def _check_placeholders(sheet: Sheet) -> None:
    known = _PLACEHOLDERS[sheet.subject]
    for name, prose in (("message", sheet.message), ("remedy", sheet.remedy)):
        for language in Language:
            for key in PLACEHOLDER.findall(prose[language]):
                if key not in known:
                    text = f"{language}: {key}"
                    _refuse(sheet, (name, language), Reason.PLACEHOLDER_UNKNOWN, text)


def _refuse(sheet: Sheet, route: Route, reason: Reason, key: str) -> NoReturn:
    raise InputError(
        Problem(
            code=ProblemCode.RULE_INVALID,
            file=sheet.document.file,
            location=sheet.document.locate(route),
            values={"reason": reason, "text": key},
        )
    )
