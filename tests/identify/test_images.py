"""Which product a container image holds: by its repository, whatever registry it comes from."""

import pytest

from cct_check.identify.identifiers import parse_image
from cct_check.identify.images import repository_says
from cct_check.model.match import Agreement, MatchOutcome, Says
from tests.identify.listed import INDEX, match_of


@pytest.mark.parametrize(
    ("image", "says", "products"),
    [
        ("postgres:16", Says.DESIGNATES, ("postgresql",)),
        ("docker.io/library/postgres:16@sha256:0a", Says.DESIGNATES, ("postgresql",)),
        ("registre.exemple:5000/postgres", Says.DESIGNATES, ("postgresql",)),
        ("harbor.exemple.fr/dockerhub/nginx:1.27", Says.DESIGNATES, ("nginx",)),
        ("harbor.exemple.fr/miroir/bitnami/postgresql:16", Says.DESIGNATES, ("postgresql",)),
        ("bitnamilegacy/keycloak:26", Says.DESIGNATES, ("keycloak",)),
        ("registry.access.redhat.com/ubi9/nginx-124", Says.DESIGNATES, ("nginx",)),
        ("docker.elastic.co/logstash/logstash-oss:7.17", Says.DESIGNATES, ("logstash",)),
        # Anyone may call a repository so: a question.
        ("harbor.exemple.fr/equipe/postgres:16", Says.SUGGESTS, ("postgresql",)),
        ("quelquun/nginx", Says.SUGGESTS, ("nginx",)),
        # What holds the name of a product, and more, is another thing.
        ("oliver006/redis_exporter", Says.OTHER, ()),
        ("nginx/nginx-prometheus-exporter:1.1", Says.OTHER, ()),
        ("bitnami/redis-exporter", Says.OTHER, ()),
        ("equipe/portail-demarches", Says.NOTHING, ()),
        # A mirror's name below another namespace is a team's own.
        ("registry.exemple.fr/equipe/docker/redis:7", Says.SUGGESTS, ("redis",)),
        ("ghcr.io/equipe/ubuntu/redis", Says.SUGGESTS, ("redis",)),
        # A namespace that may be a product's, or a name that may be one, tells nothing.
        ("mongo/mongodb:6", Says.NOTHING, ()),
        ("git/git-server", Says.NOTHING, ()),
    ],
)
def test_a_repository_tells_the_product(image: str, says: Says, products: tuple[str, ...]) -> None:
    said = repository_says(parse_image(image) or "", INDEX)
    assert (said.says, said.products) == (says, products)


@pytest.mark.parametrize(
    ("name", "image", "outcome", "agreement"),
    [
        ("Redis", "oliver006/redis_exporter", MatchOutcome.AMBIGUOUS, Agreement.CONTRADICT),
        ("Sonde", "oliver006/redis_exporter", MatchOutcome.ABSENT, Agreement.AGREE),
        ("Redis", "equipe/sessions", MatchOutcome.FOUND, Agreement.AGREE),
        ("Redis", "harbor.exemple.fr/equipe/redis", MatchOutcome.FOUND, Agreement.AGREE),
        ("Keycloak", "harbor.exemple.fr/equipe/keycloak", MatchOutcome.FOUND, Agreement.AGREE),
        ("Annuaire", "harbor.exemple.fr/equipe/nginx", MatchOutcome.AMBIGUOUS, Agreement.AGREE),
        ("Redis", "harbor.exemple.fr/equipe/nginx", MatchOutcome.AMBIGUOUS, Agreement.CONTRADICT),
    ],
)
def test_an_image_settles_a_name_or_contradicts_it(
    name: str, image: str, outcome: MatchOutcome, agreement: Agreement
) -> None:
    match = match_of(name, image=(image,))
    assert (match.outcome, match.agreement) == (outcome, agreement)
