"""A piece of YAML as lines: texts bare, a key whose value is removed left empty."""

from collections.abc import Sequence

import yaml

_ENDLESS = 1 << 20


def snippet_lines(tree: object) -> Sequence[str]:
    """The lines of a tree of texts, in blocks; a page breaks what is too long."""
    text: str = yaml.dump(
        tree,
        Dumper=_Bare,
        default_flow_style=False,
        allow_unicode=True,
        sort_keys=False,
        width=_ENDLESS,
    )
    return text.rstrip("\n").split("\n")


class _Bare(yaml.SafeDumper):
    """Writes `1.0` and `yes` as they stand in a sheet, where every scalar is a text."""

    # Without resolvers no text is taken for a number, and none is quoted for it.
    yaml_implicit_resolvers = {}  # noqa: RUF012  the name and the form are PyYAML's

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  the dumper calls it
        """Write equal values as often as they occur."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        """Set the entries of a list in from their key."""
        super().increase_indent(flow, indentless=False)
