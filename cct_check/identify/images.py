"""Which product a container image holds: its repository tells, not the registry it comes from."""

from collections.abc import Iterator

from cct_check.identify.index import Index
from cct_check.identify.reading import read_name
from cct_check.identify.said import Said, foreign
from cct_check.model.match import Says


def repository_says(repository: str, index: Index) -> Said:
    """What a repository says: it is that of a product, or called as one by a publisher.

    The last segment alone, below a namespace that is not known, only suggests a product: anyone
    may call a repository `postgres`.
    """
    for path in _paths(repository, index):
        if products := index.images.get(path):
            return Said(says=Says.DESIGNATES, products=products, entry=path)
    namespace, _, name = repository.rpartition("/")
    known = index.images.get(name, ())
    above, _, publisher = namespace.rpartition("/")
    reading = None if known or not publisher else read_name(name, index)
    if publisher in index.namespaces.publishers and _is_of_hubs(above, index):
        if known:
            return Said(says=Says.DESIGNATES, products=known, entry=name)
        if reading and reading.products:
            return Said(says=reading.says, products=reading.products, entry=reading.entry)
    if reading and reading.says is Says.DESIGNATES and _is_of(publisher, reading.products, index):
        return Said(says=Says.DESIGNATES, products=reading.products, entry=reading.entry)
    if known:
        return Said(says=Says.SUGGESTS, products=known, entry=name)
    return foreign(name, index)


def _is_of(publisher: str, products: tuple[str, ...], index: Index) -> bool:
    """Whether a namespace is called as the product itself: `logstash/logstash-oss`."""
    own = read_name(publisher, index)
    return own is not None and own.says is Says.DESIGNATES and own.products == products


def _paths(repository: str, index: Index) -> Iterator[str]:
    """The repository, then without what stands for a mirror; a namespace stays with its name."""
    yield repository
    segments = repository.split("/")
    for start in range(1, len(segments) - 1):
        yield "/".join(segments[start:])
    if _is_of_hubs("/".join(segments[:-1]), index):
        yield segments[-1]


def _is_of_hubs(namespace: str, index: Index) -> bool:
    """Whether each part of a namespace stands for a mirror: `equipe/docker` is a team's own."""
    return all(part in index.namespaces.hubs for part in namespace.split("/") if part)
