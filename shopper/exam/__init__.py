"""The exam: whether the rules find what is wrong with the practice shop, and nothing else."""

from shopper.exam.answers_sheet import Answer, answers

__all__ = ["Answer", "answers"]
