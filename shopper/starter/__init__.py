"""What a project begins with: a first site and scenario, and a workflow that shops every night."""

from shopper.starter.drafts import CI, WORKFLOW, Draft, drafts, not_handed_on, variables

__all__ = ["CI", "WORKFLOW", "Draft", "drafts", "not_handed_on", "variables"]
