"""The command line: exit codes, errors of one line, languages, outputs."""

import json
import os
import re
import shutil
import sys
from pathlib import Path

import pytest
import yaml

from cct_check.resources import rules_folder
from tests.bids import AS_OF, COMPLETE_CLAIM, bid, check, command

POSTGRESQL = {"name": "PostgreSQL", "version": "17.2", "kind": "service"}
REDIS = {"name": "Redis", "version": "7.2", "kind": "service"}
MINIO = {"name": "MinIO", "version": "2024", "kind": "service"}
PAGE = """\
<a name="AT">Partie 1 - Architecture</a>
<table>
<tr><th>R\u00e9f\u00e9rence</th><th>Composant</th><th>Fournisseur</th><th>Version</th>
<th>Statut</th><th>Supp. LL</th><th>Commentaires</th></tr>
<tr><td class="new_open">AT-9001</td><td>Brique Listée</td><td>Exemple</td><td>2</td><td>R</td>
<td></td><td></td></tr>
</table>
"""
LODASH = {"name": "lodash", "version": "4.17", "kind": "library"}


@pytest.mark.parametrize(
    ("component", "options", "code"),
    [
        (POSTGRESQL, [], 0),
        (REDIS, [], 3),
        (LODASH, [], 1),
        (MINIO, [], 1),
        (REDIS, ["--fail-on", "to-examine"], 1),
        (REDIS, ["--fail-on", "not-demonstrated"], 0),
        (MINIO, ["--fail-on", "never"], 0),
        (POSTGRESQL, ["--fail-on", "compliant"], 1),
    ],
)
def test_the_exit_code_tells_the_verdict(
    tmp_path: Path, component: dict, options: list[str], code: int
) -> None:
    assert check(tmp_path, bid(component), *options).code == code


@pytest.mark.parametrize(
    "options",
    [
        ["--fail-on", "mauvais"],
        ["--format", "pdf"],
        ["--format", "json", "--format", "console"],
        ["--as-of", "hier"],
        ["--as-of", "20261123"],
        ["--as-of", "2026-W48-1"],
        ["--snapshots", "dossier"],
        ["--inconnue"],
    ],
)
def test_a_wrong_option_is_exit_2_one_line_and_nothing_on_standard_output(
    tmp_path: Path, options: list[str]
) -> None:
    outcome = check(tmp_path, bid(POSTGRESQL), *options)
    assert (outcome.code, outcome.out) == (2, "")
    assert len(outcome.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "french", "english"),
    [
        ("frob", "commande inconnue\u00a0: frob", "unknown command: frob"),
        ("check --frob", "option inconnue\u00a0: --frob", "unknown option: --frob"),
        ("check", "argument manquant\u00a0: OFFRE", "missing argument: BID"),
        ("check a b", "argument en trop\u00a0: b", "unexpected argument: b"),
        (
            "check --as-of",
            "option sans la valeur qu’elle attend\u00a0: --as-of",
            "option without its value: --as-of",
        ),
        (
            "rule CCT999",
            "valeur refusée pour ID\u00a0: CCT999\u00a0; voir\u00a0: cct-check rules",
            "value refused for ID: CCT999; see: cct-check rules",
        ),
        (
            "rules --lang de",
            "valeur refusée pour --lang\u00a0: de\u00a0; attendu\u00a0: fr, en",
            "value refused for --lang: de; expected: fr, en",
        ),
    ],
)
def test_a_wrong_command_line_is_told_in_the_reader_s_words(
    arguments: str, french: str, english: str
) -> None:
    for language, words in (("fr", french), ("en", english)):
        outcome = command(*arguments.split(), environment={"CCT_LANG": language})
        assert (outcome.code, outcome.out, outcome.err) == (2, "", f"cct-check: {words}\n")


@pytest.mark.parametrize("arguments", [[], ["new"], ["products"]])
def test_a_command_left_out_is_answered_by_the_help(arguments: list[str]) -> None:
    outcome = command(*arguments)
    asked = command(*arguments, "--help")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.strip() == asked.out.strip()


@pytest.mark.parametrize(("language", "words"), [("fr", "aucun composant"), ("en", "no component")])
def test_a_manifest_without_component_says_so(tmp_path: Path, language: str, words: str) -> None:
    outcome = check(tmp_path, bid(), "--lang", language)
    assert (outcome.code, outcome.out) == (2, "")
    assert words in outcome.err
    assert outcome.err.startswith(f"{tmp_path / 'manifest.yaml'}:")


def test_a_missing_file_is_one_line(tmp_path: Path) -> None:
    outcome = command("check", str(tmp_path / "rien.yaml"))
    assert outcome.code == 2
    assert outcome.err.startswith(f"{tmp_path / 'rien.yaml'}: ")
    assert len(outcome.err.splitlines()) == 1


def test_every_error_of_a_manifest_is_told_in_one_run(tmp_path: Path) -> None:
    manifest = "manifest_version: 1\nbid: {solutoin: x}\ncomponents:\n  - {name: A, kind: srvice}\n"
    outcome = check(tmp_path, manifest)
    places = [line.split(":")[1:3] for line in outcome.err.splitlines()]
    assert places == [["2", "6"], ["2", "7"], ["4", "21"]]


def test_a_report_is_written_to_its_file_and_the_console_stays(tmp_path: Path) -> None:
    check(tmp_path, bid(POSTGRESQL))
    path, target = tmp_path / "manifest.yaml", tmp_path / "rapport.json"
    outcome = command(
        "check", str(path), "--as-of", AS_OF, "--format", "console", "--format", f"json={target}"
    )
    assert outcome.out.startswith("Avis proposé")
    assert json.loads(target.read_text(encoding="utf-8"))["verdict"] == "compliant"
    assert list(tmp_path.glob(".cct-check-*")) == []


def test_a_report_never_replaces_the_manifest(tmp_path: Path) -> None:
    check(tmp_path, bid(POSTGRESQL))
    path = tmp_path / "manifest.yaml"
    before = path.read_bytes()
    outcome = command("check", str(path), "--format", f"json={path}")
    assert outcome.code == 74
    assert path.read_bytes() == before


def test_a_report_that_cannot_be_written_is_exit_74(tmp_path: Path) -> None:
    check(tmp_path, bid(POSTGRESQL))
    target = tmp_path / "absent" / "rapport.json"
    outcome = command("check", str(tmp_path / "manifest.yaml"), "--format", f"json={target}")
    assert outcome.code == 74
    assert len(outcome.err.splitlines()) == 1


def test_the_date_of_judgement_is_the_option_s_else_the_epoch_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(tmp_path, bid(POSTGRESQL))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    path = str(tmp_path / "manifest.yaml")
    assert command("check", path, "--format", "json").report["as_of"] == "2023-11-14"
    dated = command("check", path, "--format", "json", "--as-of", AS_OF)
    assert dated.report["as_of"] == AS_OF


@pytest.mark.parametrize("epoch", ["hier", "9" * 30, "-" + "9" * 30, "1e9"])
def test_an_epoch_that_is_no_date_is_refused_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    check(tmp_path, bid(POSTGRESQL))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    outcome = command("check", str(tmp_path / "manifest.yaml"))
    assert (outcome.code, outcome.out) == (2, "")
    assert "SOURCE_DATE_EPOCH" in outcome.err
    assert len(outcome.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("options", "environment", "first"),
    [
        ([], {}, "Avis proposé"),
        ([], {"CCT_LANG": "EN"}, "Proposed verdict"),
        ([], {"CCT_LANG": "de"}, "Avis proposé"),
        (["--lang", "fr"], {"CCT_LANG": "en"}, "Avis proposé"),
        (["--lang", "fr", "--lang", "en"], {}, "Proposed verdict"),
        (["--lang=en", "--lang", "fr"], {}, "Avis proposé"),
    ],
)
def test_the_last_language_asked_for_prevails_then_that_of_the_environment(
    tmp_path: Path, options: list[str], environment: dict[str, str], first: str
) -> None:
    check(tmp_path, bid(POSTGRESQL))
    path = str(tmp_path / "manifest.yaml")
    assert command("check", path, *options, environment=environment).out.startswith(first)


def test_a_page_in_a_file_has_80_columns_and_no_colour_whatever_the_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    target = tmp_path / "rapport.txt"
    check(tmp_path, bid(MINIO), "--format", f"console={target}")
    written = target.read_text(encoding="utf-8")
    assert "\x1b" not in written
    options = ("--as-of", AS_OF, "--snapshots", "none")
    page = command("check", str(tmp_path / "manifest.yaml"), *options).out
    assert "\x1b[" in page
    assert re.sub(r"\x1b\[[0-9;]*m", "", page) == written


@pytest.mark.parametrize("spelling", ["rapport.json", "./rapport.json", "sous/../rapport.json"])
def test_two_reports_are_refused_one_file_however_it_is_spelt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spelling: str
) -> None:
    (tmp_path / "sous").mkdir()
    check(tmp_path, bid(POSTGRESQL))
    monkeypatch.chdir(tmp_path)
    options = ["--format", "console=rapport.json", "--format", f"json={spelling}"]
    assert command("check", "manifest.yaml", *options).code == 2
    assert not (tmp_path / "rapport.json").exists()


def test_configuration_beside_the_manifest_changes_nothing(tmp_path: Path) -> None:
    before = check(tmp_path, bid(MINIO))
    for name in ("cct-check.toml", ".cct-check.yaml", "pyproject.toml", "tender.yaml", "yaml.py"):
        (tmp_path / name).write_text("[tool.cct-check]\nfail-on = 'never'\n", encoding="utf-8")
    (tmp_path / "rules").mkdir()
    assert check(tmp_path, bid(MINIO)) == before


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    "words",
    [
        [],
        ["check"],
        ["new"],
        ["new", "manifest"],
        ["new", "tender"],
        ["rules"],
        ["rule"],
        ["products"],
        ["products", "search"],
        ["products", "show"],
        ["products", "import"],
        ["schema"],
    ],
)
def test_every_command_has_help_with_an_example(words: list[str], language: str) -> None:
    outcome = command(*words, "--help", environment={"CCT_LANG": language})
    assert outcome.code == 0
    assert ("Exemple" if language == "fr" else "Example") in outcome.out
    assert ("Emploi" if language == "fr" else "Usage") in outcome.out
    assert ("Affiche cette aide" if language == "fr" else "Show this help") in outcome.out
    assert command(*words, "-h", environment={"CCT_LANG": language}) == outcome


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_template_checks_at_once(tmp_path: Path, language: str) -> None:
    target = tmp_path / "manifest.yaml"
    assert command("new", "manifest", "-o", str(target), "--lang", language).code == 0
    outcome = command("check", str(target), "--format", "json")
    assert [one["verdict"] for one in outcome.report["components"]] == [
        "compliant",
        "not-demonstrated",
    ]
    assert command("new", "manifest", "-o", str(target)).code == 74


def test_rules_are_listed_and_shown() -> None:
    listed = command("rules").out
    assert "CCT231" in listed
    assert "CCT231" in command("rule", "undertaking-ends-before-contract").out
    assert command("rule", "CCT000").code == 2


def test_products_are_searched_and_shown() -> None:
    assert "AT-1486" in command("products", "search", "tomcat").out
    assert "AT-1484" in command("products", "show", "AT-1486").out
    assert command("products", "show", "at-1486") == command("products", "show", "AT-1486")
    none = command("products", "search", "introuvable\x1b[0m")
    assert (none.code, none.out) == (2, "")
    bears = "aucun produit du référentiel n’a de nom ni d’éditeur qui contienne"
    assert none.err == f"cct-check: {bears} «\u00a0introuvable\\x1b[0m\u00a0»\n"
    assert command("products", "show", "AT-0000").code == 2


@pytest.mark.parametrize("name", ["manifest", "tender", "report", "facts"])
def test_a_schema_is_printed(name: str) -> None:
    assert "$schema" in json.loads(command("schema", name).out)


def test_hostile_text_reaches_the_terminal_visible_and_inert(tmp_path: Path) -> None:
    name = "x\u001b[31m\u202e::error::\u0007 [link=http://e.x]y[/link] :warning:"
    component = {"name": name, "version": "\u009b2J", "kind": "service"}
    text = json.dumps(bid(component, bid={"solution": "\n::set-output name=v::conforme"}))
    check(tmp_path, text)
    outcome = command("check", str(tmp_path / "manifest.yaml"))
    assert outcome.code == 1
    assert [c for c in outcome.out if (ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160] == []
    assert "\u202e" not in outcome.out
    assert "[link=http://e.x]" in outcome.out
    assert [line for line in outcome.out.splitlines() if line.lstrip().startswith("::")] == []


def test_no_report_replaces_the_tender(tmp_path: Path) -> None:
    path = tmp_path / "tender.yaml"
    path.write_text("tender_version: 1\nreference: R\n", encoding="utf-8")
    before = path.read_bytes()
    options = ["--tender", str(path), "--format", f"json={path}"]
    check(tmp_path, bid(POSTGRESQL))
    assert command("check", str(tmp_path / "manifest.yaml"), *options).code == 74
    assert path.read_bytes() == before


@pytest.mark.parametrize("target", ["manifest.yaml", "pieces/dossier.txt"])
def test_no_report_replaces_what_was_read(tmp_path: Path, target: str) -> None:
    manifest = bid({"name": "Brique", "kind": "library", "embedded": COMPLETE_CLAIM})
    before = check(tmp_path, manifest).report["inputs"]
    outcome = check(tmp_path, manifest, "--format", f"json={tmp_path / target}")
    assert outcome.code == 74
    assert len(outcome.err.splitlines()) == 1
    assert check(tmp_path, manifest).report["inputs"] == before


@pytest.mark.parametrize("option", ["--rules", "--referential"])
def test_no_report_replaces_a_rule_or_a_row(tmp_path: Path, option: str) -> None:
    name = {"--rules": "checks", "--referential": "referential"}[option]
    folder = tmp_path / name
    shutil.copytree(rules_folder() / name, folder)
    target = sorted(folder.iterdir())[0]
    before = target.read_bytes()
    outcome = check(tmp_path, bid(POSTGRESQL), option, str(folder), "--format", f"json={target}")
    assert outcome.code == 74
    assert target.read_bytes() == before


@pytest.mark.parametrize("formats", [["json=x", "console=x"], ["json="]])
def test_a_report_has_a_file_of_its_own(tmp_path: Path, formats: list[str]) -> None:
    options = [text for name in formats for text in ("--format", name)]
    assert check(tmp_path, bid(POSTGRESQL), *options).code == 2


def test_a_json_report_hides_nothing_and_commands_nobody(tmp_path: Path) -> None:
    solution = "##[error]non \u202e \u009b31m \u200b ##vso[task] \x7f \U000e0041"
    text = json.dumps({**bid(POSTGRESQL), "bid": {"solution": solution}})
    outcome = check(tmp_path, text)
    assert outcome.report["bid"]["solution"] == solution
    assert all(character.isprintable() or character in "\n\u00a0" for character in outcome.out)
    assert "##" not in outcome.out


@pytest.mark.skipif(sys.platform != "linux", reason="names are Unicode there")
def test_a_file_name_that_is_no_text_is_shown_by_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"\xe9l.yaml")
    path.write_text(yaml.safe_dump(bid(POSTGRESQL)), encoding="utf-8")
    outcome = command("check", str(path), "--format", "json")
    assert outcome.code == 0
    assert outcome.report["inputs"][0]["path"] == "\\xe9l.yaml"


def test_an_edition_is_imported_and_says_how_many_rows(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "produits.md").write_text(PAGE, encoding="utf-8")
    outcome = command(
        "products", "import", str(pages), "-o", str(tmp_path / "edition"), "--edition", "2026-01-01"
    )
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "lignes importées\u00a0: 1\n")
    judged = check(
        tmp_path,
        bid({"name": "Brique Listée", "version": "2.1", "kind": "library"}),
        *("--referential", str(tmp_path / "edition")),
    )
    assert judged.component["match"]["rows"][0]["page"] == "produits.md"
    assert judged.component["version_outcome"] == "covered"


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ('name="AT"', 'name="../../ailleurs"', "partie du référentiel inconnue"),
        ("Brique Listée", "Brique\u202e Listée", "caractère"),
        ("Brique Listée", "Brique&#x202e; Listée", "caractère"),
    ],
)
def test_a_page_that_would_mislead_is_refused_and_nothing_is_written(
    tmp_path: Path, before: str, after: str, reason: str
) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "produits.md").write_text(PAGE.replace(before, after), encoding="utf-8")
    arguments = ("-o", str(tmp_path / "a" / "b" / "edition"), "--edition", "2026-01-01")
    outcome = command("products", "import", str(pages), *arguments)
    assert outcome.code == 2
    assert reason in outcome.err
    assert sorted(path.name for path in tmp_path.rglob("*.yaml")) == []


def test_an_edition_below_a_file_is_not_written(tmp_path: Path) -> None:
    (tmp_path / "fichier").touch()
    (tmp_path / "produits.md").write_text(PAGE, encoding="utf-8")
    target = str(tmp_path / "fichier" / "edition")
    outcome = command("products", "import", str(tmp_path), "-o", target, "--edition", "2026-01-01")
    assert outcome.code == 74


def test_a_group_that_selects_nothing_is_told_at_its_patterns(tmp_path: Path) -> None:
    group = {"title": "Java", "select": ["pkg:maven/org.exemple/*"], "embedded": COMPLETE_CLAIM}
    outcome = check(tmp_path, bid(LODASH, embedded_groups=[group]))
    (finding,) = [one for one in outcome.report["findings"] if one["rule"] == "CCT203"]
    assert "Java" in finding["message"]
    lines = (tmp_path / "manifest.yaml").read_text(encoding="utf-8").splitlines()
    assert "pkg:maven/org.exemple/*" in lines[finding["location"]["line"] - 1]


def test_a_finding_on_the_bid_counts_in_the_verdict_of_the_bid(tmp_path: Path) -> None:
    folder = tmp_path / "checks"
    shutil.copytree(rules_folder() / "checks", folder)
    (path,) = folder.glob("CCT191-*")
    text = path.read_text(encoding="utf-8")
    severe = text.replace("nature: advice", "nature: decision")
    path.write_text(severe.replace("verdict: compliant", "verdict: to-examine"), encoding="utf-8")
    manifest = {**bid(POSTGRESQL), "bid": {"solution": "Portail"}}
    outcome = check(tmp_path, manifest, "--rules", str(folder))
    assert outcome.component["verdict"] == "compliant"
    assert (outcome.report["verdict"], outcome.code) == ("to-examine", 3)


def test_the_solution_s_name_is_recognised_whatever_its_case(tmp_path: Path) -> None:
    application = {"name": "PORTAIL", "kind": "application"}
    outcome = check(tmp_path, bid(application, POSTGRESQL))
    assert [one["verdict"] for one in outcome.report["components"]] == ["not-judged", "compliant"]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_transcribed_declaration_says_so_in_every_format(tmp_path: Path, language: str) -> None:
    transcribed = {"by": "Bureau des marchés", "from": "mémoire technique", "date": "2026-10-05"}
    manifest = {**bid(POSTGRESQL), "bid": {"solution": "Portail", "transcribed": transcribed}}
    assert check(tmp_path, manifest).report["bid"]["transcribed"] == transcribed
    path = tmp_path / "manifest.yaml"
    page = " ".join(command("check", str(path), "--lang", language).out.split())
    expected = {
        "fr": "transcrite par Bureau des marchés, le 05/10/2026, d’après mémoire technique.",
        "en": "transcribed by Bureau des marchés, 2026-10-05, from mémoire technique.",
    }
    assert expected[language] in page


@pytest.mark.skipif(sys.platform == "win32", reason="no such files")
def test_a_report_for_a_device_or_a_pipe_leaves_it_in_place(tmp_path: Path) -> None:
    device, pipe = Path("/dev/null"), tmp_path / "tube"
    os.mkfifo(pipe)
    kind = device.stat().st_mode
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    options = [f"--format=json={device}", f"--format=json={pipe}"]
    assert check(tmp_path, bid(POSTGRESQL), *options).code == 0
    assert device.stat().st_mode == kind
    assert json.loads(os.read(reading, 1 << 20))["verdict"] == "compliant"
    os.close(reading)
