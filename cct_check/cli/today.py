"""The day of judgement where nobody gives one."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from cct_check.cli.refusal import Refusal


def read_today(environment: Mapping[str, str]) -> date:
    """`SOURCE_DATE_EPOCH`, else today (UTC)."""
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime.now(tz=UTC).date()
    try:
        return datetime.fromtimestamp(int(epoch), tz=UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise Refusal("SOURCE_DATE_EPOCH", epoch) from error
