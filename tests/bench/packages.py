"""What is found among all the packages of an ecosystem: a false one shows at once.

    apt-cache pkgnames | python -m tests.bench.packages deb/debian service
    cut -f1 npm.tsv | python -m tests.bench.packages npm

Reads one package name a line; each is declared as a component of that name with its package URL,
as the kind given, `library` if none is.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import quote

from cct_check.identify.identify import identify_one
from cct_check.identify.index import Index, build_index
from cct_check.model.manifest import Component, Identifiers, Kind
from cct_check.model.match import MatchOutcome
from cct_check.read.rulebook import read_rulebook
from cct_check.resources import rules_folder


def found(names: Iterable[str], origin: str, kind: Kind, index: Index) -> Iterator[tuple[str, str]]:
    """Each package that is found to be listed products, with their ids."""
    for name in names:
        purl = f"pkg:{origin}/{quote(name, safe='/')}"
        identifiers = Identifiers(purl=(purl,))
        component = Component(id="", name=name, kind=kind, identifiers=identifiers, route=())
        match = identify_one(component, index)
        if match.outcome is MatchOutcome.FOUND:
            yield ", ".join(match.products), name


def main(origin: str, kind: str = Kind.LIBRARY) -> None:
    """Print the packages found, by the products that they are, and how many there were."""
    rulebook = read_rulebook(rules_folder())
    index = build_index(rulebook.referential, rulebook.lexicon)
    names: Sequence[str] = [line.strip() for line in sys.stdin if line.strip()]
    by_products: defaultdict[str, list[str]] = defaultdict(list)
    for products, name in found(names, origin, Kind(kind), index):
        by_products[products].append(name)
    for products, packages in sorted(by_products.items()):
        print(f"{products}: {' '.join(packages)}")
    print(f"{sum(map(len, by_products.values()))} of {len(names)} packages are found")


if __name__ == "__main__":
    main(*sys.argv[1:])
