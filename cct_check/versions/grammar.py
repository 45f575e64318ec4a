"""What may follow the number of a declared version: each form, and what it makes of the version.

A form begins where the one before it ended, so that a text is read in one pass.
"""

import re
from enum import Enum, unique

from cct_check.versions.words import EDITIONS, IMAGE, JAVA, PLATFORMS, any_of


@unique
class Mark(Enum):
    """What a form makes of the version before it."""

    NOTHING = "nothing"
    PRE_RELEASE = "pre-release"
    PATCHED = "patched"
    UPDATE = "update"
    SERVICE_PACK = "service pack"
    EDITION = "edition"
    LETTER = "letter"
    MAJOR_LETTER = "letter of a major version"
    REVISION = "revision"
    PACKAGER = "packager"
    IMAGE = "image"
    HOST = "host"
    JAVA_HOST = "Java of the host"
    LINE = "of a line"
    AGAIN = "the version again"
    WINDOWS = "of Windows"
    COUNT = "count"
    WHOLE = "of a whole number"
    BUILD = "build"
    ASIDE = "aside"


_END = r"(?![^\W_])"
_MONTHS = any_of(
    "janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre "
    "décembre decembre january february march april may june july august september october "
    "november december jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_TIME = r"\d\d[:-]\d\d(?:[:-]\d\d)?"
DATE = (
    rf"(?:(?:19|20)\d\d-\d\d-\d\d(?:[t ]{_TIME}z?)?"
    r"|\d\d/\d\d/(?:19|20)\d\d|(?:19|20)\d\d/\d\d/\d\d"
    rf"|(?:\d{{1,2}}(?:er)? )?(?:{_MONTHS})\.? (?:\d{{1,2}},? )?(?:19|20)\d\d(?: {_TIME})?"
    r")(?![\w-])"
)
_EARLY = (
    r"(?:alpha|b[eê]ta|rc|cr|release candidate|milestone|preview|pre|snapshot|dev|ea|"
    r"next(?=[.-]\d)|[abm](?=[.-]?\d))"
)
_HOST = rf"(?:{any_of(PLATFORMS)})(?:(?: server)?[ /-]?\d+(?:\.\d+){{0,2}})?(?: lts)?"
_LINK = "sur|sous|on|under|pour|for|paquet|package|image"
_JAVA_HOST = rf"(?:{any_of(JAVA)})[ -]?\d+(?:\.\d+){{0,2}}"
_ARCHITECTURE = (
    r"(?:x86[_-]64|x64|x86|amd64|win(?:32|64)|arm64|aarch64|i[3-6]86|noarch|(?:32|64)[ -]?bits?)"
)
_FORMS = (
    (Mark.NOTHING, r"(?!.*\.\.)[ ,;.)]+$| ?[,;-](?= )"),
    (
        Mark.UPDATE,
        r"(?:_|\.(?=\d{1,4}\.b\d)|[ -]?u|[ -]?update ?)"
        rf"(?P<value>\d{{1,4}})(?:[.-]?b\d{{1,3}}|[a-z])?{_END}",
    ),
    (Mark.MAJOR_LETTER, r"(?P<value>[cgi])(?=r\d)"),
    (Mark.PRE_RELEASE, r"[-.]build-(?:snapshot|\d{8}\.\d{6}-\d{1,4})(?![\w.])"),
    (Mark.PRE_RELEASE, r"-\d{8}\.\d{6}-\d{1,4}(?![\w.])|-(?:0\.)?\d{14}-[\da-f]{12}(?![\w.])"),
    (
        Mark.PRE_RELEASE,
        rf"[-._~ ]{{0,2}}(?:0\.(?:\d{{1,3}}\.)?)?{_EARLY}"
        rf"(?:[-._ ]?\d{{1,8}}(?:\.\d{{1,8}}){{0,2}})?{_END}(?!\.\d)",
    ),
    (Mark.NOTHING, rf"[-. ](?:final|release|ga|sec\d{{2}})(?:-\d{{1,2}})?{_END}(?! \d)"),
    (Mark.SERVICE_PACK, rf"[-._ ]?(?:sp|service pack) ?(?P<value>\d{{1,3}}){_END}"),
    (
        Mark.PATCHED,
        r"(?:[-._ ~]?(?:p|pl|hf|fp|cu|ru|mr|cp|patch|patchlevel|hotfix|fix ?(?:pack)?|tl|sru"
        rf"|correctif) ?|[.-]post\.?| ?r)\d{{1,6}}{_END}(?!\.\d)",
    ),
    (Mark.PATCHED, rf"[ -]?(?:rev|revision|révision|release) \d{{1,6}}{_END}(?!\.\d)"),
    (Mark.AGAIN, rf" (?:release|version) (?P<value>\d+(?:\.\d+)+){_END}"),
    (Mark.PATCHED, rf"-\d{{1,5}}-g[\da-f]{{7,40}}{_END}"),
    (
        Mark.EDITION,
        rf"[-_ ](?:[eé]dition )?(?P<value>{any_of(EDITIONS)})(?: [eé]dition|\.\d)?{_END}",
    ),
    (Mark.NOTHING, rf"[-_ ](?:open ?source|oss|[eé]dition){_END}"),
    (Mark.LETTER, rf"(?P<value>[a-w]|\.[a-mo-w]){_END}"),
    (Mark.BUILD, r"[ ,]*\bbuild[ :]+#?(?P<value>[\w.+-]+)"),
    (Mark.COUNT, r"\+(?P<value>\d{1,14})(?![\w.+])"),
    (
        Mark.NOTHING,
        r"\+(?:incompatible|build\.?\d{1,8}|(?:g|sha\.?)?(?=[a-f]*\d)[\da-f]{7,40})(?![\w.])",
    ),
    (Mark.NOTHING, rf"\.v20\d{{6}}{_END}"),
    (Mark.NOTHING, r"[ -]?(?:lts[bc]?|esr)(?![^\W_])(?! 20\d\d)"),
    (Mark.WHOLE, r"\+\d{1,2}\.1(?![\w.])"),
    (Mark.LINE, rf" stable{_END}"),
    (Mark.WHOLE, rf"[- ](?:stable|mainline|current|courante|actuelle){_END}"),
    (
        Mark.WINDOWS,
        rf" (?:version )?(?:1[5-9]0[1-9]|1[5-9]1[01]|2004|20\d\d lts[bc]|lts[bc] 20\d\d){_END}",
    ),
    (Mark.NOTHING, rf"[ -](?:version )?\d\dh[12]{_END}"),
    (Mark.NOTHING, rf"[ ,;-]+(?:du |de |of |au |released |publiée le |(?:server )?built: )?{DATE}"),
    (Mark.REVISION, r"[-_](?P<value>\d{1,9})(?P<parts>(?:\.\d{1,5}){0,4})(?![^\W_]|[.]\d|[+~])"),
    (Mark.NOTHING, r"-r\d{1,4}(?![\w.])"),
    (
        # A module of RHEL: its stream, its build, the digest of its context.
        Mark.NOTHING,
        r"-\d{1,4}\.module[+_]el\d[\d.]{0,8}[+_]\d{1,8}[+_][\da-f]{8}(?:\.\d{1,3})?(?![\w.])",
    ),
    (Mark.NOTHING, r"[+~.](?:dfsg|ds|repack)(?:\.?\d{1,3})?(?![\w.])"),
    (Mark.NOTHING, r"-post-(?:debian|ubuntu)(?=-\d)"),
    (Mark.NOTHING, r"(?:\.min)?\.(?:js|css|jar|war|zip|tar\.[gx]z|tgz|exe|msi|deb|rpm)$|\.min$"),
    (Mark.PACKAGER, r"[-+~._][\da-z][\da-z.+~_-]*"),
    (Mark.NOTHING, rf"(?:[-_.,]| |, | on ){_ARCHITECTURE}{_END}"),
    (Mark.HOST, rf" (?:(?P<link>{_LINK}) )?(?P<value>{_HOST}){_END}"),
    (Mark.IMAGE, rf"[-_. ](?P<value>{IMAGE})(?![^\W\d_])(?P<own>[-_]?\d+(?:\.\d+){{0,2}})?{_END}"),
    (Mark.JAVA_HOST, rf" (?:avec|with|sur|on) {_JAVA_HOST}{_END}"),
    (
        Mark.NOTHING,
        rf" en (?:production|recette|pr[eé]production|qualification|int[eé]gration){_END}",
    ),
    (Mark.NOTHING, rf" par défaut{_END}| production$"),
    (Mark.ASIDE, r" ?\((?P<value>[^()]*)\)"),
)
FORMS = tuple((mark, re.compile(pattern)) for mark, pattern in _FORMS)
"""The forms in the order in which they are tried."""

HOST = re.compile(_HOST)
JAVA_HOST = re.compile(_JAVA_HOST)
LIFE = re.compile(
    r"supportée|maintenue|supported|maintained|"
    r"(?:fin de (?:support|maintenance|vie)|end of support|publiée|parue|sortie|released|"
    r"(?:support(?:ée)?|maintenue) jusqu')"
    rf"(?: :| le| en| au|(?<=')en|(?<=')au| on| in)? ?(?:{DATE}|20\d\d)"
)
"""What a remark says of the life of a version, and changes nothing: `(fin de support 2027)`."""

NAMED = re.compile(rf"{DATE}|\d\dh[12]")
"""A version that a date or a half-year names (Windows 22H2): no number to compare."""

OTHER_LINES = re.compile(
    rf"(?:server )?built: (?:[a-z]{{3}} )?{DATE}|"
    r"(?:openjdk|java hotspot\(tm\)) (?:64-bit )?(?:server|client) vm (?:[\w.+-]+ )?"
    r"\(build [\w.+-]+(?:, [a-z ]+)*\)"
)
"""What a command prints below its version, and is none: `httpd -v`, `java -version`."""

PACKAGER_WORDS = frozenset(
    "deb debian ubuntu el fc pgdg dfsg ds bpo nmu build b u r amzn mga lp sle suse module ppa rhel "
    "centos ol alt mdv redhat noarch repack ga gke eks esm".split()
)
"""What a packager's revision may hold beside numbers: `-2+deb12u1`, `+dfsg`, `-11.el9_4.1`."""
