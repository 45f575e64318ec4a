"""What a claim states, in facts: lists, ports, dates, and whether it is to be judged at all."""

from datetime import date

import pytest

from cct_check.facts.claim import claim_facts, counted, counted_ports, read_as_none
from cct_check.model.facts import ClaimFacts
from cct_check.model.facts import Stated as Says
from cct_check.model.manifest import (
    Bid,
    Claim,
    Component,
    Context,
    Footprint,
    Kind,
    Lifecycle,
    Manifest,
    Security,
    Usage,
)
from cct_check.model.match import LookAlike, Match, MatchOutcome
from cct_check.model.states import AssessmentDate, ClaimState, Listing, Sharing, Undertaking
from tests.read.documents import document

AS_OF, CONTRACT_END = date(2026, 11, 23), date(2030, 12, 31)
ABSENT = Match(outcome=MatchOutcome.ABSENT)
ROUTE = ("components", 0, "embedded")


def facts(
    claim: Claim,
    match: Match = ABSENT,
    contract_end: date | None = CONTRACT_END,
    usage: Usage = Usage.PRODUCTION,
) -> ClaimFacts:
    component = Component(id="x", name="X", kind=Kind.LIBRARY, usage=usage, claim=claim, route=())
    context = Context(contract_end=contract_end)
    manifest = Manifest(
        bid=Bid(solution="S"), context=context, components=(component,), document=document("a: 1")
    )
    return claim_facts(component, match, manifest, as_of=AS_OF, object_of_offer=False)


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        (None, Listing.UNSTATED),
        ((), Listing.EMPTY),
        (("Néant.",), Listing.EMPTY),
        (("Sans  objet", "-"), Listing.EMPTY),
        (("Aucune tâche", "rien", "AUCUN !", "…", "--"), Listing.EMPTY),
        (("aucune tâche de nuit",), Listing.LISTED),
        (("non",), Listing.EMPTY),
        (("aucun", "purge"), Listing.LISTED),
        (("aucun redémarrage",), Listing.LISTED),
        (("n",), Listing.LISTED),
    ],
)
def test_a_list_is_unstated_empty_or_listed(
    entries: tuple[str, ...] | None, expected: Listing
) -> None:
    assert facts(Claim(operator=entries)).operator is expected
    assert facts(Claim(skills=entries)).skills is expected


def test_entries_that_mean_none_are_told_apart() -> None:
    claim = Claim(operator=("aucune", "purge"), footprint=Footprint(ports=("néant",)))
    assert read_as_none(claim) == {"operator": ("aucune",), "footprint.ports": ("néant",)}
    assert facts(claim).read_as_none
    assert not facts(Claim(operator=("purge",))).read_as_none


@pytest.mark.parametrize(
    "port",
    [
        *("127.0.0.1:8080", "127.0.0.1:8080/tcp", "localhost", "LOCALHOST:5432 / tcp", "[::1]:80"),
        *("127.1:80", "127.0.0.1:80-90", "127.0.0.1:8080:80", "127.0.0.1:http", "::1", "::1:80"),
        *("[::ffff:127.0.0.1]:80", "0:0:0:0:0:0:0:1", "tcp://127.0.0.1:80", "ip6-localhost"),
    ],
)
def test_a_loopback_port_is_no_port(port: str) -> None:
    assert facts(Claim(footprint=Footprint(ports=(port,)))).footprint.ports is Listing.EMPTY


@pytest.mark.parametrize(
    "port",
    [
        *("8080", "0.0.0.0:80", "127.0.0.1.exemple.fr:80", "localhost:80, 0.0.0.0:443"),
        *("localhostile", "[::]:80", "*:80", "128.0.0.1:80", "127.0.0.1 0.0.0.0", "http://x:80"),
        *("127.0.0.1:80:90:100", "localhost:80 et 443"),
    ],
)
def test_any_other_port_is_one(port: str) -> None:
    assert facts(Claim(footprint=Footprint(ports=(port,)))).footprint.ports is Listing.LISTED


@pytest.mark.parametrize(
    ("shared_by", "expected"),
    [(None, Sharing.UNSTATED), (0, Sharing.SINGLE), (1, Sharing.SINGLE), (2, Sharing.SEVERAL)],
)
def test_sharing_begins_with_two(shared_by: int | None, expected: Sharing) -> None:
    assert facts(Claim(footprint=Footprint(shared_by=shared_by))).footprint.shared_by is expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (None, AssessmentDate.UNSTATED),
        (date(2026, 11, 23), AssessmentDate.BEFORE_JUDGEMENT),
        (date(2026, 11, 24), AssessmentDate.AFTER_JUDGEMENT),
    ],
)
def test_an_assessment_may_be_of_the_day_of_judgement_but_not_later(
    day: date | None, expected: AssessmentDate
) -> None:
    assert facts(Claim(security=Security(assessed_on=day))).security.assessed_on is expected


@pytest.mark.parametrize(
    ("until", "contract_end", "expected"),
    [
        (None, CONTRACT_END, Undertaking.UNSTATED),
        (date(2031, 1, 1), None, Undertaking.UNKNOWN),
        (date(2030, 12, 30), CONTRACT_END, Undertaking.BEFORE_CONTRACT),
        (date(2030, 12, 31), CONTRACT_END, Undertaking.AFTER_CONTRACT),
    ],
)
def test_an_undertaking_to_the_last_day_of_the_contract_is_long_enough(
    until: date | None, contract_end: date | None, expected: Undertaking
) -> None:
    claim = Claim(lifecycle=Lifecycle(until=until, replacement_plan="plan"))
    found = facts(claim, contract_end=contract_end).lifecycle
    assert (found.until, found.replacement_plan) == (expected, Says.STATED)


@pytest.mark.parametrize(
    ("match", "expected"),
    [
        (ABSENT, ClaimState.CLAIMED),
        (Match(outcome=MatchOutcome.NEAR), ClaimState.CLAIMED),
        (Match(outcome=MatchOutcome.FOUND), ClaimState.UNNEEDED),
        (Match(outcome=MatchOutcome.AMBIGUOUS), ClaimState.UNNEEDED),
        (
            Match(outcome=MatchOutcome.LOOK_ALIKE, look_alike=LookAlike.INVISIBLE),
            ClaimState.UNNEEDED,
        ),
        (
            Match(outcome=MatchOutcome.LOOK_ALIKE, look_alike=LookAlike.OTHER_SCRIPT),
            ClaimState.CLAIMED,
        ),
    ],
)
def test_a_claim_is_judged_where_the_list_does_not_hold_the_component(
    match: Match, expected: ClaimState
) -> None:
    stated = Claim(operator=(), origins={"operator": (*ROUTE, "operator")})
    assert facts(stated, match).state is expected
    assert facts(Claim(), match).state is ClaimState.NONE


def test_a_footprint_an_explanation_or_a_piece_alone_makes_no_claim() -> None:
    for key in ("footprint.service", "explanation", "evidence"):
        assert facts(Claim(origins={key: (*ROUTE, key)})).state is ClaimState.NONE
    assert facts(Claim(origins={"security.method": ROUTE})).state is ClaimState.CLAIMED


def test_only_the_entries_that_name_something_are_counted() -> None:
    ports = ("127.0.0.1:80", "8080", "néant")
    claim = Claim(operator=("aucune", "purge"), footprint=Footprint(ports=ports))
    entries = facts(claim).entries
    assert (entries.operator, entries.skills, entries.ports) == (1, 0, 1)
    assert counted_ports(ports) == ("8080",)
    assert counted(("Ne\u0301ant", "purge")) == ("purge",)


@pytest.mark.parametrize(
    "text", ["aucun", "néant.", "-", "N/A", "A DÉFINIR", "à compléter", "non applicable", "NC"]
)
def test_a_text_that_means_none_states_nothing(text: str) -> None:
    claim = Claim(
        security=Security(assessed_by=text, method=text),
        lifecycle=Lifecycle(vulnerability_watch=text, replacement_plan=text),
    )
    found = facts(claim)
    assert {found.security.assessed_by, found.security.method} == {Says.UNSTATED}
    assert {found.lifecycle.vulnerability_watch, found.lifecycle.replacement_plan} == {
        Says.UNSTATED
    }


@pytest.mark.parametrize(
    ("outcome", "usage", "needed"),
    [
        (MatchOutcome.ABSENT, Usage.PRODUCTION, True),
        (MatchOutcome.ABSENT, Usage.MIGRATION, True),
        (MatchOutcome.ABSENT, Usage.DEVELOPMENT, False),
        (MatchOutcome.ABSENT, Usage.TEST, False),
        (MatchOutcome.LOOK_ALIKE, Usage.TEST, False),
        (MatchOutcome.NEAR, Usage.TEST, True),
    ],
)
def test_what_is_surely_unlisted_and_not_delivered_needs_no_claim(
    outcome: MatchOutcome, usage: Usage, needed: bool
) -> None:
    assert facts(Claim(), Match(outcome=outcome), usage=usage).needed is needed
