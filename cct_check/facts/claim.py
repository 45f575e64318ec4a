"""The embedded claim as stated, in facts: what each guarantee says, not what it is worth."""

from collections.abc import Mapping, Sequence
from datetime import date

from cct_check.facts.ports import is_loopback
from cct_check.identify.names import fold, without_invisible
from cct_check.model.facts import (
    ClaimFacts,
    EntryFacts,
    FootprintFacts,
    LifecycleFacts,
    SecurityFacts,
)
from cct_check.model.manifest import (
    Claim,
    Component,
    Footprint,
    Guarantee,
    Lifecycle,
    Manifest,
    Security,
    Statement,
    Usage,
)
from cct_check.model.match import LookAlike, Match, MatchOutcome
from cct_check.model.states import AssessmentDate, ClaimState, Listing, Sharing, Stated, Undertaking

_MEANS_NONE = frozenset(
    "aucun|aucune|non|no|néant|neant|rien|sans objet|none|nothing|n/a|na|nil|aucune tâche|"
    "aucune tache|aucune action|aucune intervention|aucune compétence|aucune competence|aucun port|"
    "pas de tâche|no task|no skill|no port".split("|")
)
"""An entry of a list that names nothing; signs alone name nothing either."""

_SAYS_NOTHING = _MEANS_NONE | frozenset(
    "false|null|0|s.o|so|n.a|nc|n.c|à définir|a définir|a definir|à préciser|a préciser|"
    "a preciser|à compléter|a compléter|a completer|à venir|a venir|tbd|tbc|todo|xxx|"
    "non applicable|not applicable|non communiqué|non communiquée|non défini|non définie|"
    "non réalisé|non réalisée|pas fait|pas faite|pas de plan|aucun plan|aucune analyse|"
    "aucune veille|jamais|never|personne|nobody|inconnu|inconnue|unknown".split("|")
)
"""A text that gives nothing, where one is asked for."""

_LONGEST_NONE = 32


def claim_facts(
    component: Component, match: Match, manifest: Manifest, *, as_of: date, object_of_offer: bool
) -> ClaimFacts:
    """What is stated for each guarantee; relations between two values are enumerations here.

    The `state` says whether the claim is to be judged: `claimed`, or `none`, or `unneeded` where
    the component is listed, or may be, so that the derogation does not apply to it.
    """
    claim = component.claim
    return ClaimFacts(
        state=_initial_state(claim, match),
        operator=_listing(claim.operator, counted(claim.operator)),
        skills=_listing(claim.skills, counted(claim.skills)),
        installation=claim.installation,
        update=claim.update,
        tma=claim.tma,
        mco=claim.mco,
        security=_security(claim.security, as_of),
        lifecycle=_lifecycle(claim.lifecycle, manifest.context.contract_end),
        footprint=_footprint(claim.footprint),
        explanation=stated(claim.explanation),
        entries=EntryFacts(
            operator=len(counted(claim.operator)),
            skills=len(counted(claim.skills)),
            ports=len(counted_ports(claim.footprint.ports)),
        ),
        read_as_none=bool(read_as_none(claim)),
        out_of_groups=bool(manifest.groups) and not component.identifiers.purl,
        needed=not object_of_offer and not _is_replaced(component, match),
        counts=True,
    )


def read_as_none(claim: Claim) -> Mapping[str, tuple[str, ...]]:
    """The entries that mean « none » and are read as no entry at all, by the key of their list."""
    lists = {
        "operator": claim.operator,
        "skills": claim.skills,
        "footprint.ports": claim.footprint.ports,
    }
    found = {key: tuple(filter(_means_none, entries or ())) for key, entries in lists.items()}
    return {key: entries for key, entries in found.items() if entries}


def counted(entries: Sequence[str] | None) -> tuple[str, ...]:
    """The entries of a list that name something."""
    return tuple(entry for entry in entries or () if not _means_none(entry))


def counted_ports(ports: Sequence[str] | None) -> tuple[str, ...]:
    """The ports that open a flow: nobody outside the host reaches one of the loopback."""
    return tuple(port for port in counted(ports) if not is_loopback(port))


def stated(given: str | date | Statement | None) -> Stated:
    """Whether an optional text or date was given; a word that means none gives nothing."""
    nothing = not given or (isinstance(given, str) and _says_nothing(given))
    return Stated.UNSTATED if nothing else Stated.STATED


def _initial_state(claim: Claim, match: Match) -> ClaimState:
    if not any(key.partition(".")[0] in set(Guarantee) for key in claim.origins):
        return ClaimState.NONE
    listed = match.outcome in (MatchOutcome.FOUND, MatchOutcome.AMBIGUOUS)
    if listed or match.look_alike is LookAlike.INVISIBLE:
        return ClaimState.UNNEEDED
    return ClaimState.CLAIMED


def _is_replaced(component: Component, match: Match) -> bool:
    """Whether another line of the absent holds: not delivered, or offered as equivalent."""
    if match.outcome not in (MatchOutcome.ABSENT, MatchOutcome.LOOK_ALIKE):
        return False
    outside_production = component.usage in (Usage.DEVELOPMENT, Usage.TEST)
    return outside_production or component.equivalent_to is not None


def _means_none(entry: str) -> bool:
    return _short(entry) in _MEANS_NONE or not any(map(str.isalnum, entry))


def _says_nothing(text: str) -> bool:
    return _short(text) in _SAYS_NOTHING or not any(map(str.isalnum, text))


def _short(text: str) -> str:
    """A text as it is compared with these words; one that is longer than any is left as it is."""
    seen = without_invisible(text[: 2 * _LONGEST_NONE])
    return fold(seen).rstrip(" .!…") if len(text) <= 2 * _LONGEST_NONE else text


def _listing(entries: Sequence[str] | None, named: Sequence[str]) -> Listing:
    """Whether a list is given, and whether it names anything that counts."""
    if entries is None:
        return Listing.UNSTATED
    return Listing.LISTED if named else Listing.EMPTY


def _security(security: Security, as_of: date) -> SecurityFacts:
    if security.assessed_on is None:
        assessed_on = AssessmentDate.UNSTATED
    elif security.assessed_on > as_of:
        assessed_on = AssessmentDate.AFTER_JUDGEMENT
    else:
        assessed_on = AssessmentDate.BEFORE_JUDGEMENT
    return SecurityFacts(
        assessed_on=assessed_on,
        assessed_by=stated(security.assessed_by),
        method=stated(security.method),
        conclusion=security.conclusion,
    )


def _lifecycle(lifecycle: Lifecycle, contract_end: date | None) -> LifecycleFacts:
    if lifecycle.until is None:
        until = Undertaking.UNSTATED
    elif contract_end is None:
        until = Undertaking.UNKNOWN
    elif lifecycle.until < contract_end:
        until = Undertaking.BEFORE_CONTRACT
    else:
        until = Undertaking.AFTER_CONTRACT
    return LifecycleFacts(
        borne_by=lifecycle.borne_by,
        vulnerability_watch=stated(lifecycle.vulnerability_watch),
        until=until,
        replacement_plan=stated(lifecycle.replacement_plan),
    )


def _footprint(footprint: Footprint) -> FootprintFacts:
    if footprint.shared_by is None:
        shared_by = Sharing.UNSTATED
    else:
        shared_by = Sharing.SEVERAL if footprint.shared_by > 1 else Sharing.SINGLE
    return FootprintFacts(
        service=footprint.service,
        ports=_listing(footprint.ports, counted_ports(footprint.ports)),
        admin_console=footprint.admin_console,
        cluster_operator=footprint.cluster_operator,
        privileges=footprint.privileges,
        shared_by=shared_by,
    )
