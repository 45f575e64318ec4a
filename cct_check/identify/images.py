"""Which product a container image holds: its repository tells, not the registry it comes from."""

from collections.abc import Iterator

from cct_check.identify.identifiers import parse_image
from cct_check.identify.index import Index
from cct_check.identify.reading import read_name
from cct_check.model.match import Clue, How, Says


def image_clue(text: str, rank: int, index: Index) -> Clue:
    """What an image says: its repository is that of a product, or called as one by a publisher.

    The last segment alone, below a namespace that is not known, only suggests a product: anyone
    may call a repository `postgres`.
    """
    repository = parse_image(text)
    if repository is None:
        return Clue(key=How.IMAGE, text=text, index=rank, says=Says.UNREADABLE)
    says, products, entry = _repository_says(repository, index)
    return Clue(key=How.IMAGE, text=text, index=rank, says=says, products=products, entry=entry)


def _repository_says(repository: str, index: Index) -> tuple[Says, tuple[str, ...], str]:
    for path in _paths(repository, index):
        if products := index.images.get(path):
            return Says.DESIGNATES, products, path
    namespace, _, name = repository.rpartition("/")
    known = index.images.get(name, ())
    if namespace.rpartition("/")[2] in index.namespaces.publishers:
        if known:
            return Says.DESIGNATES, known, name
        reading = read_name(name, index)
        if reading and reading.products:
            return reading.says, reading.products, reading.entry
    return (Says.SUGGESTS, known, name) if known else (Says.NOTHING, (), "")


def _paths(repository: str, index: Index) -> Iterator[str]:
    """The repository, then without what stands for a mirror; a namespace stays with its name."""
    yield repository
    segments = repository.split("/")
    for start in range(1, len(segments) - 1):
        yield "/".join(segments[start:])
    if len(segments) > 1 and segments[-2] in index.namespaces.hubs:
        yield segments[-1]
