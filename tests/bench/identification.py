"""How well components are identified: precision and recall on labelled cases, and the cost.

    python -m tests.bench.identification CASES.jsonl…

A case has `id`, `name`, `version`, `vendor`, `purl`, `cpe`, `image`, `kind`, and `expected`: its
`outcome` (`found`, `absent`, `ambiguous`) and the `refs` of every row of the product.
"""

import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from cct_check.identify.identify import identify, identify_one
from cct_check.identify.index import Index, build_index
from cct_check.model.manifest import Component, Identifiers, Kind
from cct_check.model.match import Match, MatchOutcome
from cct_check.read.document import read_document
from cct_check.read.manifest import read_manifest, refuse_broken
from cct_check.read.rulebook import read_rulebook
from cct_check.record import record
from cct_check.resources import rules_folder
from tests.bench.__main__ import written
from tests.bids import bid

MANY = 10_000
KINDS = {
    "saas": Kind.ONLINE_SERVICE,
    "language": Kind.RUNTIME,
    "container-image": Kind.SERVICE,
    "tool": Kind.OPERATIONS_TOOL,
}
UNLIKE = (MatchOutcome.ABSENT, MatchOutcome.NEAR)
DOUBTFUL = (MatchOutcome.AMBIGUOUS, MatchOutcome.NEAR)


@record
class Trial:
    """One labelled case and what was made of it: `refs` are the rows found or proposed."""

    case: Mapping[str, Any]
    outcome: MatchOutcome
    refs: tuple[str, ...]

    @property
    def expected(self) -> str:
        """The labelled outcome."""
        return str(self.case["expected"]["outcome"])

    @property
    def right(self) -> bool:
        """Whether the outcome is that of the label, or the doubt that the label leaves room for."""
        refs = set(self.case["expected"].get("refs", ()))
        match self.expected:
            case "found":
                return self.outcome is MatchOutcome.FOUND and set(self.refs) == refs
            case "absent":
                return self.outcome in UNLIKE
            case _:
                return self.outcome in DOUBTFUL and bool(refs & set(self.refs))


def component_of(case: Mapping[str, Any]) -> Component:
    """The component that a case declares."""
    given = {key: (case[key],) if case.get(key) else () for key in ("purl", "cpe", "image")}
    return Component(
        id=case["id"],
        name=case["name"],
        version=case["version"] or "",
        vendor=case["vendor"] or "",
        kind=KINDS.get(case["kind"]) or Kind(case["kind"]),
        identifiers=Identifiers(**given),
        route=(),
    )


def rows_of(match: Match, index: Index) -> tuple[str, ...]:
    """The rows of the products that are found, or else proposed."""
    products = match.products or match.candidates
    return tuple(sorted(ref for one in products for ref in index.products[one].rows))


def tried(cases: Iterable[Mapping[str, Any]], index: Index) -> list[Trial]:
    """Each case identified."""
    matches = [(case, identify_one(component_of(case), index)) for case in cases]
    return [
        Trial(case=case, outcome=match.outcome, refs=rows_of(match, index))
        for case, match in matches
    ]


def figures(trials: Sequence[Trial]) -> Iterator[str]:
    """Precision of what is found, and the part of each label that is kept."""
    found = [trial for trial in trials if trial.outcome is MatchOutcome.FOUND]
    true = [trial for trial in found if trial.expected == "found" and trial.right]
    yield f"found, of those the right product   {share(len(true), len(found))}"
    for label, said in (
        ("found", "present, of those found            "),
        ("absent", "absent, of those absent or near    "),
        ("ambiguous", "ambiguous, of those a question     "),
    ):
        labelled = [trial for trial in trials if trial.expected == label]
        yield f"{said} {share(sum(one.right for one in labelled), len(labelled))}"


def share(part: int, whole: int) -> str:
    """A part of a whole, in hundredths."""
    return f"{part / whole:7.2%}  ({part}/{whole})" if whole else "      –"


def given_by(case: Mapping[str, Any]) -> str:
    """The identifier that a case gives, with the type of its package URL."""
    if purl := case.get("purl"):
        return str(purl).partition("/")[0]
    return next((key for key in ("cpe", "image") if case.get(key)), "name alone")


def table(trials: Sequence[Trial], key: Callable[[Mapping[str, Any]], str]) -> Iterator[str]:
    """How many are right of each kind of case."""
    groups: dict[str, list[bool]] = {}
    for trial in trials:
        groups.setdefault(key(trial.case), []).append(trial.right)
    for name, right in sorted(groups.items()):
        yield f"  {name:20} {share(sum(right), len(right))}"


def confusions(trials: Iterable[Trial]) -> Iterator[str]:
    """The cases that are not right: what was declared, expected and said."""
    wrong = [trial for trial in trials if not trial.right]
    kinds = Counter(f"{trial.expected} → {trial.outcome}" for trial in wrong)
    yield from (f"  {count:3} {kind}" for kind, count in kinds.most_common())
    for trial in wrong:
        case = trial.case
        keys = ("name", "version", "vendor", "purl", "cpe", "image", "kind")
        declared = " | ".join(str(case[key]) for key in keys if case.get(key))
        expected = " ".join(case["expected"].get("refs", ()))
        said = f"{trial.outcome} {' '.join(trial.refs)}"
        yield f"  {case['id']}: {declared} — {trial.expected} {expected} → {said}"


def cost(cases: Sequence[Mapping[str, Any]], index: Index) -> str:
    """What identifying ten thousand of these components costs beside reading them."""
    many = [dict(cases[rank % len(cases)], id=f"c{rank}") for rank in range(MANY)]
    components = [component_of(case) for case in many]
    start = time.perf_counter()
    identify(components, index)
    spent = time.perf_counter() - start
    with tempfile.TemporaryDirectory() as folder:
        path = written(Path(folder), "many.yaml", bid(*map(declared_by, many)))
        start = time.perf_counter()
        document = read_document(path, shown=path.name)
        refuse_broken(document)
        read_manifest(document)
        reading = time.perf_counter() - start
    return f"{spent:.2f} s, {spent / reading:.2f} times reading them ({reading:.2f} s)"


def declared_by(case: Mapping[str, Any]) -> Mapping[str, Any]:
    """The case as a manifest declares it."""
    identifiers = {key: [case[key]] for key in ("purl", "cpe", "image") if case.get(key)}
    kept = {key: case[key] for key in ("name", "version", "vendor") if case.get(key)}
    kind = component_of(case).kind.value
    return {**kept, "kind": kind, **({"identifiers": identifiers} if identifiers else {})}


def main(paths: Sequence[str]) -> None:
    """Measure each file apart."""
    rulebook = read_rulebook(rules_folder())
    index = build_index(rulebook.referential, rulebook.lexicon)
    for path in paths:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
        cases = [json.loads(line) for line in lines if line.strip()]
        trials = tried(cases, index)
        print(f"{Path(path).name}: {len(cases)} cases", *figures(trials), sep="\n")
        print("by kind", *table(trials, lambda case: str(case["kind"])), sep="\n")
        print("by identifier", *table(trials, given_by), sep="\n")
        print("confusions", *confusions(trials), sep="\n")
        print(f"cost of {MANY} such components: {cost(cases, index)}")


if __name__ == "__main__":
    main(sys.argv[1:])
