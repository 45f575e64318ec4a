"""The embedded claim, guarantee by guarantee: what is stated where, the pieces, and its state."""

from collections.abc import Iterator, Mapping

from cct_check.model.explanation import Declaration, Explanation
from cct_check.model.language import Language, Words
from cct_check.model.manifest import Guarantee
from cct_check.model.report import Piece
from cct_check.model.states import ClaimState, GuaranteeState
from cct_check.render.clauses import fact_words
from cct_check.render.explain_declaration import LONGEST
from cct_check.render.fact_words import fact_word, value_word
from cct_check.render.messages import printed_piece
from cct_check.render.page import Page, aside, place_word
from cct_check.render.words import GUARANTEES, listed, quoted, titled

_TITLE = Words(fr="4. Dérogation « logiciel embarqué »", en="4. Embedded claim")
_FOOTPRINT: Mapping[str, Guarantee] = {
    "footprint.service": Guarantee.OPERATOR,
    "footprint.admin_console": Guarantee.OPERATOR,
    "footprint.cluster_operator": Guarantee.OPERATOR,
    "footprint.shared_by": Guarantee.OPERATOR,
    "footprint.ports": Guarantee.SECURITY,
    "footprint.privileges": Guarantee.SECURITY,
}
"""The guarantee that each part of the footprint bears on."""

_FREE_TEXT = "explanation"
_DIGITS = 16

_STATES: Mapping[ClaimState, Words] = {
    ClaimState.NONE: Words(
        fr="Le manifeste n’en présente aucune pour ce composant.",
        en="The manifest makes none for this component.",
    ),
    ClaimState.UNNEEDED: Words(
        fr=(
            "Le composant figure au référentiel, ou peut y figurer : la dérogation est sans objet "
            "et n’est pas examinée. Ce qui suit est énoncé, sans plus."
        ),
        en=(
            "The component is, or may be, in the referential: the claim is not needed and is not "
            "examined. What follows is stated, no more."
        ),
    ),
}
_NOT_NEEDED = Words(
    fr=(
        "Elle n’est pas nécessaire (objet de l’offre, ou composant non livré en production) : "
        "elle ne compte dans l’avis que si elle est réfutée."
    ),
    en=(
        "It is not needed (object of the bid, or component not delivered in production): it counts "
        "in the verdict only if it is refuted."
    ),
)
_GROUPS = Words(
    fr="Énoncée, en tout ou en partie, par le groupe {}.",
    en="Stated, in full or in part, by the group {}.",
)
_UNSTATED = Words(fr="rien n’est énoncé.", en="nothing is stated.")
_EMPTY = Words(fr="aucune entrée", en="no entry")
_PIECE = Words(fr="pièce citée", en="piece cited")
_NO_PIECE = Words(fr="aucune pièce n’est citée.", en="no piece is cited.")
_NO_BREACH = Words(fr="aucun", en="none")
_RULES = Words(fr="écarts relevés", en="breaches found")
_OTHER = Words(fr="Hors garanties", en="Beside the guarantees")


def explain_claim(page: Page, explanation: Explanation, language: Language) -> None:
    """The claim as a whole, then each guarantee; what is stated beside them last."""
    page.heading(_TITLE[language])
    case = explanation.judged.case
    state = case.facts.claim.state
    told = _STATES.get(state)
    state_of_it = fact_words("claim.state", state.value, language)
    page.paragraph(
        told[language] if told else f"{state_of_it[:1].upper()}{state_of_it[1:]}.", indent=2
    )
    if not told and not case.facts.claim.needed:
        page.paragraph(_NOT_NEEDED[language], indent=2)
    if case.component.claim.groups:
        titles = listed([quoted(one, language) for one in case.component.claim.groups], language)
        page.paragraph(_GROUPS[language].format(titles), indent=2, hanging=2)
    if state is ClaimState.NONE:
        return
    for guarantee in Guarantee:
        _guarantee(page, guarantee, explanation, language)
    _others(page, explanation, language)


def _state(state: ClaimState, language: Language) -> str:
    told = fact_words("claim.state", state.value, language)
    return f"{told[:1].upper()}{told[1:]}."


def _others(page: Page, explanation: Explanation, language: Language) -> None:
    """What the claim states beside its guarantees: its free text, and pieces that prove none."""
    stated = [one for one in explanation.claimed if one.key == _FREE_TEXT]
    pieces = [piece for piece in explanation.judged.case.pieces if not piece.citation.proves]
    if stated or pieces:
        page.paragraph((titled(_OTHER[language], language).rstrip(), "bold"), indent=2)
    for one in stated:
        page.paragraph(*_stated(one, language), indent=4, hanging=2)
    for piece in pieces:
        page.paragraph(*_piece(piece, language), indent=4, hanging=2)


def _guarantee(
    page: Page, guarantee: Guarantee, explanation: Explanation, language: Language
) -> None:
    case = explanation.judged.case
    state = case.facts.claim.guarantees.of(guarantee)
    word = value_word(f"claim.guarantees.{guarantee}", state.value, language)
    title = titled(GUARANTEES[guarantee][language], language)
    stated = [one for one in explanation.claimed if _bears_on(one.key) is guarantee]
    page.paragraph((title, "bold"), f"{word}.", aside(guarantee.value), indent=2)
    for one in stated:
        page.paragraph(*_stated(one, language), indent=4, hanging=2)
    if not stated:
        page.paragraph(_UNSTATED[language], indent=4)
    pieces = [piece for piece in case.pieces if guarantee in piece.citation.proves]
    for piece in pieces:
        label = titled(_PIECE[language], language)
        page.paragraph(label, *_piece(piece, language), indent=4, hanging=2)
    if not pieces:
        page.paragraph(_NO_PIECE[language], indent=4)
    if state is not GuaranteeState.UNJUDGED:
        ids = ", ".join(_broken(guarantee, explanation)) or _NO_BREACH[language]
        page.paragraph(f"{titled(_RULES[language], language)}{ids}", indent=4, hanging=2)


def _broken(guarantee: Guarantee, explanation: Explanation) -> Iterator[str]:
    """The claim rules broken about a guarantee, whether or not a finding follows."""
    for rule in explanation.rules:
        if guarantee in rule.guarantees:
            yield rule.sheet.id


def _stated(one: Declaration, language: Language) -> tuple[str, tuple[str, str]]:
    """A value as the claim states it, with its place."""
    path = f"claim.{one.key}"
    text = quoted(one.text, language, LONGEST) if one.text else _EMPTY[language]
    word = fact_word(path, language)
    return f"{titled(word, language)}{text}", aside(one.key, place_word(one.location))


def _piece(piece: Piece, language: Language) -> tuple[str, tuple[str, str]]:
    digest = f"SHA-256 {piece.sha256[:_DIGITS]}…" if piece.sha256 else ""
    return printed_piece(piece, language), aside(digest, place_word(piece.location))


def _bears_on(key: str) -> Guarantee | None:
    """The guarantee that a key of the claim is about."""
    if key in _FOOTPRINT:
        return _FOOTPRINT[key]
    block = key.partition(".")[0]
    return Guarantee(block) if block in set(Guarantee) else None
