# SPDX-License-Identifier: Apache-2.0
"""Two methods that are not shipped, sketched: a team around a family, and finding family."""

WRAPAROUND = '''
id = "wraparound"
version = 1
title = { nl = "Een team om het gezin heen", en = "A team around the family" }
short = { nl = "Team", en = "Team" }
fits.nl = "Past bij wraparound: het gezin kiest, het netwerk telt."
fits.en = "Fits wraparound: the family chooses, the network counts."
meeting_phase = "plan"

[[phase]]
id = "kennismaken"
label = { nl = "Kennismaken", en = "Engagement" }
next = "plan"

[[phase]]
id = "plan"
label = { nl = "Plan maken", en = "Plan development" }
next = "doen"

[[phase]]
id = "doen"
label = { nl = "Doen", en = "Implementation" }
next = "doen"

[[phase]]
id = "loslaten"
label = { nl = "Loslaten", en = "Transition" }

[[role]]
id = "youngster"
kind = "family"
label = { nl = "jongere", en = "youngster" }
least = 1

[[role]]
id = "natural"
kind = "network"
label = { nl = "iemand uit het netwerk", en = "natural support" }
least = 1

[[role]]
id = "facilitator"
kind = "professional"
label = { nl = "begeleider", en = "facilitator" }
least = 1
decides = false

[[output]]
id = "crisis_plan"
text = { nl = "Wat we doen als het misgaat", en = "What we do when it goes wrong" }

[[stage]]
id = "eerste_gesprek"
phase = "kennismaken"
setting = "meeting"
page = "people"
label = { nl = "Het eerste gesprek", en = "The first talk" }
minutes = { default = 60, min = 45, max = 90 }
present = ["youngster", "facilitator"]
instruments = ["people", "if_then"]
outputs = ["crisis_plan"]

[[stage.question]]
id = "good_life"
text = { nl = "Hoe ziet een goed leven eruit voor jullie?", en = "What does a good life look like for you?" }

[[stage.question]]
id = "tonight"
text = { nl = "Wie bel je als het vanavond misgaat?", en = "Whom do you ring if it goes wrong tonight?" }
page = "tasks"

[[stage.write_down]]
id = "strengths"
text = { nl = "Waar ieder goed in is", en = "What each one is good at" }

[[stage.gate]]
id = "crisis_first"
text.nl = "Het eerste crisisplan is er bij het eerste gesprek."
text.en = "The first crisis plan is there at the first talk."

[[stage]]
id = "behoeften"
phase = "plan"
setting = "meeting"
page = "meeting"
column = "wish"
label = { nl = "Wat eronder zit", en = "What lies beneath" }
minutes = { default = 45, min = 30, max = 60 }
present = ["youngster", "natural", "facilitator"]
instruments = ["issues"]

[[stage.question]]
id = "need"
text = { nl = "Welke behoefte zit eronder?", en = "Which need lies beneath?" }

[[stage.gate]]
id = "three_needs"
text = { nl = "Het zijn er niet meer dan drie.", en = "There are no more than three." }

[[stage]]
id = "wie_wat"
phase = "plan"
setting = "meeting"
page = "tasks"
column = "must"
label = { nl = "Wie doet wat", en = "Who does what" }
minutes = { default = 45, min = 30, max = 60 }
instruments = ["tasks"]

[[stage]]
id = "kijken"
phase = "doen"
setting = "meeting"
page = "plan.afterwards"
label = { nl = "Eerst wat lukte", en = "First what worked" }
minutes = { default = 60, min = 30, max = 60 }

[[stage.question]]
id = "worked"
text = { nl = "Wat werkte, en wat proberen we anders?", en = "What worked, and what do we try differently?" }

[[rhythm]]
id = "team"
days = 35
kind = "meeting"
who = "facilitator"
text = { nl = "Nooit meer dan 35 dagen tussen twee keer", en = "Never more than 35 days between two times" }
'''

FAMILY_FINDING = '''
id = "familie_zoeken"
version = 2
title = { nl = "Familie en netwerk zoeken", en = "Finding family and network" }
short = { nl = "Zoeken", en = "Finding" }
fits = { nl = "Past bij family finding.", en = "Fits family finding." }
meeting_phase = "beslissen"

[[variant]]
id = "pleegzorg"
label = { nl = "kind woont niet thuis", en = "child lives away from home" }
fits = { nl = "Er is haast bij een vaste plek.", en = "A lasting place is urgent." }

[[variant]]
id = "thuis"
label = { nl = "kind woont thuis", en = "child lives at home" }
fits = { nl = "Het netwerk is klein geworden.", en = "The network has become small." }

[[phase]]
id = "zoeken"
label = { nl = "Zoeken", en = "Discovery" }
next = "beslissen"

[[phase]]
id = "beslissen"
label = { nl = "Samen beslissen", en = "Deciding together" }

[[role]]
id = "child"
kind = "family"
label = { nl = "kind", en = "child" }

[[role]]
id = "carer"
kind = "family"
label = { nl = "pleegouder", en = "foster carer" }
variants = ["pleegzorg"]

[[role]]
id = "worker"
kind = "professional"
label = { nl = "hulpverlener", en = "worker" }
decides = false
leaves = true

[[caution]]
id = "not_to_be_found"
text = { nl = "Mag iemand niet weten waar het kind is?", en = "May somebody not know where the child is?" }
then = { nl = "Zoek dan niet langs die kant.", en = "Then do not look on that side." }

[[stage]]
id = "ontdekken"
phase = "zoeken"
setting = "before"
privacy = "one_to_one"
page = "people"
label = { nl = "Wie was er ooit", en = "Who was ever there" }
minutes = { default = 60, min = 30, max = 120 }
present = ["child", "worker"]
instruments = ["people", "genogram", "safety_check"]

[[stage.question]]
id = "birthday"
text = { nl = "Wie wist vroeger altijd je verjaardag?", en = "Who always knew your birthday?" }
for = ["child"]

[[stage.question]]
id = "not_asked"
text = { nl = "Wie vraag je liever niet?", en = "Whom do you rather not ask?" }
for = ["child"]
audience = "worker"

[[stage.write_down]]
id = "forty"
text = { nl = "Veertig namen, ook van vaders kant", en = "Forty names, of the father\'s side too" }

[[stage]]
id = "vaste_plek"
phase = "beslissen"
setting = "meeting"
page = "tasks"
column = "must"
label = { nl = "Een vaste plek", en = "A lasting place" }
minutes = { default = 60, min = 30, max = 90 }
variants = ["pleegzorg"]

[[stage.question]]
id = "who_could"
text = { nl = "Bij wie kun je wonen?", en = "With whom can you live?" }

[[stage]]
id = "contact"
phase = "beslissen"
setting = "meeting"
page = "circle"
label = { nl = "Wie houdt contact", en = "Who keeps in touch" }
minutes = { default = 45, min = 30, max = 60 }
instruments = ["circle"]

[[stage.question]]
id = "touch"
text = { nl = "Wie belt wie, en hoe vaak?", en = "Who rings whom, and how often?" }

[[rhythm]]
id = "call"
days = 30
kind = "call"
who = "worker"
text = { nl = "Bellen met wie gevonden is", en = "Call those who were found" }
'''
