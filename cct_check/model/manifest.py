"""What a supplier declares, typed: the bid, its context, its components and their claims.

Optional texts are empty when absent; closed lists have an `unstated` member for that.
"""

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum, unique

from cct_check.model.document import Document, Route
from cct_check.record import record


@unique
class Kind(StrEnum):
    """What sort of thing a component is."""

    APPLICATION = "application"
    LIBRARY = "library"
    FRAMEWORK = "framework"
    RUNTIME = "runtime"
    PROGRAM = "program"
    SERVICE = "service"
    OPERATING_SYSTEM = "operating-system"
    PLATFORM = "platform"
    WORKSTATION = "workstation"
    OPERATIONS_TOOL = "operations-tool"
    DEVELOPMENT_TOOL = "development-tool"
    ONLINE_SERVICE = "online-service"


LIBRARY_KINDS = frozenset([Kind.LIBRARY, Kind.FRAMEWORK])
"""What is built into a program, and runs by nothing of its own."""


@unique
class Usage(StrEnum):
    """What the component is used for; production unless stated otherwise."""

    PRODUCTION = "production"
    DEVELOPMENT = "development"
    TEST = "test"
    MIGRATION = "migration"


@unique
class Origin(StrEnum):
    """Where the binaries come from."""

    DISTRIBUTION = "distribution"
    VENDOR = "vendor"
    BUILD = "build"
    UNSTATED = "unstated"


@unique
class ProjectKind(StrEnum):
    """Whether the project creates an application or changes one."""

    NEW = "new"
    MAJOR_CHANGE = "major-change"
    MINOR_CHANGE = "minor-change"
    EXISTING = "existing"
    UNSTATED = "unstated"


@unique
class Entity(StrEnum):
    """The directorate whose perimeter the application belongs to."""

    DTNUM = "DTNUM"
    ANFSI = "ANFSI"
    PP = "PP"
    GN = "GN"
    SGAMI = "SGAMI"
    OTHER = "other"
    UNSTATED = "unstated"


@unique
class Hosting(StrEnum):
    """Where the application runs."""

    CLOUD_NATIVE = "cloud-native"
    CLOUD_PI = "cloud-pi"
    SGAMI = "sgami"
    ISOCELE = "isocele"
    EXTERNAL = "external"
    WORKSTATION = "workstation"
    UNSTATED = "unstated"


@unique
class Sensitivity(StrEnum):
    """Ordinary data, or « diffusion restreinte »."""

    STANDARD = "standard"
    RESTRICTED = "restricted"
    UNSTATED = "unstated"


@unique
class Installer(StrEnum):
    """Who or what installs the component."""

    APPLICATION = "application"
    DISTRIBUTION = "distribution"
    OPERATOR = "operator"
    ADMINISTRATION = "administration"
    THIRD_PARTY = "third-party"
    UNSTATED = "unstated"


@unique
class Updater(StrEnum):
    """Who or what updates the component."""

    APPLICATION = "application"
    OWN_CHANNEL = "own-channel"
    DISTRIBUTION = "distribution"
    OPERATOR = "operator"
    ADMINISTRATION = "administration"
    THIRD_PARTY = "third-party"
    UNSTATED = "unstated"


@unique
class Maintenance(StrEnum):
    """How the component's TMA or MCO is provided."""

    INCLUDED = "included"
    SEPARATE = "separate"
    THIRD_PARTY = "third-party"
    ADMINISTRATION = "administration"
    UNSTATED = "unstated"


@unique
class Conclusion(StrEnum):
    """What the security assessment concludes."""

    NO_IMPACT = "no-impact"
    COVERED = "covered"
    IMPACT = "impact"
    UNSTATED = "unstated"


@unique
class Bearer(StrEnum):
    """Who bears the component's life cycle."""

    SUPPLIER = "supplier"
    PROJECT = "project"
    OPERATOR = "operator"
    UNSTATED = "unstated"


@unique
class Privileges(StrEnum):
    """The privileges the component needs at run time."""

    NONE = "none"
    ROOT = "root"
    KERNEL = "kernel"
    HOST = "host"
    CLUSTER = "cluster"
    UNSTATED = "unstated"


@unique
class Answer(StrEnum):
    """A yes-or-no statement that may be missing."""

    YES = "yes"
    NO = "no"
    UNSTATED = "unstated"


@unique
class Guarantee(StrEnum):
    """The eight parts of the embedded claim, in the order of the CCT's paragraph."""

    OPERATOR = "operator"
    SKILLS = "skills"
    INSTALLATION = "installation"
    UPDATE = "update"
    TMA = "tma"
    MCO = "mco"
    SECURITY = "security"
    LIFECYCLE = "lifecycle"


@record
class Statement:
    """Who made or typed the declaration."""

    name: str = ""
    role: str = ""
    date: str = ""
    source: str = ""


@record
class Bid:
    """What one supplier, or one project team, declares about its offer."""

    solution: str
    solution_version: str = ""
    supplier: str = ""
    tender: str = ""
    lot: str = ""
    variant: str = ""
    date: str = ""
    declared_by: Statement | None = None
    transcribed: Statement | None = None


@record
class Context:
    """The circumstances that conditions and statuses depend on."""

    project: ProjectKind = ProjectKind.UNSTATED
    entity: Entity = Entity.UNSTATED
    hosting: Hosting = Hosting.UNSTATED
    sensitivity: Sensitivity = Sensitivity.UNSTATED
    contract_end: date | None = None


@record
class Identifiers:
    """Exact identifiers as declared: package URLs, CPE names, container images."""

    purl: tuple[str, ...] = ()
    cpe: tuple[str, ...] = ()
    image: tuple[str, ...] = ()


@record
class Footprint:
    """What the operators see of the component."""

    service: Answer = Answer.UNSTATED
    ports: tuple[str, ...] | None = None
    admin_console: Answer = Answer.UNSTATED
    cluster_operator: Answer = Answer.UNSTATED
    privileges: Privileges = Privileges.UNSTATED
    shared_by: int | None = None


@record
class Security:
    """The security assessment: when, by whom, how, with what conclusion."""

    assessed_on: date | None = None
    assessed_by: str = ""
    method: str = ""
    conclusion: Conclusion = Conclusion.UNSTATED


@record
class Lifecycle:
    """Who bears the life cycle, how, and until when."""

    borne_by: Bearer = Bearer.UNSTATED
    vulnerability_watch: str = ""
    until: date | None = None
    replacement_plan: str = ""


@record
class Citation:
    """A piece cited as evidence, the guarantees it is said to prove, and where it is cited."""

    file: str
    page: str = ""
    sha256: str = ""
    proves: tuple[Guarantee, ...] = ()
    route: Route = ()


@record
class Claim:
    """An embedded claim as stated: the component's own keys over those of its groups.

    `origins` gives, for each stated key (`lifecycle.until`), the route of its value in the
    manifest: the component's own block, or the group's.
    """

    operator: tuple[str, ...] | None = None
    skills: tuple[str, ...] | None = None
    installation: Installer = Installer.UNSTATED
    update: Updater = Updater.UNSTATED
    tma: Maintenance = Maintenance.UNSTATED
    mco: Maintenance = Maintenance.UNSTATED
    security: Security = field(default_factory=Security)
    lifecycle: Lifecycle = field(default_factory=Lifecycle)
    footprint: Footprint = field(default_factory=Footprint)
    evidence: tuple[Citation, ...] = ()
    explanation: str = ""
    origins: Mapping[str, Route] = field(default_factory=dict)
    groups: tuple[str, ...] = ()


@record
class Equivalence:
    """The listed product that an absent component is offered as equivalent to, and why."""

    reference: str
    justification: str = ""


@record
class Component:
    """One piece of software of the bid. `route` is its place in the manifest."""

    id: str
    name: str
    kind: Kind
    version: str = ""
    vendor: str = ""
    function: str = ""
    usage: Usage = Usage.PRODUCTION
    origin: Origin = Origin.UNSTATED
    distribution: str = ""
    tier: str = ""
    reference: str = ""
    identifiers: Identifiers = field(default_factory=Identifiers)
    licence: str = ""
    note: str = ""
    equivalent_to: Equivalence | None = None
    claim: Claim = field(default_factory=Claim)
    route: Route


@record
class GroupClaim:
    """A claim for several components: its title, its place, and whether it selects none."""

    title: str
    route: Route
    idle: bool


@record
class Manifest:
    """The declaration: bid, context and components, with the document they were read from."""

    bid: Bid
    context: Context
    components: tuple[Component, ...]
    groups: tuple[GroupClaim, ...] = ()
    document: Document

    @property
    def idle_groups(self) -> tuple[GroupClaim, ...]:
        """The groups that select no component."""
        return tuple(group for group in self.groups if group.idle)

    def citations(self) -> Iterator[Citation]:
        """Every citation of a piece, in the order of the components."""
        for component in self.components:
            yield from component.claim.evidence
