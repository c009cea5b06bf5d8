"""What sentences say of a network: its name, who animates it, the body behind it, and who answers for its data."""

from __future__ import annotations

from storage.notes.saying import Facts
from storage.tables import Network
from storage.work import Work


def describe_network(network: Network) -> Facts:
    """Its name, and who is behind it."""
    return {"network": network.name, "animator": network.animator, "host": network.host}


def describe_controller(network: Network) -> Facts:
    """Who answers for what is kept there, and how they are reached."""
    kept = network.controller
    return {"body": kept.body or network.host, "contact": kept.contact or "none", "officer": kept.officer or "none"}


def describe_host(work: Work) -> Facts:
    """Who is behind the network of this unit of work, for sentences that name them."""
    network = work.networks.find_current()
    return {"animator": network.animator, "host": network.host}
