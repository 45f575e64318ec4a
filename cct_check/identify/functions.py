"""The products of a function, by its chapter of the list or by what people call it."""

from cct_check.identify.index import Index
from cct_check.identify.names import words_of_name


def products_of_function(function: str, index: Index) -> frozenset[str]:
    """The products whose function it is: the slug of a chapter, or words for it; mostly several."""
    called = index.around.functions.get(" ".join(words_of_name(function)), frozenset[str]())
    return called | {one for one, chapters in index.chapters.items() if function in chapters}


def products_like(product: str, index: Index) -> frozenset[str]:
    """The products that are called by some word for the function of one: « SGBD », « IDE »."""
    shared = (products for products in index.around.functions.values() if product in products)
    return frozenset[str]().union(*shared)
