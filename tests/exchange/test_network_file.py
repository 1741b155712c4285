# SPDX-License-Identifier: Apache-2.0
"""Whether the network goes out whole, as another program reads it, for one reader."""

import io

import networkx
import pytest

from jimdesk.core import audience
from jimdesk.core.audience import Shown
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.people import Parentage, Partnership, Person
from jimdesk.core.words import Words
from jimdesk.exchange import network_file, portable
from jimdesk.instruments.circle.facts import Acquaintance, Support
from jimdesk.instruments.genogram.facts import Tie

_LINES = (Parentage, Partnership, Tie, Acquaintance, Support)


def _read(shown: Shown) -> networkx.Graph:
    made = network_file.network(shown, Words("nl"))
    undirected = made.replace(b'directed="true"', b'directed="false"')  # networkx takes one kind at a time
    return networkx.read_graphml(io.BytesIO(undirected), force_multigraph=True)


def test_everybody_and_every_line_goes_out() -> None:
    """As many points and lines as the example has, each with what it is."""
    shown = audience.shown_to(portable.example(), audience.FAMILY)
    graph = _read(shown)
    assert set(graph.nodes) == {one.id for one in shown.of(Person)}
    assert graph.number_of_edges() == sum(len(shown.of(kind)) for kind in _LINES)
    assert {kind for *_, kind in graph.edges(data="kind")} >= {"parent", "couple", "tie", "support"}
    assert any(ring for _, ring in graph.nodes(data="ring"))


def test_only_who_may_be_seen_goes_out_and_signs_do_no_harm() -> None:
    """Nobody of the worker, no line to them; what XML cannot hold is left out; made from what is shown."""
    jan, swan = Person.new(name="<Jan>&\x01"), Person.new(name="ZWAAN", audience=Audience.WORKER)
    single = Partnership.new(one=jan.id, other="")  # who the other one was is not known
    family = Family([jan, swan, single, Acquaintance.new(one=jan.id, other=swan.id)])
    graph = _read(audience.shown_to(family, audience.FAMILY))
    assert list(graph.nodes) == [jan.id]
    assert graph.nodes[jan.id]["name"] == "<Jan>& "
    assert graph.number_of_edges() == 0
    with pytest.raises(TypeError):
        network_file.network(family, Words("nl"))  # type: ignore[arg-type]  # what is refused
