"""What the buyer's tender file may change of a rule: each lever in words, then as it is written."""

from collections.abc import Iterator, Mapping

from jsonschema import Draft202012Validator

from cct_check.model.language import Language, Words
from cct_check.model.referential import Status
from cct_check.model.rule import Sheet, Subject, Verdict
from cct_check.record import record
from cct_check.render.words import VERDICTS

_CODES = (Status.R, Status.A, Status.M, Status.O)
_DECLARED = ("component.", "match.", "version_", "claim.", "evidence.", "pieces.")
"""Facts about what the bid declares of a component, which a clarification may change."""

_CONTEXT: Mapping[str, str] = {
    "project": "new",
    "entity": "DTNUM",
    "hosting": "cloud-native",
    "sensitivity": "restricted",
    "contract_end": "2030-12-31",
}
_CONSEQUENCE = Words(
    fr="L’avis auquel conduit un constat, relevé ou abaissé ; le rapport indique qu’il l’a été.",
    en="The verdict that a finding leads to, raised or lowered; the report says that it was.",
)
_STATUS = Words(
    fr="Le sens d’un statut, selon le type de projet.",
    en="What a status means, by kind of project.",
)
_CIRCUMSTANCE = Words(
    fr="Le contexte, qui l’emporte sur celui du manifeste.",
    en="The context, which prevails over that of the manifest.",
)
_CLARIFICATION = Words(
    fr=(
        "Une précision écrite de l’offrant, qui remplace la valeur déclarée ; le rapport donne "
        "l’une et l’autre."
    ),
    en="A written clarification of the bidder, which replaces the declared value; the report "
    "gives both.",
)
_INVENTORY = Words(
    fr="Ce qui est attendu d’une nomenclature logicielle (SBOM).",
    en="What is expected of a software bill of materials (SBOM).",
)
_DECISION = Words(
    fr=(
        "Une décision pour un composant et cette règle : accordée et en cours de validité, elle "
        "fait du constat une observation ; refusée, elle rend le composant « {} »."
    ),
    en="A decision about a component and this rule: granted and in force, it makes the finding a "
    "remark; refused, it makes the component “{}”.",
)


@record
class Lever:
    """One key of the tender file: what it changes, and an example of it."""

    words: str
    example: Mapping[str, object]


def levers(sheet: Sheet, language: Language) -> Iterator[Lever]:
    """The keys of the tender file that bear on a rule."""
    read = {*sheet.when, *sheet.require}
    yield Lever(words=_CONSEQUENCE[language], example={"consequences": {sheet.id: _other(sheet)}})
    if statuses := list(_statuses(sheet)):
        meant = {"new": Verdict.NOT_DEMONSTRATED.value, "source": "RC, article 6.2"}
        example = {"statuses": dict.fromkeys(statuses, meant)}
        yield Lever(words=_STATUS[language], example=example)
    stated = {path.removeprefix("context.") for path in (*read, *sheet.point_at)} & _CONTEXT.keys()
    if "row.condition" in read:
        stated = _CONTEXT.keys() - {"contract_end"}
    if stated:
        context = {key: _CONTEXT[key] for key in _CONTEXT if key in stated}
        yield Lever(words=_CIRCUMSTANCE[language], example={"context": context})
    if any(path.startswith(_DECLARED) for path in read):
        yield Lever(words=_CLARIFICATION[language], example={"clarifications": [_CLARIFIED]})
    if "tender.sbom" in read:
        yield Lever(words=_INVENTORY[language], example={"pieces": {"sbom": "required"}})
    if sheet.subject in (Subject.CLAIM, Subject.COMPONENT):
        refused = VERDICTS[Verdict.NON_COMPLIANT][language]
        decision = _DECIDED | {"rule": sheet.id}
        yield Lever(words=_DECISION[language].format(refused), example={"decisions": [decision]})


_CLARIFIED = {
    "bid": "Exemple SAS",
    "component": "redis",
    "field": "version",
    "value": "7.2.5",
    "reference": "lettre du 12/11/2026",
    "received_on": "2026-11-12",
}
_DECIDED = {
    "bid": "Exemple SAS",
    "component": "redis",
    "rule": "",
    "decision": "granted",
    "reference": "COMARCH-2026-17",
    "by": "Comité d’architecture",
    "date": "2026-09-01",
    "expires": "2027-09-01",
    "reason": "maquette limitée à un site",
}


def _other(sheet: Sheet) -> str:
    """A verdict that is not the sheet's own."""
    own = sheet.verdict is Verdict.TO_EXAMINE
    other = Verdict.NOT_DEMONSTRATED if own else Verdict.TO_EXAMINE
    return str(other.value)


def _statuses(sheet: Sheet) -> Iterator[str]:
    """The statuses that a rule asks about; the tender gives no meaning to one that is unknown."""
    asked = {**sheet.when, **sheet.require}
    if "row.status" in asked:
        met = Draft202012Validator(asked["row.status"]).is_valid
        allowed = [code for code in _CODES if met(code.value)]
        # A rule that requires a status not to be A is about A.
        about = allowed if "row.status" in sheet.when else set(_CODES) - set(allowed)
        yield from (code.value for code in _CODES if code in about)
    elif "status_effect" in asked:
        yield from (code.value for code in _CODES)
