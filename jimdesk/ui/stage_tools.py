# SPDX-License-Identifier: Apache-2.0
"""The instruments of a stage that have their place on the meeting page, each made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from jimdesk.methods.method import Stage
from jimdesk.ui.sitting import Sitting
from jimdesk.ui.widgets.invitation import Invitation

if TYPE_CHECKING:
    from jimdesk.ui.candidates_card import CandidatesCard
    from jimdesk.ui.cautions_card import CautionsCard
    from jimdesk.ui.consulted_card import ConsultedCard
    from jimdesk.ui.issues_card import IssuesCard
    from jimdesk.ui.jim_card import JimCards
    from jimdesk.ui.offers_card import OffersCard
    from jimdesk.ui.on_paper import OnPaper
    from jimdesk.ui.pairs_card import PairsCard
    from jimdesk.ui.safety_rules import SafetyRules
    from jimdesk.ui.team_card import TeamCard

    Tool: TypeAlias = (
        CandidatesCard | CautionsCard | ConsultedCard | IssuesCard | JimCards
        | OffersCard | OnPaper | PairsCard | SafetyRules | TeamCard
    )

def _pairs(sitting: Sitting) -> PairsCard:
    from jimdesk.ui.pairs_card import PairsCard

    return PairsCard(sitting)


def _rules(sitting: Sitting) -> SafetyRules:
    from jimdesk.ui.safety_rules import SafetyRules

    return SafetyRules(sitting)


def _team(sitting: Sitting) -> TeamCard:
    from jimdesk.ui.team_card import TeamCard

    return TeamCard(sitting)


def _issues(sitting: Sitting) -> IssuesCard:
    from jimdesk.ui.issues_card import IssuesCard

    return IssuesCard(sitting)


def _candidates(sitting: Sitting) -> CandidatesCard:
    from jimdesk.ui.candidates_card import CandidatesCard

    return CandidatesCard(sitting)


def _jims(sitting: Sitting) -> JimCards:
    from jimdesk.ui.jim_card import JimCards

    return JimCards(sitting)


def _cautions(sitting: Sitting) -> CautionsCard:
    from jimdesk.ui.cautions_card import CautionsCard

    return CautionsCard(sitting)


def _offers(sitting: Sitting) -> OffersCard:
    from jimdesk.ui.offers_card import OffersCard

    return OffersCard(sitting)


def _consulted(sitting: Sitting) -> ConsultedCard:
    from jimdesk.ui.consulted_card import ConsultedCard

    return ConsultedCard(sitting)


def _on_paper(instrument: str) -> Callable[[Sitting], OnPaper]:
    def make(sitting: Sitting) -> OnPaper:
        from jimdesk.ui.on_paper import OnPaper

        return OnPaper(sitting, instrument)

    return make


ON_PAPER: Final = (
    "three_houses", "lifeline", "street_map", "priority_wheel", "question_card", "explanation", "life_wheel",
    "ecogram",
)
MAKERS: Final[dict[str, Callable[[Sitting], Tool]]] = {
    "pairs": _pairs, "safety_rules": _rules, "action_team": _team, "issues": _issues,
    "candidates": _candidates, "jim_agreements": _jims, "consent": _jims, "safety_check": _cautions,
    "family_plan": _offers, "consulted": _consulted, **{one: _on_paper(one) for one in ON_PAPER},
}


class StageTools(QWidget):
    """The instruments of one stage, below each other; what a stage does not want is hidden."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self._sitting = sitting
        self._made: dict[Callable[[Sitting], Tool], Tool] = {}
        self._wanted: list[Tool] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)

    @property
    def is_empty(self) -> bool:
        """Whether the stage has no instrument here."""
        return not self._wanted

    def start_typing(self) -> bool:
        """Put the cursor where something can be typed first; False where nothing can be."""
        for kind in (QLineEdit, QPlainTextEdit, Invitation):
            for field in self.findChildren(kind):
                if field.isVisibleTo(self) and field.isEnabled():
                    field.setFocus()
                    return True
        return False

    def renew(self) -> None:
        """Say everything anew; what is hidden is made again when it is wanted."""
        for tool in self._made.values():
            tool.hide()
            tool.deleteLater()
        self._made, self._wanted = {}, []

    def show_stage(self, stage: Stage | None) -> None:
        """Show the instruments of a stage as they are now."""
        wanted = stage.instruments if stage else ()
        makers = dict.fromkeys(MAKERS[one] for one in wanted if one in MAKERS)
        for make, tool in self._made.items():
            if make not in makers:
                tool.hide()
        self._wanted = []
        for place, make in enumerate(makers):
            if make not in self._made:
                self._made[make] = make(self._sitting)
            tool = self._made[make]
            if self._column.indexOf(tool) != place:
                self._column.insertWidget(place, tool)
            tool.show()
            tool.follow()  # which hides it where it is not for the eyes before the screen
            self._wanted.append(tool)
        self.setVisible(bool(self._wanted))
