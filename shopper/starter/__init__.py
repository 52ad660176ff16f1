"""What a project begins with: a first site and scenario, and a workflow that shops every night."""

from shopper.starter.drafts import CI, Draft, drafts, variables

__all__ = ["CI", "Draft", "drafts", "variables"]
