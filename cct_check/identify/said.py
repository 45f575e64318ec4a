"""What an identifier says of the list, by which entry of a product's sheet."""

from cct_check.identify.index import Index
from cct_check.identify.reading import read_name
from cct_check.model.match import Says
from cct_check.record import record


@record
class Said:
    """What is said of which products; `entry` is what was found of the list, empty for nothing."""

    says: Says
    products: tuple[str, ...] = ()
    entry: str = ""


NOTHING = Said(says=Says.NOTHING)


def foreign(name: str, index: Index) -> Said:
    """Another thing, where the name in an identifier holds a listed one and more.

    `redis_exporter` is not Redis; a name that holds none says nothing: one's own image may be
    called anything.
    """
    reading = read_name(name.replace("_", " "), index)
    if reading is None or reading.products:
        return NOTHING
    return Said(says=Says.OTHER, entry=reading.entry)
