"""Versions as people write them: what can be compared, and what cannot."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from cct_check.facts.version_expression import numbers_of
from cct_check.model.version import Declared, DeclaredVersion, Imprecise

LENGTH_LIMIT = 256
_DIGITS_LIMIT = 12

_CHANNELS = frozenset(
    "latest newest last edge nightly canary trunk evergreen rolling main master head any dernière "
    "derniere dernier récente recente supportée supportee toute toutes définir definir préciser "
    "preciser variable voir annexe page lot".split()
)
"""Words that name no one version, with a number or without."""

_LINES = frozenset("stable mainline current courante actuelle".split())
"""Words that name no one version beside a line, and only qualify a whole number: `1.2.3 stable`."""

_BOUNDS = frozenset(
    "min max maxi mini minimum maximum supérieur supérieure superieur superieure inférieur "
    "inférieure inferieur inferieure jusqu jusque jusqu'à jusqu’à puis sauf hormis autre autres "
    "avant après apres vers moins plus antérieur antérieure antérieures postérieur postérieure "
    "postérieures ultérieur ultérieure ultérieures suivant suivante suivantes pas non n’est n'est "
    "sans équivalent equivalent compatible like fork successeur remplace remplacé remplacée "
    "remplacées migré migrée aussi post newer older than anything but replaces replaced by except "
    "above before below later onwards under over upto not plusieurs several various ou or et and "
    "to".split()
)
"""Words that make a range, or several versions, of the number beside them."""
_RANGE = re.compile(
    r"^[\^~<>=≥≤*!\[(]|[*]|\|\||[<>≥≤]|\d ?(?:,|;| à | to | ou | or | et | and |\.\.|–)|"
    r"\d ?/ ?\d|\d - \d|\.(?:x+|y+|z+|xy|n|minor|patch)\b|\d\+$|et sup|ou sup|minimum|au moins|"
    r"at least|\.\d+[:_]\d+\.\d|__|"
    r"\b(?:à partir d|depuis|since|from|entre|between)\b|sha\d+:"
)
_SPAN = re.compile(r"(\d+)-(\d{1,3}(?:\.\d+)*)|(\d+(?:\.\d+)+)-(\d+(?:\.\d+)+)")
"""`2-4`, `3-4.0`, `2.4-2.6`; but `1.2.3-4` has a packager's revision, and `7-2009` a month."""

_CODENAMES = frozenset(
    "wheezy jessie stretch buster bullseye bookworm trixie forky trusty xenial bionic focal jammy "
    "noble".split()
)
"""Versions of Debian and of Ubuntu that a name alone designates."""

_REVISION = re.compile(r"(?=\d*[a-f])(?=[a-f]*\d)[\da-f]{7,40}")
"""The digest of a revision: it names one state of the sources, and no version."""

_FOREIGN = re.compile(r"[^\w\s.,:/_+~()'’°®™-]")
"""What no version holds: a variable, a sign of comparison, an arrow, a typographic dash."""

_MARKED = re.compile(r"[²³¹]|[⁰-₉]")
"""A digit that a note or a sign of power makes, which is none of the number's."""

_WHOLE = re.compile(r"\d+\.\d+\.\d+")
_LOOSE = re.compile(r"\d ?[+~](?= |$)|(?:^| )[~+] ?\d|\d ~ ?\d")
_NUMERIC_WORD = re.compile(r"(?:[a-z]+/)?v?\d+((?:\.\d+)*)(?![\w])")
_DOTTED = re.compile(r"(?:(?<!\S)[a-z]+|(?<![\da-z_])(?<![\da-z]\.)(?<!\d-))\d+(?:\.\d+)+")
"""A number with dots, alone or after a name (`jquery3.7.1`), but a packager's revision (`-1.1`)."""

_SEPARATORS = re.compile(r"[\s\-_.:()]+")
_EPOCH = re.compile(r"^\d+:")
_EARLY = r"(?:alpha|beta|rc|cr|milestone|preview|pre|snapshot|dev|ea)(?![a-z])"
_ASIDE = re.compile(rf"\((?!{_EARLY})[^()]*\)")
_ASIDE_NUMBER = re.compile(
    r"(?:\b([a-z]+) )?(?<![\w.-])v?\.?(\d+(?:\.\d+)+)|^\( ?v?(?P<lone>\d{1,5}) ?\)$"
)
_HOSTS = frozenset("debian ubuntu rhel centos alpine openssl build".split())
"""What may have a number of its own between brackets: `2.4.57 (Debian 12.5)`."""

_TAIL = re.compile(
    r"\b(?:x86[_-]64|amd64|arm64|aarch64|i[3-6]86|win(?:32|64)|(?:32|64)[ -]?bits?)\b|"
    r",? \(?build:? [\w.+-]+\)?|\.min(?:\.js|\.css)?$|(?<=\d) – (?=[a-zà-ÿ])|"
    r"(?<=\d) \(?(?:du )?(?:(?:19|20)\d\d-\d\d-\d\d|\d\d/\d\d/(?:19|20)\d\d)\)?$"
)
"""What goes with a version without changing it: platform, build, minified file, day of release."""

_BARE_QUOTED = re.compile(r"^[«\"“]\s?([^«»\"“”]*?)\s?[»\"”]$")
_DATE = re.compile(r"(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)")
_UPDATE = re.compile(r"(?:^|jdk|jre|java|[\s-])(?:1\.)?(\d{1,2})(?:u| ?update ?)(\d{1,4})(?!\d)")
_LEGACY = re.compile(r"(?<![\d.])1\.([4-9])\.0(?:_| ?update ?|\.(?=\d+\.b\d))(\d{1,4})")
_JAVA = re.compile(
    r"\b(?:java|jdk|jre)(?: se)?[\s-]?(?:1\.)?([5-8])(?![\d.]*\d)|"
    r"^(?:1\.)?([5-8])(?:\.0)?-(?:open)?j(?:dk|re)(?!\d)"
)
_NUMBER = re.compile(r"(?:^|[\s/:_=-])(?:[vr]\.?)?(\d+(?:\.\d+)*)([a-z](?![a-z0-9]))?")
_GLUED = re.compile(r"(?:^|[\s/:_-])[a-z]+(\d+(?:\.\d+)*)([a-z](?![a-z0-9]))?")
_PRE_RELEASE = re.compile(rf"^[-._~ (]{{0,2}}(?:0\.(?:\d+\.)?)?(?:{_EARLY}|[abm](?=[.-]?\d))")
_SERVICE_PACK = re.compile(r"\b(?:sp|service pack) ?(\d{1,3})\b")
_PATCHED = re.compile(r"^[-._ ]?(?:p|pl|sp|hf|u|patch|hotfix|update|fix) ?\d")
_EDITION = re.compile(
    r"\b(enterprise|entreprise|pro|professionnel|professional|home|famille|education|éducation|"
    r"standard)\b"
)
_EDITIONS = {
    "entreprise": "enterprise",
    "professionnel": "pro",
    "professional": "pro",
    "famille": "home",
    "éducation": "education",
}


@lru_cache(maxsize=4096)
def parse_declared(text: str) -> Declared:
    """Read a declared version; what is no single version is `Imprecise`, never a guess."""
    folded = " ".join(unicodedata.normalize("NFKC", text[: LENGTH_LIMIT + 1]).casefold().split())
    if len(text) > LENGTH_LIMIT or len(folded) > LENGTH_LIMIT or _MARKED.search(text):
        return Imprecise()
    trimmed = " ".join(_TAIL.sub(" ", _BARE_QUOTED.sub(r"\1", folded)).split()).rstrip(",;. ")
    bare = _EPOCH.sub("", _ASIDE.sub(" ", trimmed)).strip()
    if _is_no_version(trimmed) or _is_several(bare) or _names_another(trimmed, bare):
        return Imprecise()
    return _read_java(bare) or _read_number(bare)


def same_version(one: str, other: str) -> bool:
    """Whether two versions say the same as far as both go; one that names none says nothing."""
    left, right = parse_declared(one), parse_declared(other)
    if isinstance(left, Imprecise) or isinstance(right, Imprecise):
        return True
    pairs = [(a, b) for a in (left.numbers, left.java) for b in (right.numbers, right.java)]
    told = [(a, b) for a, b in pairs if a and b]
    return not told or any(_begin_alike(a, b) for a, b in told)


def _begin_alike(one: Sequence[int], other: Sequence[int]) -> bool:
    return all(left == right for left, right in zip(one, other, strict=False))


def _is_no_version(folded: str) -> bool:
    """Whether the text names no one version: no number, a variable, a range, a channel."""
    if not any(character.isdecimal() for character in folded):
        return folded not in _CODENAMES
    if any(form.search(folded) for form in (_FOREIGN, _RANGE, _LOOSE)):
        return True
    words = _SEPARATORS.split(folded)
    if _REVISION.fullmatch(folded) or not (_CHANNELS | _BOUNDS).isdisjoint(words):
        return True
    return not _WHOLE.search(folded) and not _LINES.isdisjoint(words)


def _is_several(bare: str) -> bool:
    """Whether several versions are written: `2.4 2.6`, `8 11`, `Debian 12 2.4.57`, `2.4-2.6`."""
    if span := _SPAN.fullmatch(bare):
        low, high = (numbers_of(bound) for bound in span.groups() if bound)
        return low < high
    words = bare.split()
    found = [_NUMERIC_WORD.match(word) for word in words]
    numeric = [number for number in found if number]
    if len(numeric) > 1 and any(number[1] for number in numeric[1:]):
        return True
    if len(_DOTTED.findall(bare)) > 1:
        return True
    return any(one and other for one, other in pairwise(found))


def _names_another(trimmed: str, bare: str) -> bool:
    """Whether the remark in brackets is another version: `3.7.1 (2.2.4 en recette)`."""
    main = _NUMBER.search(bare)
    if main is None:
        return False
    beside = (found for aside in _ASIDE.findall(trimmed) for found in _ASIDE_NUMBER.finditer(aside))
    return any(
        found[1] not in _HOSTS
        and not _begin_alike(numbers_of(found[2] or found["lone"]), numbers_of(main[1]))
        for found in beside
    )


def _read_java(bare: str) -> DeclaredVersion | None:
    if update := _UPDATE.search(bare) or _LEGACY.search(bare):
        release, patch = int(update[1]), int(update[2])
        return DeclaredVersion(numbers=(release, 0, patch), java=(1, release, 0, patch))
    if named := _JAVA.search(bare):
        release = int(named[1] or named[2])
        return DeclaredVersion(numbers=(release,), java=(1, release))
    return None


def _read_number(bare: str) -> DeclaredVersion:
    found = _NUMBER.search(bare) or _GLUED.search(bare)
    if found is None or _DATE.search(bare) or _is_too_large(found[1]):
        return DeclaredVersion(numbers=())
    after = bare[found.end() :]
    service_pack = _SERVICE_PACK.search(after)
    edition = _EDITION.search(bare)
    return DeclaredVersion(
        numbers=numbers_of(found[1]),
        letter=found[2] or "",
        pre_release=bool(_PRE_RELEASE.match(after)),
        patched=bool(_PATCHED.match(after)),
        service_pack=int(service_pack[1]) if service_pack else None,
        edition=_EDITIONS.get(edition[1], edition[1]) if edition else "",
    )


def _is_too_large(number: str) -> bool:
    """Whether a segment has more digits than any version: int() of it would be a burden."""
    return any(len(part) > _DIGITS_LIMIT for part in number.split("."))
