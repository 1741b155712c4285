# SPDX-License-Identifier: Apache-2.0
"""Two small methods of every part of the schema, in which the tests plant their mistakes."""

FAMILY_CONFERENCE = '''
id = "familieberaad"
version = 1
title.nl = "Familieberaad met besloten tijd"
title.en = "Family meeting with private time"
short.nl = "Familieberaad"
short.en = "Family meeting"
fits.nl = "Past bij een Eigen Kracht-conferentie."
fits.en = "Fits a family group conference."
meeting_phase = "beraad"

[[phase]]
id = "beraad"
label.nl = "Beraad"
label.en = "Meeting"

[[phase]]
id = "nazorg"
label.nl = "Nazorg"
label.en = "Afterwards"

[[role]]
id = "main_person"
kind = "family"
label = { nl = "hoofdpersoon", en = "main person" }
least = 1
most = 1

[[role]]
id = "network"
kind = "network"
label = { nl = "familie en netwerk", en = "family and network" }
least = 2

[[role]]
id = "support"
kind = "child_support"
label = { nl = "steunpersoon van een kind", en = "support person of a child" }

[[role]]
id = "coordinator"
kind = "coordinator"
label = { nl = "onafhankelijke coördinator", en = "independent coordinator" }
least = 1
most = 1
decides = false
leaves = true

[[role]]
id = "professional"
kind = "professional"
label = { nl = "hulpverlener", en = "professional" }
decides = false
leaves = true

[[output]]
id = "plan"
text = { nl = "Het plan van de familie", en = "The family's plan" }

[[stage]]
id = "kring"
phase = "beraad"
setting = "before"
privacy = "one_to_one"
page = "people"
label = { nl = "De kring groter maken", en = "Widening the circle" }
minutes = { default = 30, min = 15, max = 60 }
present = ["main_person", "coordinator"]
instruments = ["people", "invitation"]

[[stage.question]]
id = "safe_part"
text.nl = "Wat heb jij nodig om veilig mee te doen?"
text.en = "What do you need to take part safely?"
for = ["network"]
audience = "worker"

[[stage]]
id = "informatie"
phase = "beraad"
setting = "meeting"
label = { nl = "Informatie", en = "Information" }
minutes = { default = 45, min = 30, max = 90 }
present = ["main_person", "network", "support", "coordinator", "professional"]

[[stage.question]]
id = "bottom_line"
text = { nl = "Wat moet in elk geval?", en = "What has to happen in any case?" }
for = ["professional"]

[[stage]]
id = "besloten"
phase = "beraad"
setting = "meeting"
privacy = "private_family"
label = { nl = "Besloten tijd", en = "Private time" }
minutes = { default = 120, min = 60, max = 240 }
present = ["main_person", "network", "support"]
absent = ["coordinator", "professional"]
instruments = ["private_sheet"]

[[stage.question]]
id = "ourselves"
text = { nl = "Wat kunnen we zelf?", en = "What can we do ourselves?" }

[[stage]]
id = "presenteren"
phase = "beraad"
setting = "meeting"
page = "tasks"
column = "must"
label = { nl = "Presenteren", en = "Presenting" }
minutes = { default = 40, min = 30, max = 45 }
present = ["main_person", "network", "support", "coordinator", "professional"]
instruments = ["tasks"]
outputs = ["plan"]

[[stage.question]]
id = "outsider"
text = { nl = "Is dit duidelijk voor iemand die er niet bij was?", en = "Is this clear to an outsider?" }

[[stage.write_down]]
id = "lines"
text = { nl = "De regels van het plan", en = "The lines of the plan" }

[[stage.gate]]
id = "unsafe"
stop = true
text = { nl = "Het plan is niet veilig; zeg waarom.", en = "The plan is not safe; say why." }

[[rhythm]]
id = "call"
days = 28
kind = "call"
who = "coordinator"
text = { nl = "Bellen: wat lukt, wat niet?", en = "Call: what works, what does not?" }
'''

SAFETY_MAP = '''
id = "veiligheidskaart"
version = 2
title = { nl = "Veiligheidskaart met drie kolommen", en = "Safety map with three columns" }
short = { nl = "Veiligheidskaart", en = "Safety map" }
fits = { nl = "Past bij Signs of Safety.", en = "Fits Signs of Safety." }
meeting_phase = "kaart"

[[phase]]
id = "kaart"
label = { nl = "Kaart", en = "Map" }

[[role]]
id = "child"
kind = "family"
label = { nl = "kind", en = "child" }

[[role]]
id = "family"
kind = "family"
label = { nl = "gezin", en = "family" }

[[role]]
id = "professional"
kind = "professional"
label = { nl = "hulpverlener", en = "professional" }

[[output]]
id = "child_page"
text = { nl = "Kindblad", en = "Child page" }
audience = "between"

[[stage]]
id = "feiten"
phase = "kaart"
setting = "before"
privacy = "professional_only"
label = { nl = "Feiten ordenen", en = "Ordering the facts" }
minutes = { default = 45, min = 30, max = 60 }
present = ["professional"]
absent = ["family", "child"]

[[stage]]
id = "drie_huizen"
phase = "kaart"
setting = "before"
privacy = "one_to_one"
label = { nl = "Drie huizen", en = "Three houses" }
minutes = { default = 45, min = 20, max = 60 }
present = ["child", "professional"]
instruments = ["three_houses"]
outputs = ["child_page"]

[[stage.question]]
id = "who_may_see"
text = { nl = "Wie mag dit zien?", en = "Who may see this?" }
for = ["child"]
audience = "between"

[[stage]]
id = "zorgen"
phase = "kaart"
setting = "meeting"
column = "worry"
label = { nl = "Zorgen", en = "Worries" }
minutes = { default = 20, min = 10, max = 30 }
instruments = ["three_columns"]

[[stage.question]]
id = "worries"
text = { nl = "Waar maken we ons zorgen over?", en = "What worries us?" }

[[stage]]
id = "schaal"
phase = "kaart"
setting = "meeting"
label = { nl = "Schaal", en = "Scale" }
minutes = { default = 15, min = 10, max = 20 }
instruments = ["scale"]

[stage.scale]
text = { nl = "Hoe veilig is het nu?", en = "How safe is it now?" }
low = { nl = "0: het kind kan nu niet thuis zijn", en = "0: the child cannot be home now" }
high = { nl = "10: veilig genoeg om te stoppen", en = "10: safe enough to stop" }

[[stage.question]]
id = "why_not_lower"
text = { nl = "Waarom niet lager?", en = "Why not lower?" }

[[rhythm]]
id = "try_out"
days = 14
kind = "measure"
who = "professional"
text = { nl = "Is de regel geprobeerd?", en = "Was the rule tried out?" }
'''
