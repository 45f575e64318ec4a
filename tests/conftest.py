"""The shipped rules are read once for all the tests; those of a test's own are read each time."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from cct_check import check
from cct_check.identify.index import Index, build_index
from cct_check.model.lexicon import Lexicon
from cct_check.model.referential import Referential
from cct_check.read import rulebook
from cct_check.read.folder import trees_of
from cct_check.read.rulebook import Rulebook, read_rulebook
from cct_check.resources import rules_folder


@pytest.fixture(autouse=True, scope="session")
def _rules_read_once() -> Iterator[None]:
    """Most of the time of a small check goes to the rules; nothing can change what is read."""
    trees = trees_of(rules_folder())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rulebook, "read_trees", lambda _shipped: trees)
        shipped = read_rulebook(rules_folder())
        index = build_index(shipped.referential, shipped.lexicon)

        def read(
            folder: Path, *, checks: Path | None = None, referential: Path | None = None
        ) -> Rulebook:
            if folder == rules_folder() and not checks and not referential:
                return shipped
            return read_rulebook(folder, checks=checks, referential=referential)

        def build(listed: Referential, lexicon: Lexicon) -> Index:
            own = listed is not shipped.referential or lexicon is not shipped.lexicon
            return build_index(listed, lexicon) if own else index

        patch.setattr(check, "read_rulebook", read)
        patch.setattr(check, "build_index", build)
        yield
