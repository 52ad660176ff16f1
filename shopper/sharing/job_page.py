"""The page of a CI job, where there is one: GitHub shows what is written to the file it names."""

from collections.abc import Mapping
from pathlib import Path

GITHUB = "GITHUB_STEP_SUMMARY"
LARGEST = 1_000_000
"""Bytes; GitHub refuses a summary of more than 1 MiB as a whole."""


def write_to_job_page(summary: str, env: Mapping[str, str]) -> bool:
    """
    Adds the summary to the job's page where the CI has one; whether it did. OSError where the file can't be written.

    GitLab shows none; there the summary is published among the artefacts.
    """
    named = env.get(GITHUB, "")
    if not named:
        return False
    with Path(named).open("ab") as page:
        if page.tell() + len(summary.encode()) > LARGEST:
            return False
        page.write(f"{summary}\n".encode())
    return True


def address_of_job(env: Mapping[str, str]) -> str:
    """Where this job's report is read: SHOPPER_REPORT_URL, else the page of the CI's run, else ""."""
    github = ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_RUN_ID")
    if given := env.get("SHOPPER_REPORT_URL", ""):
        return given
    if all(env.get(name) for name in github):
        server, repository, run = (env[name] for name in github)
        return f"{server}/{repository}/actions/runs/{run}"
    return env.get("CI_JOB_URL") or env.get("BUILD_URL", "")
