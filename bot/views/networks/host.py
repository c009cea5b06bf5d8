"""What sentences say of a network: its name, who animates it, the body behind it, and who answers for its data."""

from __future__ import annotations

from bot.conversation.asks.contact import Dialling, find_dialling
from matching.knowledge import Knowledge
from storage.notes.saying import Facts
from storage.tables import Company, Network
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


def find_company_dialling(work: Work, knowledge: Knowledge, company: Company) -> Dialling:
    """How a company's numbers are typed and dialled: a Belgian 0477 … is told as +32 477 … in a French network."""
    return find_dialling(company.department, _find_network_town(work, knowledge))


def _find_network_town(work: Work, knowledge: Knowledge) -> str:
    network = work.networks.find_current()
    return knowledge.gazetteer.find_nearest(network.lat, network.lon).department
