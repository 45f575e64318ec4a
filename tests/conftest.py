"""The rules are parsed once for all the tests, as they are when the wheel is built."""

from collections.abc import Iterator

import pytest

from cct_check.read import rulebook
from cct_check.read.folder import trees_of
from cct_check.resources import rules_folder


@pytest.fixture(autouse=True, scope="session")
def _trees_of_the_wheel() -> Iterator[None]:
    """Half the time of a small check in a working copy goes to the YAML of the rules."""
    trees = trees_of(rules_folder())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rulebook, "read_trees", lambda _shipped: trees)
        yield
