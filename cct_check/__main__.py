"""`python -P -m cct_check`: the same as the `cct-check` command."""

import sys

# Without -P the current folder comes first: a bid's `yaml.py` would be imported (cpython#57684).
if not sys.flags.safe_path and sys.path:
    del sys.path[0]

from cct_check.cli.main import main

main()
