"""The namespaces of container images, from the product's own table."""

from cct_check.errors import ProblemCode
from cct_check.model.document import Document
from cct_check.model.lexicon import ImageNamespaces
from cct_check.read.entry import Entry

_KEYS = frozenset(["hubs", "publishers", "parts"])


def read_image_namespaces(document: Document) -> ImageNamespaces:
    """The namespaces that say where an image comes from. Raises `InputError`."""
    table = Entry(document=document, code=ProblemCode.PRODUCT_INVALID, tree=document.root)
    table.only(_KEYS, _KEYS)
    return ImageNamespaces(
        hubs=frozenset(table.texts("hubs")),
        publishers=frozenset(table.texts("publishers")),
        parts=table.texts("parts"),
    )
