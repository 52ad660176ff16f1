"""Runs of a scenario and their ids."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shopper.errors import ScenarioError
from shopper.scenario import Library, cases, folder_name, read_scenario

HEAD = "title: Leave\nstage: purchase\n"


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def ids(home: Path, library: Library, text: str) -> list[str]:
    scenario = read_scenario(written(home / "left_cart.yaml", HEAD + text), library)
    return [case.id for case in cases(scenario, library)]


def test_one_site_one_device_is_one_case(home: Path, library: Library) -> None:
    assert ids(home, library, "sites: [shop]\ndevices: [iPhone 15]\nsteps: [leave]\n") == ["left_cart@shop/iPhone 15"]


def test_sites_shoppers_devices_and_rows_multiply(home: Path, library: Library) -> None:
    written(home / "sites" / "rival.yaml", "url: http://127.0.0.1:1\n")
    written(home / "shoppers" / "hurried.yaml", "patience: {clicks: 3}\n")
    text = """
sites: [shop, rival]
shoppers: [average, hurried]
devices: [desktop, iPhone 15]
rows: [{name: loud}, {kind: quiet}]
steps: [leave]
"""

    assert ids(home, library, text) == [
        f"left_cart@{site}/{device}#{row} ({shopper})"
        for site in ("shop", "rival")
        for shopper in ("average", "hurried")
        for device in ("desktop", "iPhone 15")
        for row in ("loud", "2")
    ]


def test_a_part_has_no_cases(home: Path, library: Library) -> None:
    assert ids(home, library, "steps: [leave]\n") == []


def test_the_scenarios_limits_count_before_the_personas_and_those_before_the_sites(
    home: Path, library: Library
) -> None:
    site = """url: http://127.0.0.1:1
limits: {cart-reminder-late: {notice: 1 h, friction: 9 h}}
accept: {forced-account: {why: site, until: 2027-01-01}}
"""
    persona = """limits: {cart-reminder-late: {notice: 2 h}}
accept:
  forced-account: {why: persona, until: 2027-01-01}
  cart-reminder-late: {why: x, until: 2027-01-01}
"""
    written(home / "sites" / "shop.yaml", site)
    written(home / "shoppers" / "slow.yaml", persona)
    text = "sites: shop\nshopper: slow\nlimits: {cart-reminder-late: {friction: 3 h}}\nsteps: [leave]\n"
    (case,) = cases(read_scenario(written(home / "left.yaml", HEAD + text), library), library)

    assert case.limits == {"cart-reminder-late": {"notice": "2 h", "friction": "3 h"}}
    assert {rule: accepted.why for rule, accepted in case.accept.items()} == {
        "forced-account": "persona", "cart-reminder-late": "x",
    }  # fmt: skip


def test_cases_can_be_listed_without_the_variables_they_need_to_run(home: Path, library: Library) -> None:
    written(home / "sites" / "staging.yaml", "url: ${env:STAGING_URL}\n")
    text = "sites: [shop, staging]\nsteps: [leave]\n"
    shop, staging = cases(read_scenario(written(home / "left.yaml", HEAD + text), library), library)

    assert (shop.site.url, staging.id) == ("http://127.0.0.1:8100", "left@staging/desktop")
    with pytest.raises(ScenarioError) as caught:
        _ = staging.site
    assert str(caught.value) == (
        "sites/staging.yaml:1:6: the variable `STAGING_URL` is not set\n"
        "    1 | url: ${env:STAGING_URL}\n"
        "      |      ^^^^^^^^^^^^^^^^^^\n"
        "  expected: a value in the environment\n"
        "  next: `export STAGING_URL=...`, or a default: `${env:STAGING_URL:-...}`\n"
        "\n"
        "1 mistake in sites/staging.yaml"
    )


@pytest.mark.parametrize("env", [{}, {"STAGING_URL": ""}, {"STAGING_URL": "http://127.0.0.1:8200"}])
def test_a_variable_that_is_empty_or_not_set_takes_its_default(
    home: Path, library: Library, env: dict[str, str]
) -> None:
    written(home / "sites" / "staging.yaml", "url: ${env:STAGING_URL:-http://127.0.0.1:8200}\n")
    text = "sites: [staging]\nsteps: [leave]\n"
    changed = replace(library, env=env)
    (staging,) = cases(read_scenario(written(home / "left.yaml", HEAD + text), changed), changed)

    assert staging.site.url == "http://127.0.0.1:8200"


def test_mistakes_in_a_site_are_told_with_the_sites_name(home: Path, library: Library) -> None:
    written(home / "sites" / "shop.yaml", "url: shop\n")

    with pytest.raises(ScenarioError, match=r"^sites/shop\.yaml:1:6: `url` can't be `shop`"):
        ids(home, library, "sites: shop\nsteps: [leave]\n")


def test_the_nearest_shelf_above_a_scenario_is_the_one_that_counts(home: Path, library: Library) -> None:
    written(home / "deep" / "left.yaml", f"{HEAD}sites: shop\nsteps: [leave]\n")
    (case,) = cases(read_scenario(home / "deep" / "left.yaml", library), library)
    assert case.site.url == "http://127.0.0.1:8100"

    (home / "deep" / "sites").mkdir()
    written(home / "deep" / "sites" / "shop.yaml", "url: http://127.0.0.1:1\n")
    (case,) = cases(read_scenario(home / "deep" / "left.yaml", library), library)
    assert case.site.url == "http://127.0.0.1:1"


@pytest.mark.parametrize(
    ("case", "folder"),
    [
        ("left_cart@practice/iPhone 15", "left_cart@practice, iPhone 15"),
        ("left_cart@practice/Pixel 4a (5G)#2 (hurried)", "left_cart@practice, Pixel 4a (5G)#2 (hurried)"),
        ("left@shop/desktop#a:b", "left@shop, desktop#a_b~3b988be153"),
        ("left@shop/desktop#a/b", "left@shop, desktop#a_b~44af9c2100"),
        ("left@shop/desktop#..", "left@shop, desktop#~501458fbf1"),
    ],
)  # fmt: skip
def test_a_folder_is_called_like_its_case(case: str, folder: str) -> None:
    assert folder_name(case) == folder


NAMES = st.text(st.sampled_from('aA/\\:*?"<>|. ,~_#@()\n\0éé'), max_size=80)


@given(NAMES, NAMES)
def test_two_ids_never_share_a_folder_and_every_disk_takes_it(one: str, other: str) -> None:
    first, second = folder_name(f"left@shop/desktop#{one}"), folder_name(f"left@shop/desktop#{other}")

    assert (first == second) == (one == other)
    assert not set(first) & set('/\\:*?"<>|\n\0')
    assert first == first.strip(" .")
    assert len(first.encode()) <= 131
