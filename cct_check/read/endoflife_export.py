"""endoflife.date as it is published: its API’s file (`/api/v1/products/full`), and its pages."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from cct_check.model.document import Document
from cct_check.read.document import read_document, read_document_bytes
from cct_check.read.entry import Entry
from cct_check.read.export import Export, entry_of, refuse_export
from cct_check.read.schema_texts import is_date
from cct_check.read.text import read_bytes

_SAID = {"true": "yes", "false": "no"}
_FENCE = b"---\n"


def read_endoflife_export(path: Path) -> Export:
    """Each product by its id, with its lines. Raises `InputError`.

    `path` is the file of the API, which is dated, or the folder `products` of the repository,
    whose pages say the same in their front matter and tell no date.
    """
    if path.is_dir():
        pages = (_front_matter(page) for page in sorted(path.glob("*.md")))
        entries = {Path(page.file).stem: _of_page(entry_of(page)) for page in pages}
        if not entries:
            raise refuse_export(path.as_posix())
        return Export(key="products", entries=entries)
    root = entry_of(read_document(path, shown=path.as_posix()))
    made = root.text("generated_at", optional=True)[:10]
    return Export(
        key="products",
        entries={one.text("name"): _of_api(one) for one in root.below("result").entries()},
        day=date.fromisoformat(made) if is_date(made) else None,
    )


def _front_matter(page: Path) -> Document:
    """The YAML at the head of a page, between two fences; its lines keep their numbers."""
    data = read_bytes(page, shown=page.as_posix()).replace(b"\r\n", b"\n")
    if not data.startswith(_FENCE):
        raise refuse_export(page.as_posix())
    head, _, _ = data[len(_FENCE) :].partition(b"\n" + _FENCE)
    return read_document_bytes(b"#--\n" + head + b"\n", shown=page.as_posix())


def _of_api(product: Entry) -> dict[str, object]:
    named = [(one.text("type"), one.text("id")) for one in product.below("identifiers").entries()]
    return {
        "title": product.text("label"),
        "category": product.text("category"),
        "purl": _each(text for kind, text in named if kind == "purl"),
        "cpe": _each(text for kind, text in named if kind == "cpe"),
        "lines": [_release(one) for one in product.below("releases").entries()],
    }


def _release(release: Entry) -> list[str]:
    name, label = release.text("name"), release.text("label", optional=True)
    latest = release.below("latest")
    return [
        name,
        "" if label == name else label,
        release.text("codename", optional=True),
        release.text("releaseDate", optional=True),
        _api_limit(release, "eol"),
        _api_limit(release, "eoes"),
        _told(_api_limit(release, "lts")),
        latest.text("name", optional=True) if latest.tree else "",
    ]


def _api_limit(release: Entry, key: str) -> str:
    """The day, else whether it has come: `eolFrom`, else `isEol`."""
    day = release.text(f"{key}From", optional=True)
    return day or _SAID.get(release.text(f"is{key.capitalize()}", optional=True), "")


def _of_page(product: Entry) -> dict[str, object]:
    keys = product.mapping()
    named = list(product.below("identifiers").entries()) if "identifiers" in keys else []
    return {
        "title": product.text("title"),
        "category": product.text("category"),
        "purl": _each(one.text("purl") for one in named if "purl" in one.mapping()),
        "cpe": _each(one.text("cpe") for one in named if "cpe" in one.mapping()),
        "lines": [_cycle(one) for one in product.below("releases").entries()],
    }


def _cycle(cycle: Entry) -> list[str]:
    name = cycle.text("releaseCycle")
    label = cycle.text("releaseLabel", optional=True).replace("__RELEASE_CYCLE__", name)
    return [
        name,
        "" if label == name else label,
        cycle.text("codename", optional=True),
        cycle.text("releaseDate", optional=True),
        _page_limit(cycle, "eol"),
        _page_limit(cycle, "eoes"),
        _told(_page_limit(cycle, "lts")),
        cycle.text("latest", optional=True),
    ]


def _page_limit(cycle: Entry, key: str) -> str:
    text = cycle.text(key, optional=True)
    return _SAID.get(text, text)


def _told(long_term: str) -> str:
    """A line that is none of long support, said or unsaid."""
    return "" if long_term == "no" else long_term


def _each(texts: Iterator[str]) -> list[str]:
    return list(dict.fromkeys(texts))
