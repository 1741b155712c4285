# SPDX-License-Identifier: Apache-2.0
"""The facts that make somebody a parent, a brother or a sister of people who are here already."""

from dataclasses import replace

from jimdesk.core.fact import Fact
from jimdesk.core.family import Family
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
) -> tuple[Parentage, ...]:
    """Return what makes somebody a parent of a child and of whoever was named as its brother or sister."""
    groups = [group for group in known.of(Siblings) if child in group.children]
    ids = {child: None} | {other: None for group in groups for other in group.children}
    return tuple(Parentage.new(child=id_, parent=parent, descent=descent) for id_ in ids)


def put_bonds(family: Family, *bonds: Fact) -> Family:
    """Put bonds into the whole family, which may know more brothers and sisters than whoever said them sees.

    A group of brothers and sisters goes once they all have the parent who is named here.
    """
    family = family.put(*(_grown(family, bond) for bond in bonds))
    children: dict[str, set[str]] = {}
    for bond in bonds:
        if isinstance(bond, Parentage):
            children.setdefault(bond.parent, set()).add(bond.child)
    replaced = (
        group.id for group in family.of(Siblings)
        if any(theirs.issuperset(group.children) for theirs in children.values())
    )
    return family.drop(*replaced)


def _grown(family: Family, bond: Fact) -> Fact:
    """Return a bond; a group that is there already with those in it whom the reader does not see."""
    group = family.get(Siblings, bond.id)
    if group is None or not isinstance(bond, Siblings):
        return bond
    return replace(group, children=tuple(dict.fromkeys((*group.children, *bond.children))))
