"""Versions as people write them: what can be compared, and what cannot."""

import re
import unicodedata
from functools import lru_cache

from cct_check.facts.version_expression import numbers_of
from cct_check.model.version import Declared, DeclaredVersion, Imprecise

LENGTH_LIMIT = 256
_DIGITS_LIMIT = 12

_CHANNELS = frozenset(
    "latest stable mainline current edge nightly rolling main master head lts esr tbd n/a na any "
    "dernière derniere dernier récente recente supportée supportee toute toutes toutes inconnue "
    "unknown version courante actuelle définir definir préciser preciser variable".split()
)
_RANGE = re.compile(
    r"^[\^~<>=≥≤*!\[(]|[*]|\|\||[<>≥≤]|\d ?(?:,|;| à | to | ou | or | et | and |\.\.|–)|"
    r"\d ?/ ?\d|\d - \d|\.x\b|\d\+$|et sup|ou sup|minimum|au moins|at least"
)
_VARIABLE = re.compile(r"[$%{}@]")
_EPOCH = re.compile(r"^\d+:")
_ASIDE = re.compile(r"\([^()]*\)")
_UPDATE = re.compile(r"(?:^|jdk|jre|java|[\s-])(\d{1,2})u(\d{1,4})")
_LEGACY = re.compile(r"(?<![\d.])1\.(\d)\.0_(\d{1,4})")
_NUMBER = re.compile(r"(?<![\d.])(?:v|r)?(\d+(?:\.\d+)*)([a-z](?![a-z0-9]))?")
_PRE_RELEASE = re.compile(
    r"^[-._~]?(?:alpha|beta|rc|cr|milestone|preview|pre|snapshot|dev|ea|[abm](?=[.-]?\d))"
)
_SERVICE_PACK = re.compile(r"\bsp ?(\d{1,3})\b")
_EDITION = re.compile(r"\b(enterprise|pro|professionnel|home|education|standard|famille)\b")


@lru_cache(maxsize=4096)
def parse_declared(text: str) -> Declared:
    """Read a declared version; what is no single version is `Imprecise`, never a guess."""
    folded = " ".join(unicodedata.normalize("NFKC", text[: LENGTH_LIMIT + 1]).casefold().split())
    if not folded or len(text) > LENGTH_LIMIT or _is_no_version(folded):
        return Imprecise()
    bare = _EPOCH.sub("", _ASIDE.sub(" ", folded)).strip()
    if java := _UPDATE.search(bare) or _LEGACY.search(bare):
        release, update = int(java[1]), int(java[2])
        return DeclaredVersion(numbers=(release, 0, update), java=(1, release, 0, update))
    found = _NUMBER.search(bare)
    if found is None or len(found[1]) > LENGTH_LIMIT or _too_large(found[1]):
        return DeclaredVersion(numbers=())
    return _declared(bare, found)


def _is_no_version(folded: str) -> bool:
    if _VARIABLE.search(folded) or _RANGE.search(folded):
        return True
    words = re.split(r"[\s\-_.:]+", folded)
    if words[0] in _CHANNELS:
        return True
    return not any(character.isdecimal() for character in folded) and bool(_CHANNELS & set(words))


def _too_large(number: str) -> bool:
    """Whether a segment has more digits than any version: int() of it would be a burden."""
    return any(len(part) > _DIGITS_LIMIT for part in number.split("."))


def _declared(bare: str, found: re.Match[str]) -> DeclaredVersion:
    after = bare[found.end() :]
    service_pack = _SERVICE_PACK.search(after)
    edition = _EDITION.search(bare)
    return DeclaredVersion(
        numbers=numbers_of(found[1]),
        letter=found[2] or "",
        pre_release=bool(_PRE_RELEASE.match(after)),
        service_pack=int(service_pack[1]) if service_pack else None,
        edition=edition[1] if edition else "",
    )
