"""The ministry's list: rows as published, products as reviewed."""

import re
from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum, unique

from cct_check.model.language import Words
from cct_check.record import record


@unique
class Status(StrEnum):
    """The status codes of the list, which the CCT publishes no legend for; none: no row."""

    R = "R"
    A = "A"
    M = "M"
    O = "O"  # noqa: E741  the list's own code
    UNKNOWN = "unknown"
    NONE = "none"


@record
class StatusReading:
    """What a status is read as, how sure that is (from 0 to 1), and what it rests on."""

    label: Words
    confidence: str
    source: Words


@record
class Row:
    """One line of the referential, facts only, as imported; `page` is that of the CCT site."""

    ref: str
    name: str
    vendor: str
    version: str
    status: Status
    open_source: bool
    supported_free_software: str
    part: str
    chapter: str
    change: str
    page: str = ""


@unique
class ConditionType(StrEnum):
    """What a usage condition of a row bears on."""

    ENTITY = "entity"
    ENTITY_EXCLUDED = "entity-excluded"
    HOSTING = "hosting"
    TIER = "tier"
    USAGE = "usage"
    SENSITIVITY = "sensitivity"
    AUTHORISATION = "authorisation"
    PROJECT = "project"
    RESTRICTED_USE = "restricted-use"


@record
class Condition:
    """A usage condition of some rows, restated: met when the context has one of `values`.

    `open` values leave it unknown, as does what is unstated; any other breaks it. With neither,
    nothing declared can settle it. `question` asks for the fact that would; left out where the
    type of the condition says what to ask.
    """

    rows: tuple[str, ...]
    type: ConditionType
    values: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    note: Words
    question: Words | None = None


@unique
class NoteType(StrEnum):
    """What a row's comment adds without limiting the use of the product."""

    ADVICE = "advice"
    PACKAGING = "packaging"
    SHARED_OFFER = "shared-offer"


@record
class Note:
    """What the comment of some rows advises, asks of the delivery, or points to, restated."""

    rows: tuple[str, ...]
    type: NoteType
    note: Words


NO_VERSION = "none"
"""In place of the number of a version: the name alone, without one."""

UNREVIEWED_KIND = "unreviewed"
"""The kind of a product that no one has reviewed: a row of a newer edition."""


@record
class ProductIdentifiers:
    """The identifiers that designate one product.

    `purl`: `pkg:type/namespace/name`; one that ends with `/` stands for all below it.
    `cpe`: `vendor:product`. `image`: repository without registry, tag or digest (`postgres`,
    `bitnami/postgresql`). `package`: distribution package names, where `#` stands for a number
    (`postgresql-#`).
    """

    purl: tuple[str, ...] = ()
    cpe: tuple[str, ...] = ()
    image: tuple[str, ...] = ()
    package: tuple[str, ...] = ()


@record
class SillLink:
    """The entry of the SILL that a product is read against, reviewed: its id and its name there.

    `another` says what else the entry is, where it is not the product; `long_term` that the SILL
    recommends the product's lines of long support alone.
    """

    entry: str
    name: str
    another: Words | None = None
    long_term: bool = False


@record
class Product:
    """What one or several rows are about, reviewed.

    `names[0]` is the printed name; `aliases` are other names that people write; `uncertain` names
    and purls only propose the product (an editor's name alone, a protocol, an acronym);
    `with_version` are names that are also another's: they designate the product with a version
    that begins with one of the numbers given (`none`: without one), and only propose it otherwise.
    `distinct` names and `excluded` purls are another thing (a fork, a client, a plug-in, a
    neighbour). `shares` are the products that some of its names or identifiers also designate.
    `sill`, `endoflife` and `debian` are what it is in the dated sources: an entry, the ids of its
    life cycles, the package that carries its version.
    """

    id: str
    rows: tuple[str, ...]
    kind: str
    names: tuple[str, ...]
    aliases: tuple[str, ...] = ()
    uncertain: tuple[str, ...] = ()
    with_version: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    distinct: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()
    vendors: tuple[str, ...] = ()
    identifiers: ProductIdentifiers = field(default_factory=ProductIdentifiers)
    uncertain_purl: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    notes: tuple[Note, ...] = ()
    sill: SillLink | None = None
    endoflife: tuple[str, ...] = ()
    debian: str = ""

    @property
    def designations(self) -> tuple[str, ...]:
        """Every name of the product, as people and as identifiers call it."""
        known = self.identifiers
        identifiers = (*known.purl, *known.cpe, *known.image, *known.package)
        called = (re.split("[/:]", identifier)[-1] for identifier in identifiers)
        return (*self.names, *self.aliases, *self.uncertain, *filter(None, called))


@record
class Referential:
    """A dated state of the list: `rows` by full reference, `products` by id."""

    edition: str
    sha256: str
    rows: Mapping[str, Row]
    products: Mapping[str, Product]
