# SPDX-License-Identifier: Apache-2.0
"""The facts that make somebody a parent, a brother or a sister of people who are here already."""

from dataclasses import replace

from jimdesk.core.fact import Fact
from jimdesk.core.kinship import Known, parents
from jimdesk.core.people import Descent, Parentage, Siblings


def bonds_of_sibling(known: Known, id_: str, other: str) -> tuple[Fact, ...]:
    """Return what makes `other` a full brother or sister: the same parents, or a group without parents."""
    shared = parents(known, id_)
    if shared:
        return tuple(Parentage.new(child=other, parent=p.parent, descent=p.descent) for p in shared)
    group = next((group for group in known.of(Siblings) if id_ in group.children), None)
    if group:
        return (replace(group, children=(*group.children, other)),)
    return (Siblings.new(children=(id_, other)),)


def bonds_of_parent(
    known: Known, child: str, parent: str, descent: Descent = Descent.BIRTH
) -> tuple[tuple[Parentage, ...], tuple[str, ...]]:
    """Return (parentages of the child and its siblings without parents, ids of the groups they replace)."""
    groups = [group for group in known.of(Siblings) if child in group.children]
    ids = {child: None} | {other: None for group in groups for other in group.children}
    bonds = tuple(Parentage.new(child=id_, parent=parent, descent=descent) for id_ in ids)
    return bonds, tuple(group.id for group in groups)
