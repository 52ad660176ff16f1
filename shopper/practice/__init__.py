"""
A small, real web shop to practise on: its own data, its own mails, its own clock, and a switch for every friction.

It knows nothing of the harness that visits it. `python -m shopper.practice --help` tells how to open it.
"""
