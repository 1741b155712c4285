# SPDX-License-Identifier: Apache-2.0
"""The example files: how the one of the newest format is made. Those of formats that were released stay.

`python -m tests.files.make` makes the file again as long as its format is not out in the world.
"""

import datetime
from pathlib import Path
from typing import Final

from jimdesk.core.action_team import ActionTeam
from jimdesk.core.afterwards import Endurance, LeftSo, Reminded, Strain
from jimdesk.core.agreed import (
    AgreedBottomLine,
    AgreedHelp,
    AgreedLine,
    AgreedStep,
    AgreedWish,
    PlanVersion,
    ToldBack,
)
from jimdesk.core.crisis_numbers import CrisisNumber
from jimdesk.core.dates import PartialDate
from jimdesk.core.fact import Audience
from jimdesk.core.family import Family
from jimdesk.core.family_plan import Choice, PlanOffer
from jimdesk.core.meeting import (
    Agreement,
    Attendance,
    Column,
    Consent,
    CrisisStep,
    Done,
    Draft,
    FollowUp,
    Issue,
    Meeting,
    Note,
    Parked,
    Refusal,
    Rhythm,
    StageTime,
    Statement,
)
from jimdesk.core.mentoring import Candidate, Consulted, Reply
from jimdesk.core.people import (
    BirthOrder,
    Bond,
    Descent,
    Gender,
    Group,
    Household,
    Jim,
    Level,
    Membership,
    Parentage,
    Partnership,
    Person,
    Siblings,
    Stay,
    Turn,
    Twinning,
    Twins,
)
from jimdesk.core.professional import BottomLine, ProfessionalHelp
from jimdesk.core.rights import (
    CopySent,
    Correction,
    Decision,
    Form,
    Inzage,
    InzageDecision,
    OwnStatement,
    Retention,
)
from jimdesk.core.safety import SafetyRule
from jimdesk.core.translation import Translation
from jimdesk.core.written import Heard, Written, YesNo
from jimdesk.instruments.circle.facts import Acquaintance, Involved, Placement, Support, SupportType
from jimdesk.instruments.genogram.facts import (
    Course,
    Customs,
    Fold,
    Mark,
    Pin,
    Profile,
    Standing,
    Tie,
    TieKind,
)
from jimdesk.instruments.scale import Score
from jimdesk.store import create, versions

FOLDER: Final = Path(__file__).parent
PASSWORD: Final = "twaalf ganzen in het veen"  # of the file of each format; there is nobody in it
_DAY: Final = datetime.date(2026, 11, 24)
_EVENING: Final = datetime.datetime(2026, 11, 24, 19, 2)


def family() -> Family:
    """The family in the file: invented, with a fact of every kind and every sort of value."""
    return Family([
        Person(id="daan", name="Daan Kwikstaart", youngster=True, birth=PartialDate(2011, 3, 8),
               language="nl", gender=Gender.MAN, limit=90, may_be_called=True, knows_of_file=True,
               phone="06-00000001"),
        Person(id="els", name="Els Kwikstaart", called="mama", birth=PartialDate(1981), gender=Gender.WOMAN),
        Person(id="bo", name="Bo Kwikstaart", birth=PartialDate(2014, 6), gender=Gender.NONBINARY),
        Person(id="mo", name="Mo Kwikstaart", birth=PartialDate(2014, 6)),
        Person(id="tim", name="Tim Plevier", relation="buurman", group=Group.COMMUNITY,
               level=Level.NATURAL_WITH_ROLE, given_role="steungezin", about="woont hiernaast \U0001f33b"),
        Person(id="opa", name="Gijs", died=True, death=PartialDate(1999, about=True)),
        Person(id="noa", name="Noa Reiger", group=Group.PROFESSIONALS, level=Level.PROFESSIONAL, until=_DAY),
        Partnership(id="paar", one="els", other="tim",
                    history=(Turn(Bond.LIVING_TOGETHER, PartialDate(2010)), Turn(Bond.ENDED))),
        Parentage(id="kind-1", child="daan", parent="els", authority=True),
        Parentage(id="kind-2", child="bo", parent="els", descent=Descent.FOSTER, start=PartialDate(2020, 1)),
        Twins(id="tweeling", children=("bo", "mo"), twinning=Twinning.FRATERNAL),
        Siblings(id="samen", children=("els", "tim")),
        Household(id="thuis", name="thuis"),
        Membership(id="woont", household="thuis", person="daan", stay=Stay.EVERY_OTHER_WEEKEND),
        Jim(id="jim", person="tim", mentors="daan", supporters=("els", "noa"), since=_DAY),
        Meeting(id="meeting", date=_DAY, time="19:00", where="aan de keukentafel", method="id = 'jim'\n"),
        Issue(id="school", name="Weer naar school", place=1),
        StageTime(id="begin", meeting="meeting", stage="welkom", started=_EVENING, paused=30, longer=5),
        Attendance(id="er-1", meeting="meeting", person="noa", leads=True, came=_EVENING),
        Note(id="note", meeting="meeting", about="opa", text="daar wordt niet over gesproken"),
        Draft(id="half", field="capture", text="oma rijdt zat"),
        Parked(id="later", meeting="meeting", text="het voetbal"),
        Statement(id="wens", meeting="meeting", column=Column.WISH, text="Ik wil mijn eigen \"plek\".",
                  speaker="daan", disagree=("els",), issue="school"),
        Agreement(id="rijdt", meeting="meeting", what="brengt Daan", owner="tim", due=_DAY, minutes=40,
                  rhythm=Rhythm.WEEKLY, times=2, agreed_by=("daan", "els"), left_so=("no_checker",),
                  not_agreed_by=("bo",), cents=450, km=12, paid_by="els"),
        Translation(id="arabisch", of="rijdt", field="what", language="ar", text="يوصل دان", by="els"),
        FollowUp(id="ging", agreement="rijdt", done=Done.PARTLY, helped=7),
        CrisisStep(id="nood", place=1, calls="tim", phone="06-00000002"),
        CrisisNumber(id="nummer", place=1, name="112", phone="112", about="nu gevaar", checked=_DAY),
        BottomLine(id="bodem", place=1, text="elke dag iets eten", owner="noa", why="anders valt hij flauw"),
        ProfessionalHelp(id="doet", place=1, who="noa", what="belt elke week", until=_DAY, issue="school"),
        PlanVersion(id="versie", number=1, date=_DAY, meeting="meeting",
                    agreed_by=("daan",), not_agreed_by=("els",)),
        AgreedWish(id="versie-wens", version="versie", speaker="daan", text="Mijn eigen plek."),
        AgreedLine(id="versie-rijdt", version="versie", key="rijdt", what="brengt", owner="tim", place=1),
        AgreedStep(id="versie-nood", version="versie", key="nood", calls="tim", place=1),
        AgreedBottomLine(id="versie-bodem", version="versie", key="bodem", text="elke dag eten", place=1),
        AgreedHelp(id="versie-doet", version="versie", key="doet", who="noa", what="belt", place=1),
        ToldBack(id="verteld", meeting="meeting", person="daan", date=_DAY),
        Endurance(id="volhouden", meeting="meeting", person="tim", date=_DAY, weeks=8),
        Strain(id="spanning", meeting="meeting", person="els", more=True, towards=("tim",), text="te vaak"),
        Reminded(id="gebeld", meeting="meeting", step="leaving", date=_DAY, about="noa"),
        LeftSo(id="zo", code="worry", about="wens"),
        Consent(id="ja", person="daan", to="dit bestand", grudging=True, date=_DAY),
        Consent(id="mee", person="els", about="daan", date=_DAY, withdrawn=_DAY),
        Refusal(id="nee", by="daan", topic="het gips", listener="tim", audience=Audience.THEM,
                between=("daan",)),
        Placement(id="plek", meeting="meeting", whose="daan", person="tim", ring="intimi", bearing=270),
        Support(id="steun", giver="tim", receiver="daan", support=SupportType.COMPANY, what="vissen",
                own_type="buiten", issue="school"),
        Acquaintance(id="kennen", one="tim", other="els"),
        Involved(id="hoort-bij", issue="school", person="tim"),
        Tie(id="band", one="daan", other="els", tie=TieKind.CLOSE_CONFLICT, seen_by="daan"),
        Mark(id="merk", person="els", mark="illness", text="moe", course=Course.SUSPECTED,
             start=PartialDate(2024)),
        Fold(id="gevouwen", person="els"),
        Customs(id="gewoonten", profile=Profile.DUTCH),
        Standing(id="staan", people=("daan", "els", "tim")),
        BirthOrder(id="volgorde", children=("daan", "tim")),
        Pin(id="punt", person="tim", x=-120, y=40),
        Written(id="huisregels", meeting="meeting", stage="welkom", item="rules", text="één tegelijk",
                answer=YesNo.YES),
        Heard(id="gehoord", meeting="meeting", stage="welkom", person="bo", via="tim"),
        Candidate(id="kandidaat", place=1, person="tim", mentors="daan", why="hij lacht nooit om me",
                  named=_DAY, asked=_DAY, free=YesNo.YES, reply=Reply.THINKING, replied=_DAY,
                  between=("daan",), audience=Audience.BETWEEN),
        Consulted(id="geraadpleegd", jim="tim", date=_DAY, decision="waar Daan woont", advice="bij oma"),
        SafetyRule(id="regel", place=1, rule="naar buiten bij ruzie", trigger="stemmen omhoog", sees="bo",
                   calls="els", comes="tim", minutes=10, test=_DAY, tested=_DAY, worked=Done.PARTLY,
                   result="Tim kwam na een kwartier", danger="wens"),
        ActionTeam(id="team", members=("tim", "els"), chair="tim", weeks=4, next=_DAY, issue="school"),
        PlanOffer(id="aanbod", date=_DAY, by="noa", choice=Choice.NO, chosen=_DAY, why="liever samen"),
        Inzage(id="inzage", asks="els", asked=_DAY, given=_DAY, form=Form.PAPER),
        InzageDecision(id="besluit", inzage="inzage", item="band", item_kind="tie",
                       decision=Decision.LEAVE_OUT, reason="dat is van Daan"),
        Correction(id="verbeterd", asks="els", date=_DAY, item="rijdt", item_kind="agreement", field="what",
                   before="brengt Bo", after="brengt Daan"),
        OwnStatement(id="eigen-woord", of="wens", person="els", text="zo zie ik het niet", date=_DAY),
        CopySent(id="kopie", date=_DAY, what="plan", with_whom="huisarts Reiger", why="voor het gesprek"),
        Retention(id="bewaren", years=20, ended=_DAY),
        Score(id="cijfer", meeting="meeting", question="how", person="daan", number=6, why="gaat wel"),
    ])


def path_of(version: int) -> Path:
    """Where the file of a format stands."""
    return FOLDER / f"format-{version}.jim"


def main() -> None:
    """Make the file of the newest format anew."""
    path = path_of(versions.version())
    path.unlink(missing_ok=True)
    create(path, family(), password=PASSWORD).close()


if __name__ == "__main__":
    main()
