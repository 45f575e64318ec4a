"""What is read in a name: what it says, and what stands around the listed name in it."""

from dataclasses import replace

from cct_check.model.match import DOUBTS, How, Part, Role, Says
from cct_check.record import record


@record
class Reading:
    """What a name says, by which name of the list (`entry`), and what stands around it.

    `numbers` are the first numbers of the versions with which it would designate a product; `held`
    are the versions of the products that a list gathers.
    """

    says: Says
    how: How
    products: tuple[str, ...]
    entry: str
    version: str = ""
    parts: tuple[Part, ...] = ()
    numbers: tuple[tuple[str, tuple[str, ...]], ...] = ()
    held: tuple[tuple[str, str], ...] = ()

    @property
    def doubtful(self) -> bool:
        """Whether the text is a choice, or holds what may make another thing of the name."""
        return any(part.role in DOUBTS for part in self.parts)


@record
class Around:
    """What was read around a name so far: the products that are left, and the parts.

    `name` is the listed name as it is written, its plain words run together; `settled` tells that
    the parts leave one product of several; `unread`, that something was not understood that may or
    may not make another thing of it.
    """

    products: frozenset[str]
    name: str = ""
    parts: tuple[Part, ...] = ()
    version: str = ""
    settled: bool = False
    unread: bool = False

    def told(self, role: Role, text: str) -> "Around":
        """With one more part, which is a version or not."""
        version = text if role is Role.VERSION and not self.version else self.version
        return replace(self, parts=(*self.parts, Part(role=role, text=text)), version=version)

    def narrowed(self, role: Role, text: str, products: frozenset[str]) -> "Around":
        """With a part that goes with some of the products only.

        Another name of the product settles which it is, a vendor does where it tells several apart.
        """
        left = self.products & products
        settled = self.settled or role is Role.ALSO or len(left) == 1 < len(self.products)
        return replace(self.told(role, text), products=left, settled=settled)
