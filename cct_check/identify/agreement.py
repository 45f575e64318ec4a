"""Whether a name unknown to the list goes with the product that an identifier designates."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cct_check.identify.index import Index
from cct_check.identify.names import words_of_name
from cct_check.identify.surroundings import Surroundings
from cct_check.model.match import Agreement, How, Match, Says

_PACKAGES = frozenset([How.PURL, How.PACKAGE])
_IDENTIFIERS = _PACKAGES | {How.CPE, How.IMAGE}


def with_name_agreement(match: Match, index: Index) -> Match:
    """The match, and whether the name says no other thing than what only an identifier designates.

    An identifier says its own name: `pkg:composer/symfony/console` is `symfony/console`.
    """
    name, *identifiers = match.clues
    if match.how not in _IDENTIFIERS or name.says is not Says.NOTHING or not match.products:
        return match
    packages = (clue.text for clue in identifiers if clue.key in _PACKAGES)
    designations = (text for one in match.products for text in index.products[one].designations)
    if _is_akin(name.text, (*designations, *packages), match.products, index.around):
        return match
    return replace(match, name_agreement=Agreement.CONTRADICT)


def _is_akin(
    name: str, others: Iterable[str], products: Iterable[str], around: Surroundings
) -> bool:
    """Whether a name says something that the others do, and nothing that they do not.

    `Base de données postgres` is akin to `postgres`; `postgres-exporter`, `PostgREST` and
    `Serveur de base de données` are not. Numbers, white space and signs do not count.
    """
    words = _words(name)
    told = [_words(other) for other in others]
    if words in told or "".join(words) in {"".join(other) for other in told}:
        return bool(words)
    telling = set(_telling(words, frozenset(products), around))
    return bool(telling) and telling <= {word for other in told for word in other}


def _telling(words: Sequence[str], products: frozenset[str], around: Surroundings) -> Iterator[str]:
    """The words that say more than what sort of thing the products are, or who makes them."""
    while words:
        phrases = (words[:count] for count in range(min(around.longest, len(words)), 0, -1))
        phrase = next((one for one in phrases if around.goes_with(" ".join(one), products)), ())
        if not phrase:
            yield words[0]
        words = words[len(phrase) or 1 :]


def _words(text: str) -> list[str]:
    return [word for word in words_of_name(text) if not word.isdecimal()]
