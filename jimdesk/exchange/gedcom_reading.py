# SPDX-License-Identifier: Apache-2.0
"""What is known while a family tree is read: its records by their cross-reference, and what was noticed."""

from dataclasses import dataclass, field

from jimdesk.core.fact import Fact, Gone, references
from jimdesk.exchange import gedcom_fields
from jimdesk.exchange.gedcom_nodes import Node
from jimdesk.exchange.gedcom_report import NOBODY, Remarks
from jimdesk.exchange.gedcom_tables import OPTIONAL, OWN


@dataclass(slots=True)
class Reading:
    """One family tree while it is read."""

    people: dict[str, Node]
    families: dict[str, Node]
    ids: dict[str, str]  # of the facts that records become
    ours: bool = False  # JimDesk wrote it: turns stand in their own order
    remarks: Remarks = field(default_factory=Remarks)

    def known(self, node: Node) -> bool:
        """Mark a pointer as taken, and tell whether it points at a person of this file."""
        node.take()
        if node.pointer in self.people:
            return True
        self.remarks.add(NOBODY, node)
        return False

    def fact(self, kind: type[Fact], node: Node, **given: str) -> Fact | None:
        """Make a fact of a node that is ours; None where it points at somebody who is not there."""
        node.take()
        values = {**gedcom_fields.read(kind, node, self.ids, self.remarks), **given}
        for name, reference in references(kind):
            pointed = node.first(OWN + name) is not None  # if in vain, that was noticed already
            if reference.gone is not Gone.DROP or values.get(name) or (name in OPTIONAL and not pointed):
                continue
            if not pointed:
                self.remarks.add(NOBODY, node)
            return None
        made: Fact = kind.new(**values)
        return made
