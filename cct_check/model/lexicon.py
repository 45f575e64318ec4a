"""The words and characters that names are read with."""

from collections.abc import Mapping
from dataclasses import field

from cct_check.record import record


@record
class FunctionWords:
    """What the products of some chapters of the list do, or some products, in words for it.

    With `kinds`, only those of the products of the chapters that are of these kinds.
    """

    says: tuple[str, ...]
    chapters: tuple[str, ...] = ()
    products: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


@record
class NameWords:
    """Phrases by what they do to a name, as written by people.

    `neutral` go with any product, `running` with what others call, `functions` with the products
    that do so. `on` leads to a host or a vendor; `another` makes another thing of
    the product.
    """

    neutral: tuple[str, ...] = ()
    running: tuple[str, ...] = ()
    functions: tuple[FunctionWords, ...] = ()
    on: tuple[str, ...] = ()
    another: tuple[str, ...] = ()


@record
class ImageNamespaces:
    """Namespaces of images: of mirrors of Docker Hub, of publishers that package any product.

    `parts` are the ends of the names of packages that hold a part of the product they begin with.
    """

    hubs: frozenset[str] = frozenset()
    publishers: frozenset[str] = frozenset()
    parts: tuple[str, ...] = ()


@record
class Lexicon:
    """What names are read with: imitating characters, names of several products, words around.

    `namespaces` are those of container images.
    """

    confusables: Mapping[str, str] = field(default_factory=dict)
    composites: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: NameWords = field(default_factory=NameWords)
    namespaces: ImageNamespaces = field(default_factory=ImageNamespaces)
