# SPDX-License-Identifier: Apache-2.0
"""About fifteen blended families, made up by hand; everybody in them is invented."""

from collections.abc import Callable
from typing import Any

from jimdesk.core.dates import PartialDate
from jimdesk.core.family import Family
from jimdesk.core.people import (
    Being,
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
from jimdesk.instruments.genogram.facts import Course, Customs, Fold, Mark, Profile, Tie, TieKind

M, F, X, U = Gender.MAN, Gender.WOMAN, Gender.NONBINARY, Gender.UNKNOWN
Married, Together, Lat = Bond.MARRIED, Bond.LIVING_TOGETHER, Bond.APART_TOGETHER
Divorced, Separated, Ended = Bond.DIVORCED, Bond.SEPARATED, Bond.ENDED
Adopted, Foster, Step, Donor, Placed = (
    Descent.ADOPTED, Descent.FOSTER, Descent.STEP, Descent.DONOR, Descent.PLACED_OUT,
)  # fmt: skip


def when(written: int | str) -> PartialDate:
    """A date as it is written; a number is a year."""
    return PartialDate.read(f"{written:04d}" if isinstance(written, int) and written else str(written or ""))


class Made:
    """A family while it is written down."""

    def __init__(self) -> None:
        self.facts: list[Any] = []

    def id(self) -> str:
        """The next id."""
        return f"{len(self.facts):04}"

    def who(self, id_: str, gender: Gender, born: int | str = 0, **more: Any) -> None:
        """Somebody; called as the id says unless a name is given."""
        name = more.pop("name", id_.capitalize())
        self.facts.append(Person(id=id_, name=name, gender=gender, birth=when(born), **more))

    def pair(self, one: str, other: str, *turns: tuple[Bond, int | str] | Bond) -> None:
        """A couple with its turns."""
        history = tuple(Turn(t[0], when(t[1])) if isinstance(t, tuple) else Turn(t) for t in turns)
        self.facts.append(Partnership(id=self.id(), one=one, other=other, history=history))

    def of(self, parents: str, *children: str, how: Descent = Descent.BIRTH, **more: Any) -> None:
        """Children of parents, which are written as "ma pa"."""
        for child in children:
            for parent in parents.split():
                self.facts.append(Parentage(id=self.id(), child=child, parent=parent, descent=how, **more))

    def home(self, number: int, *people: str, stay: Stay = Stay.ALWAYS) -> None:
        """Who live together."""
        if not any(fact.id == f"home{number}" for fact in self.facts):
            self.facts.append(Household(id=f"home{number}", number=number))
        for person in people:
            self.facts.append(Membership(id=self.id(), household=f"home{number}", person=person, stay=stay))

    def tie(self, one: str, other: str, kind: TieKind, seen_by: str) -> None:
        """A line, as somebody sees it."""
        self.facts.append(Tie(id=self.id(), one=one, other=other, tie=kind, seen_by=seen_by))

    def mark(self, person: str, key: str, **more: Any) -> None:
        """A mark."""
        more = {"audience": Mark.default_audience, **more}
        self.facts.append(Mark(id=self.id(), person=person, mark=key, **more))

    def put(self, kind: Callable[..., Any], **values: Any) -> None:
        """Any other fact."""
        self.facts.append(kind(id=self.id(), **values))


def three_former_partners(f: Made) -> None:
    """A mother with three former partners, a child with each, and who lives where."""
    f.who("wendy", F, 1981)
    for id_, gender, born in (("marco", M, 1978), ("dirk", M, 1980), ("stefan", M, 1984)):
        f.who(id_, gender, born)
    f.who("kevin", M, 2004)
    f.who("lisa", F, 2009)
    f.who("milan", M, 2012, youngster=True)
    f.pair("marco", "wendy", (Married, 2002), (Divorced, 2006))
    f.pair("dirk", "wendy", (Together, 2008), (Ended, 2010))
    f.pair("stefan", "wendy", (Together, 2011), (Ended, 2016))
    f.of("marco wendy", "kevin")
    f.of("dirk wendy", "lisa")
    f.of("stefan wendy", "milan")
    f.home(1, "wendy", "lisa", "milan")


def half_siblings_on_both_sides(f: Made) -> None:
    """Two parents who parted, each with a new partner and new children."""
    for id_, gender, born in (
        ("ruud", M, 1979), ("ingrid", F, 1982), ("paula", F, 1985), ("henri", M, 1976),
        ("bram", M, 2008), ("fleur", F, 2010), ("pim", M, 2018), ("saar", F, 2020),
    ):
        f.who(id_, gender, born, youngster=id_ == "bram")
    f.pair("ruud", "ingrid", (Married, 2006), (Divorced, 2013))
    f.pair("ruud", "paula", (Married, 2016))
    f.pair("henri", "ingrid", (Together, 2017))
    f.of("ruud ingrid", "bram", "fleur")
    f.of("ruud paula", "pim")
    f.of("henri ingrid", "saar")
    f.home(1, "ingrid", "henri", "bram", "fleur", "saar")
    f.home(2, "ruud", "paula", "pim")
    f.home(2, "bram", "fleur", stay=Stay.EVERY_OTHER_WEEKEND)


def foster_care_with_grandmother(f: Made) -> None:
    """A girl who was placed out of home and lives in foster care with her mother's mother."""
    f.who("corrie", F, 1955, level=Level.NATURAL_WITH_ROLE, given_role="pleegoma")
    f.who("wim", M, 1951, death=when(2015))
    f.who("sandra", F, 1983)
    f.who("rick", M, 1981)
    f.who("demi", F, 2011, youngster=True)
    f.who("jayden", M, 2014)
    f.pair("wim", "corrie", (Married, 1976))
    f.pair("rick", "sandra", (Together, 2009), (Separated, 2017))
    f.of("wim corrie", "sandra")
    f.of("rick sandra", "demi", how=Placed, start=when(2018))
    f.of("rick sandra", "jayden")
    f.of("corrie", "demi", how=Foster, start=when(2018))
    f.home(1, "corrie", "demi")
    f.home(2, "sandra", "jayden")
    f.mark("sandra", "addiction", text="alcohol", course=Course.RECOVERING)
    f.mark("rick", "addiction", text="drugs")


def two_mothers_and_a_donor(f: Made) -> None:
    """Two mothers, their donor, and an adopted brother."""
    for id_, gender, born in (
        ("anouk", F, 1984), ("judith", F, 1982), ("thijs", M, 1983), ("noa", F, 2013), ("eli", M, 2011),
    ):
        f.who(id_, gender, born, youngster=id_ == "noa")
    f.pair("anouk", "judith", (Married, 2010))
    f.of("anouk judith", "noa")
    f.of("thijs", "noa", how=Donor)
    f.of("anouk judith", "eli", how=Adopted)
    f.home(1, "anouk", "judith", "noa", "eli")


def a_twin_in_foster_care(f: Made) -> None:
    """Twins of whom one lives with foster parents."""
    for id_, gender, born in (
        ("naima", F, 1988), ("karim", M, 1985), ("ans", F, 1970), ("joop", M, 1968), ("lotte", F, 2006),
    ):
        f.who(id_, gender, born)
    f.who("ayoub", M, "2012-05-03", youngster=True)
    f.who("zakaria", M, "2012-05-03")
    f.pair("karim", "naima", (Married, 2010))
    f.pair("joop", "ans", (Married, 1995))
    f.of("karim naima", "ayoub", "zakaria")
    f.of("joop ans", "lotte")
    f.of("joop ans", "zakaria", how=Foster, start=when(2019))
    f.put(Twins, children=("ayoub", "zakaria"), twinning=Twinning.IDENTICAL)
    f.home(1, "karim", "naima", "ayoub")
    f.home(2, "joop", "ans", "lotte", "zakaria")


def two_homes_week_about(f: Made) -> None:
    """Children who live one week here and one week there."""
    for id_, gender, born in (
        ("erik", M, 1980), ("sylvia", F, 1981), ("tess", F, 2010), ("gijs", M, 2013), ("mart", M, 1979),
    ):
        f.who(id_, gender, born, youngster=id_ == "tess")
    f.pair("erik", "sylvia", (Married, 2008), (Separated, 2019), (Divorced, 2020))
    f.pair("mart", "sylvia", (Lat, 2022))
    f.of("erik sylvia", "tess", "gijs")
    f.home(1, "sylvia", "tess", "gijs")
    f.home(2, "erik")
    f.home(2, "tess", "gijs", stay=Stay.HALF)


def back_together(f: Made) -> None:
    """Parents who parted, had others, and came back to each other."""
    for id_, gender, born in (
        ("omar", M, 1978), ("samia", F, 1980), ("lena", F, 1985), ("yara", F, 2009), ("jad", M, 2015),
    ):
        f.who(id_, gender, born, youngster=id_ == "yara")
    f.pair("omar", "samia", (Married, 2005), (Divorced, 2012), (Bond.TOGETHER_AGAIN, 2018))
    f.pair("omar", "lena", (Bond.AFFAIR, 2013), (Ended, 2016))
    f.of("omar samia", "yara")
    f.of("omar lena", "jad")
    f.tie("yara", "omar", TieKind.DISTRUST, "yara")
    f.tie("yara", "jad", TieKind.CLOSE, "yara")


def lost_children(f: Made) -> None:
    """A couple who lost children before and at birth, and expect one now."""
    f.who("jeroen", M, 1986)
    f.who("mirjam", F, 1988)
    f.who("isa", F, 2012, youngster=True)
    f.who("een", U, 2014, name="", being=Being.MISCARRIAGE, died=True)
    f.who("twee", U, 2016, name="", being=Being.ABORTION, died=True)
    f.who("luuk", M, 2018, being=Being.STILLBIRTH, died=True)
    f.who("drie", U, "2027-03", name="", being=Being.PREGNANCY)
    f.who("bobby", U, 2017, name="Bobby (hond)", called="Bobby", being=Being.PET)
    f.pair("jeroen", "mirjam", (Married, 2010))
    f.of("jeroen mirjam", "isa", "een", "twee", "luuk", "drie")
    f.tie("isa", "bobby", TieKind.BEST_FRIEND, "isa")


def cousins_who_married(f: Made) -> None:
    """Parents who are cousins, and grandparents who came from another country."""
    for id_, gender, born in (
        ("hassan", M, 1948), ("fatma", F, 1950), ("ibrahim", M, 1972), ("zeynep", F, 1974),
        ("ayse", F, 1975), ("murat", M, 1970), ("emre", M, 1998), ("elif", F, 2000), ("deniz", X, 2023),
    ):
        f.who(id_, gender, born, youngster=id_ == "deniz")
    f.pair("hassan", "fatma", (Married, 1969))
    f.of("hassan fatma", "ibrahim", "ayse")
    f.pair("ibrahim", "zeynep", (Married, 1996))
    f.pair("murat", "ayse", (Married, 1997))
    f.of("ibrahim zeynep", "emre")
    f.of("murat ayse", "elif")
    f.pair("emre", "elif", (Married, 2021))
    f.of("emre elif", "deniz")
    for id_ in ("hassan", "fatma"):
        f.mark(id_, "migration")
    f.mark("ibrahim", "cultures")


def triplets_without_dates(f: Made) -> None:
    """Triplets and others of whom no date is known, in the order that somebody told."""
    f.who("gerrit", M)
    f.who("hennie", F)
    for id_, gender in (("ko", M), ("lies", F), ("teun", M), ("maud", F), ("daan", M)):
        f.who(id_, gender, youngster=id_ == "maud")
    f.pair("gerrit", "hennie", Married)
    f.of("gerrit hennie", "daan", "teun", "lies", "ko", "maud")
    f.put(Twins, children=("ko", "lies", "teun"), twinning=Twinning.UNKNOWN)
    f.put(BirthOrder, children=("maud", "ko", "lies", "teun", "daan"))


def parents_nobody_named(f: Made) -> None:
    """Brothers and sisters without known parents, one with a family of her own, one in care."""
    for id_, gender, born in (
        ("abdi", M, 2008), ("hodan", F, 2001), ("liban", M, 2011), ("yusuf", M, 1999), ("sagal", F, 2024),
    ):
        f.who(id_, gender, born, youngster=id_ == "abdi")
    f.who("nidos", U, name="Nidos", being=Being.ORGANISATION, group=Group.PROFESSIONALS)
    f.who("els", F, name="Els", level=Level.PROFESSIONAL, group=Group.PROFESSIONALS, about="voogd")
    f.put(Siblings, children=("hodan", "abdi", "liban"))
    f.pair("yusuf", "hodan", (Married, 2022))
    f.of("yusuf hodan", "sagal")
    f.tie("abdi", "nidos", TieKind.FRIENDSHIP, "abdi")
    f.tie("abdi", "els", TieKind.CLOSE, "abdi")
    f.tie("abdi", "hodan", TieKind.FUSED, "abdi")
    for id_ in ("hodan", "abdi", "liban"):
        f.mark(id_, "migration")


def harm_and_repair(f: Made) -> None:
    """Lines of harm and of care around one boy, with a JIM from outside the family."""
    for id_, gender, born in (
        ("leo", M, 1954), ("riet", F, 1956), ("ton", M, 1982), ("bianca", F, 1984), ("sem", M, 2012),
    ):
        f.who(id_, gender, born, youngster=id_ == "sem")
    f.who("coach", M, 1990, name="Djamel", group=Group.COMMUNITY)
    f.pair("leo", "riet", (Married, 1979))
    f.of("leo riet", "ton")
    f.pair("ton", "bianca", (Married, 2009), (Separated, 2021))
    f.of("ton bianca", "sem")
    f.tie("ton", "sem", TieKind.PHYSICAL_ABUSE, "sem")
    f.tie("leo", "ton", TieKind.CONTROLLING, "sem")
    f.tie("sem", "bianca", TieKind.CARETAKER, "sem")
    f.tie("riet", "sem", TieKind.LOVE, "sem")
    f.tie("sem", "leo", TieKind.CUT_OFF_REPAIRED, "sem")
    f.tie("sem", "coach", TieKind.CLOSE, "sem")
    f.put(Jim, person="coach", mentors="sem")


def health_over_three_generations(f: Made) -> None:
    """Illness, addiction, recovery and what is only suspected, with conditions by their names."""
    for id_, gender, born in (
        ("piet", M, 1945), ("truus", F, 1948), ("harm", M, 1972), ("greet", F, 1975), ("rob", M, 1970),
        ("lin", F, 2001), ("jop", M, 2005), ("ki", X, 2009),
    ):
        f.who(id_, gender, born, youngster=id_ == "ki")
    f.pair("piet", "truus", (Married, 1968))
    f.of("piet truus", "harm", "greet")
    f.pair("rob", "greet", (Married, 1999))
    f.of("rob greet", "lin", "jop", "ki")
    f.mark("piet", "addiction")
    f.mark("piet", "illness")
    f.mark("harm", "addiction", course=Course.RECOVERING)
    f.mark("greet", "illness", course=Course.SUSPECTED)
    f.mark("rob", "condition", text="diabetes")
    f.mark("lin", "condition", text="diabetes")
    f.mark("truus", "condition", text="hartziekte")
    f.mark("jop", "smoking")
    f.mark("ki", "secret")


def two_fathers_surrogate(f: Made) -> None:
    """Two fathers, by Dutch custom, with a trans daughter and an intersex cousin."""
    for id_, gender, born in (
        ("bas", M, 1980), ("ravi", M, 1979), ("iris", F, 1985), ("romy", F, 2011), ("floor", F, 1983),
        ("nick", M, 1981), ("pip", X, 2013),
    ):
        f.who(id_, gender, born, youngster=id_ == "romy")
    f.pair("bas", "ravi", (Married, 2009))
    f.of("bas ravi", "romy")
    f.of("iris", "romy", how=Donor)
    f.put(Siblings, children=("bas", "floor"))
    f.pair("nick", "floor", (Together, 2008))
    f.of("nick floor", "pip")
    f.mark("romy", "trans")
    f.mark("pip", "intersex")
    f.mark("ravi", "gay")
    f.put(Customs, profile=Profile.DUTCH)


def a_folded_branch(f: Made) -> None:
    """An aunt whose whole branch is folded into one number."""
    for id_, gender, born in (
        ("jan", M, 1950), ("bep", F, 1952), ("marja", F, 1975), ("hans", M, 1973), ("tineke", F, 1978),
        ("kees", M, 1976), ("roos", F, 2004), ("stijn", M, 2006), ("lars", M, 2010), ("koen", M, 2001),
    ):
        f.who(id_, gender, born, youngster=id_ == "lars")
    f.pair("jan", "bep", (Married, 1973))
    f.of("jan bep", "marja", "tineke")
    f.pair("hans", "marja", (Married, 1999))
    f.of("hans marja", "koen", "roos", "stijn")
    f.pair("kees", "tineke", (Married, 2005))
    f.of("kees tineke", "lars")
    f.put(Fold, person="marja")


Writer = Callable[[Made], None]
FAMILIES: tuple[Writer, ...] = (
    three_former_partners, half_siblings_on_both_sides, foster_care_with_grandmother,
    two_mothers_and_a_donor, a_twin_in_foster_care, two_homes_week_about, back_together, lost_children,
    cousins_who_married, triplets_without_dates, parents_nobody_named, harm_and_repair,
    health_over_three_generations, two_fathers_surrogate, a_folded_branch,
)  # fmt: skip


def family(written: Writer) -> Family:
    """A family as it was written down."""
    made = Made()
    written(made)
    return Family(made.facts)
