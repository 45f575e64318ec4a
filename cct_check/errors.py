"""What can be wrong with an input, and where: facts only, the prose is made at the edge."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum, unique

from cct_check.record import record


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Location:
    """A place in a text file: `file` as shown to the reader, 1-based line and column."""

    file: str
    line: int
    column: int


@unique
class ProblemCode(StrEnum):
    """Each way an input can be refused; `render/problem_sentences.py` holds the sentences."""

    # the bytes
    FILE_UNREADABLE = "file-unreadable"
    FILE_TOO_LARGE = "file-too-large"
    FORMAT_UNREAD = "format-unread"
    ENCODING_UNKNOWN = "encoding-unknown"
    CHARACTER_FORBIDDEN = "character-forbidden"
    DOCUMENT_EMPTY = "document-empty"
    # the tree
    YAML_SYNTAX = "yaml-syntax"
    YAML_ALIAS = "yaml-alias"
    YAML_ANCHOR = "yaml-anchor"
    YAML_MERGE_KEY = "yaml-merge-key"
    YAML_TAG = "yaml-tag"
    YAML_DIRECTIVE = "yaml-directive"
    YAML_SECOND_DOCUMENT = "yaml-second-document"
    JSON_SYNTAX = "json-syntax"
    JSON_NUMBER = "json-number"
    KEY_DUPLICATE = "key-duplicate"
    KEY_NOT_TEXT = "key-not-text"
    SURROGATE = "surrogate"
    TOO_DEEP = "too-deep"
    TOO_MANY_NODES = "too-many-nodes"
    TEXT_TOO_LONG = "text-too-long"
    # the schema
    KEY_UNKNOWN = "key-unknown"
    KEY_NOT_YET_JUDGED = "key-not-yet-judged"
    KEY_MISSING = "key-missing"
    LIST_EXPECTED = "list-expected"
    MAPPING_EXPECTED = "mapping-expected"
    TEXT_EXPECTED = "text-expected"
    CHOICE_UNKNOWN = "choice-unknown"
    DATE_INVALID = "date-invalid"
    BOOLEAN_INVALID = "boolean-invalid"
    NUMBER_INVALID = "number-invalid"
    PATTERN_INVALID = "pattern-invalid"
    TOO_FEW_ENTRIES = "too-few-entries"
    TOO_MANY_ENTRIES = "too-many-entries"
    NO_COMPONENT = "no-component"
    MORE_PROBLEMS = "more-problems"
    # the rules and the referential
    RULE_INVALID = "rule-invalid"
    PAGE_INVALID = "page-invalid"
    PRODUCT_INVALID = "product-invalid"
    PRODUCT_UNSAFE = "product-unsafe"
    LINK_DEAD = "link-dead"
    REFERENCE_DEAD = "reference-dead"
    SNAPSHOT_INVALID = "snapshot-invalid"
    RESOURCE_MISSING = "resource-missing"
    # the tender
    TENDER_EMPTY = "tender-empty"
    ENTRY_TWICE = "entry-twice"
    EDITION_DIFFERS = "edition-differs"
    RULE_UNKNOWN = "rule-unknown"
    # the bid as a whole
    ID_TWICE = "id-twice"
    NOTHING_JUDGED = "nothing-judged"


@unique
class Reason(StrEnum):
    """Why a problem is one, where its code does not say; libraries give theirs as texts."""

    # files
    NOT_A_PATH = "not-a-path"
    NOT_A_REGULAR_FILE = "not-a-regular-file"
    NO_FOLDER = "no-folder"
    IS_AN_INPUT = "is-an-input"
    # JSON
    TEXT_AFTER_THE_VALUE = "text-after-the-value"
    BRACE_EXPECTED = "brace-expected"
    BRACKET_EXPECTED = "bracket-expected"
    QUOTE_EXPECTED = "quote-expected"
    COLON_EXPECTED = "colon-expected"
    VALUE_EXPECTED = "value-expected"
    # rules, products and pages
    ADVICE_ON_THE_LIST_ONLY = "advice-on-the-list-only"
    ADVICE_WITH_VERDICT = "advice-with-verdict"
    CELL_UNKNOWN = "cell-unknown"
    CELLS_MISSING = "cells-missing"
    CHARACTER_FORBIDDEN = "character-forbidden"
    CHOICE_UNKNOWN = "choice-unknown"
    CLAIMED_TWICE = "claimed-twice"
    TEXT_TWICE = "text-twice"
    CLAUSE_MALFORMED = "clause-malformed"
    CLAUSE_EXPECTED = "clause-expected"
    CONFIDENCE_WITH_READING_ONLY = "confidence-with-reading-only"
    CONFIDENCE_MALFORMED = "confidence-malformed"
    DATE_EXPECTED = "date-expected"
    EDITION_DIFFERS = "edition-differs"
    GUARANTEE_WITHOUT_CLAIM = "guarantee-without-claim"
    HEADER_UNKNOWN = "header-unknown"
    ID_ALREADY_USED = "id-already-used"
    ID_MALFORMED = "id-malformed"
    KEY_MISSING = "key-missing"
    KEY_UNKNOWN = "key-unknown"
    KEYWORD_UNKNOWN = "keyword-unknown"
    KIND_UNKNOWN = "kind-unknown"
    LIST_EXPECTED = "list-expected"
    MAPPING_EXPECTED = "mapping-expected"
    NAME_MISSING = "name-missing"
    NEVER_REACHED = "never-reached"
    NO_TABLE = "no-table"
    NON_COMPLIANT_WITHOUT_TEXT = "non-compliant-without-text"
    NOT_IN_THE_EDITION = "not-in-the-edition"
    OF_ANOTHER_PRODUCT = "of-another-product"
    PART_UNKNOWN = "part-unknown"
    PATH_UNKNOWN = "path-unknown"
    PLACEHOLDER_UNKNOWN = "placeholder-unknown"
    REFERENCE_MISSING = "reference-missing"
    REFERENCE_TWICE = "reference-twice"
    REMARK_WITH_VERDICT = "remark-with-verdict"
    ROW_OF_ANOTHER_PRODUCT = "row-of-another-product"
    SOURCE_UNKNOWN = "source-unknown"
    SHARED_UNSAID = "shared-unsaid"
    STATUS_UNKNOWN = "status-unknown"
    TEXT_EXPECTED = "text-expected"
    VERDICT_OFF_THE_SCALE = "verdict-off-the-scale"
    VALUE_UNKNOWN = "value-unknown"


@record
class Problem:
    """One thing wrong with one input.

    `file` is the path as the reader knows it; `location` is given for every text file that could
    be decoded; `values` feed the sentence (texts from the input are cut where they are shown).
    """

    code: ProblemCode
    file: str
    location: Location | None = None
    values: Mapping[str, str] = field(default_factory=dict)


class InputError(Exception):
    """Nothing can be judged: the input is unreadable or invalid. Carries every problem found."""

    def __init__(self, *problems: Problem) -> None:
        """Keep the problems in the order in which they were found."""
        super().__init__(", ".join(f"{problem.file}: {problem.code}" for problem in problems))
        self.problems = problems


class OutputError(Exception):
    """A report could not be written: `target` and the operating system's reason."""

    def __init__(self, target: str, reason: str) -> None:
        """Keep what the one-line message needs."""
        super().__init__(f"{target}: {reason}")
        self.target = target
        self.reason = reason
