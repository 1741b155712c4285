# SPDX-License-Identifier: Apache-2.0
"""The wall sheet of the first meeting, as the story lists it: each thing once, and nothing besides."""

from tests.stories.papers import words_on

WISH = "Ik wil thuis blijven wonen en dat er minder geschreeuwd wordt."

# Everything that stands on the wall sheet, and nothing else does.
SHEET = (
    "Plan van Ilias", "dinsdag 24 november 2026",
    "Dit wil Ilias", f"“{WISH}”",
    "Dit gaat goed", "Ilias gaat weer naar training.", "Dat zegt Dennis.",
    "Yassin",
    "woensdag elke week, vanaf 25 november", "Samen koken en eten",
    "Ilias kijkt of het lukt.", "Lukt het niet? Samira neemt die week over.",
    "2 keer elke week, vanaf 26 november", "Ilias naar training brengen",
    "Dennis kijkt of het lukt.", "Lukt het niet? Fietsen met Noor.",
    "Samira",
    "maandag elke week, vanaf 30 november", "Huiswerk doornemen",
    "Mevrouw Bakker kijkt of het lukt.", "Lukt het niet? Bellen met mevrouw Bakker.",
    "Ilias",
    "elke dag vanaf 24 november", "'s Avonds appen waar je bent, voor elf uur",
    "Marijke kijkt of het lukt.", "Lukt het niet? Marijke belt Yassin, niet zelf schreeuwen.",
    "Fatima",
    "vóór dinsdag 15 december", "Papieren van de gemeente invullen",
    "Inge kijkt of het lukt.", "Lukt het niet? Afspraak bij het loket.",
    "Truus",
    "zaterdag om de week, vanaf 28 november", "Amir om het weekend ophalen",
    "Marijke kijkt of het lukt.", "Lukt het niet? Anja rijdt.",
    "Karin",
    "vóór dinsdag 22 december", "Uitzoeken wie er luistert als Inge stopt",
    "Ilias kijkt of het lukt.", "Lukt het niet?",
    "Als het misgaat", "1 Ilias belt Yassin", "2 Marijke belt Anja", "3 Huisartsenpost of 112",
    "Volgend overleg: dinsdag 22 december, 19.00 uur, bij Truus",
    "Wij waren erbij: Ilias, Marijke (moeder), Yassin (broer, JIM), Truus (oma), Fatima (tante), "
    "Inge (jeugdhulpverlener), Karin (leidde het overleg).",
    "Dit blad is van Ilias en zijn gezin. Vraag eerst, deel daarna.",
    "Versie 1 · 24 november 2026 · blad 1 van 1",
)


def says_what_the_story_lists(pdf: bytes) -> None:
    """The wall sheet says each thing of the list once, and nothing besides."""
    left = "".join(words_on(pdf, about=False).split())
    for said in sorted(SHEET, key=len, reverse=True):
        bare = "".join(said.split())
        assert bare in left, f"{said!r} is not on the sheet (any more): {left}"
        left = left.replace(bare, "", 1)
    assert not left, f"the sheet says more: {left!r}"
