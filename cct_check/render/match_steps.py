"""The steps of a match, in their order: what each declared thing says, and what settled it."""

from collections.abc import Iterator, Mapping, Sequence

from cct_check.model.language import Language, Words
from cct_check.model.manifest import Component
from cct_check.model.match import (
    Agreement,
    Clue,
    How,
    LookAlike,
    Match,
    MatchOutcome,
    ReferenceClaim,
    Says,
)
from cct_check.model.referential import Product, Row
from cct_check.record import record
from cct_check.render.clauses import fact_words
from cct_check.render.clue_words import clue_words
from cct_check.render.fact_words import value_word
from cct_check.render.words import quoted, stated_word

_NO_IDENTIFIER = Words(fr="Aucun identifiant n’est déclaré.", en="No identifier is declared.")
_NO_IMITATION = Words(
    fr="Imitation d’un nom du référentiel : aucune.", en="Imitation of a listed name: none."
)
_IMITATION = Words(
    fr=(
        "Imitation d’un nom du référentiel, {how} ({points}) : {products}. Aucun identifiant ne "
        "supplée un nom qui en imite un autre."
    ),
    en=(
        "Imitation of a listed name, {how} ({points}): {products}. No identifier makes up for a "
        "name that imitates another."
    ),
)
_HIDDEN = Words(
    fr="Caractères invisibles ou trompeurs dans le nom : {}.",
    en="Hidden or deceptive characters in the name: {}.",
)
_NEAR = Words(fr="Noms voisins du référentiel : {}.", en="Near names of the referential: {}.")
_NONE_NEAR = Words(
    fr="Noms voisins du référentiel : aucun.", en="Near names of the referential: none."
)
_NOT_SOUGHT = Words(
    fr="Noms voisins : non recherchés, ce qui précède décide.",
    en="Near names: not looked for, what precedes decides.",
)
_CONTRADICTION = Words(
    fr="Le nom et les identifiants, ou deux identifiants, désignent des choses différentes.",
    en="The name and the identifiers, or two identifiers, say different things.",
)
_SETTLED_BY: Mapping[str, Words] = {
    "vendor": Words(
        fr="Plusieurs produits conviennent ; l’éditeur déclaré, {value}, n’en désigne qu’un.",
        en="Several products would do; the declared vendor, {value}, tells one of them.",
    ),
    "kind": Words(
        fr="Plusieurs produits conviennent ; un seul est du type déclaré, {value}.",
        en="Several products would do; one only is of the declared kind, {value}.",
    ),
    "function": Words(
        fr="Plusieurs produits conviennent ; un seul a la fonction déclarée, {value}.",
        en="Several products would do; one only has the declared function, {value}.",
    ),
    "version": Words(
        fr="Plusieurs produits portent ce nom ; un seul a eu une telle version.",
        en="Several products bear this name; one only has had such a version.",
    ),
    "version alone": Words(
        fr="Ce nom est aussi celui d’autres produits ; la version est de celles de ce produit.",
        en="Other products bear this name too; the version is one of this product’s.",
    ),
    "reference": Words(
        fr="Le nom et les identifiants laissent un doute ; la référence déclarée le lève.",
        en="The name and the identifiers leave a doubt; the declared reference settles it.",
    ),
}
_RULED_OUT = Words(fr="Écartés : {}.", en="Ruled out: {}.")
_BY = Words(fr="Établi par {}.", en="Settled by {}.")
_BY_NAME_READ = Words(
    fr="Établi par le nom déclaré, lu {}.", en="Settled by the declared name, read as {}."
)
_NAMESAKE = Words(
    fr=(
        "Le composant est déclaré comme bibliothèque, et l’identifiant en désigne une qui n’est "
        "pas ce produit : le nom ne suffit pas à l’y rattacher."
    ),
    en=(
        "The component is declared a library, and the identifier designates one that is not that "
        "product: the name does not suffice to make it the product."
    ),
)
_UNKNOWN_TO_THE_LIST = Words(
    fr=(
        "Le produit nommé est lui-même une bibliothèque : l’identifiant, qui n’est pas de ceux "
        "qu’on lui connaît, peut en être un ou désigner une bibliothèque homonyme."
    ),
    en=(
        "The product named is itself a library: the identifier, none of those that it is known by, "
        "may be one more or designate a library of the same name."
    ),
)
_UNSETTLED = Words(
    fr="Ce qui est déclaré ne suffit pas à l’établir.",
    en="What is declared does not suffice to settle it.",
)


@record
class Matched:
    """One match and what it is told with: the component, the products that it names, by id.

    `referenced` is the row that the declared reference names, and `reference` what that is worth.
    """

    component: Component
    match: Match
    products: Mapping[str, Product]
    reference: ReferenceClaim
    referenced: Row | None = None


def match_steps(matched: Matched, language: Language) -> Iterator[str]:
    """Each step in a sentence, in the order in which they were taken."""
    match = matched.match
    name, *identifiers = match.clues
    yield _said(name, matched, language)
    yield from _look_alike(match, name, matched, language)
    for clue in identifiers:
        yield _said(clue, matched, language)
    if not identifiers:
        yield _NO_IDENTIFIER[language]
    yield from _near(match, name, language)
    yield from _settled(matched, language)
    if match.reference is not ReferenceClaim.UNSTATED:
        yield _reference(matched, language)


def _said(clue: Clue, matched: Matched, language: Language) -> str:
    return clue_words(clue, _products(matched, clue.products), language)


def _look_alike(match: Match, name: Clue, matched: Matched, language: Language) -> Iterator[str]:
    """Whether the name imitates a listed one, which is asked only where it is none itself."""
    points = ", ".join(match.code_points)
    if match.look_alike is not LookAlike.NONE:
        how = value_word("match.look_alike", match.look_alike.value, language)
        products = _products(matched, match.candidates)
        yield _IMITATION[language].format(how=how, points=points, products=products)
        return
    if name.says is Says.NOTHING:
        yield _NO_IMITATION[language]
    if points:
        yield _HIDDEN[language].format(points)


def _near(match: Match, name: Clue, language: Language) -> Iterator[str]:
    """The listed names near to this one, where it designates none."""
    if name.says is not Says.NOTHING:
        return
    if match.near is None:
        yield _NOT_SOUGHT[language]
    else:
        names = ", ".join(quoted(found, language) for found in match.near)
        yield _NEAR[language].format(names) if names else _NONE_NEAR[language]


def _settled(matched: Matched, language: Language) -> Iterator[str]:
    """What decided: an agreement, a key that told products apart, or a contradiction."""
    match, component = matched.match, matched.component
    yield from (words[language] for words in _compared(match))
    values = {
        "vendor": quoted(component.vendor, language),
        "function": quoted(component.function, language),
        "kind": stated_word("kind", component.kind.value, language),
    }
    keys = ["reference"] if match.how is How.REFERENCE else match.settled_by
    for key in keys:
        alone = " alone" if key == "version" and not match.ruled_out else ""
        yield _SETTLED_BY[key + alone][language].format(value=values.get(key, ""))
    if match.ruled_out:
        yield _RULED_OUT[language].format(_products(matched, match.ruled_out))
    if match.outcome is not MatchOutcome.FOUND or keys:
        return
    if match.how in (How.NAME, How.ALIAS) and match.clues[0].parts:
        yield _BY_NAME_READ[language].format(quoted(match.clues[0].entry, language))
    else:
        yield _BY[language].format(value_word("match.how", match.how.value, language))


def _compared(match: Match) -> Iterator[Words]:
    """What the name and the identifiers come to together, where that is not plain."""
    name = match.clues[0]
    if match.agreement is Agreement.CONTRADICT:
        yield _CONTRADICTION
        return
    if match.outcome is MatchOutcome.ABSENT and name.products:
        yield _NAMESAKE
    elif name.products and any(clue.says is Says.OTHER for clue in match.clues):
        yield _UNKNOWN_TO_THE_LIST
    if match.outcome is MatchOutcome.AMBIGUOUS:
        yield _UNSETTLED


def _reference(matched: Matched, language: Language) -> str:
    """The supplier's own reference, against what the name and the identifiers say."""
    declared, referenced = quoted(matched.component.reference, language), matched.referenced
    row = f" ({referenced.ref} {referenced.name})" if referenced else ""
    worth = fact_words("match.reference", matched.reference.value, language)
    return f"{worth[:1].upper()}{worth[1:]} — {declared}{row}."


def match_conclusion(matched: Matched, language: Language) -> str:
    """The outcome, with the products that are found or else proposed."""
    match = matched.match
    outcome = value_word("match.outcome", match.outcome.value, language)
    products = _products(matched, (*match.products, *match.candidates))
    return f"{outcome} — {products}." if products else f"{outcome}."


def _products(matched: Matched, ids: Sequence[str]) -> str:
    """Products by their printed name and the rows of the list that are about them."""
    products = (matched.products[product] for product in dict.fromkeys(ids))
    return ", ".join(f"{one.names[0]} ({', '.join(sorted(one.rows))})" for one in products)
