# SPDX-License-Identifier: Apache-2.0
"""What it takes to start a meeting, to go on with it, and to end it, from whatever page that is done."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from jimdesk import methods
from jimdesk.core import action_team, edits, kinship, leading, table
from jimdesk.core.desk import Step
from jimdesk.core.family import Edit
from jimdesk.core.meeting import Meeting, Refusal
from jimdesk.core.words import N_, saying
from jimdesk.instruments.circle import placing
from jimdesk.methods import Question, stages_of
from jimdesk.methods.course import Course, course
from jimdesk.methods.method import Method, RoleKind, Stage
from jimdesk.ui.sitting import Sitting

START: Final = N_("Start the meeting")
GO_ON: Final = N_("Go on with the meeting")


def may_go_on(sitting: Sitting) -> bool:
    """Tell whether the latest meeting was interrupted today, or has nothing planned after it."""
    now = course(sitting.shown)
    if now is None or now.now is None or now.following is None:
        return False
    today = now.meeting.date in (None, sitting.today)
    return today or table.following(sitting.shown) is None


def invitation(sitting: Sitting) -> str:
    """Return the words on the button that starts the meeting or goes on with it."""
    return sitting.words.say(GO_ON if may_go_on(sitting) else START)


def begin(sitting: Sitting) -> None:
    """Begin the meeting that is planned, a new one if none is, or the next stage of one that was left."""
    now = course(sitting.shown)
    if now is not None and now.now is None:
        _start(sitting, now.meeting)
    elif now is not None and now.following is not None and may_go_on(sitting):
        begin_stage(sitting, now.meeting.id, now.following.id)
    else:
        new: Meeting = Meeting.new(**(following(now) if now else {}))
        _start(sitting, table.following(sitting.shown) or new, now)


def following(now: Course) -> dict[str, str]:
    """Return by which method, variant and phase the meeting after one is held."""
    phase = now.method.phase(now.meeting.phase)
    return {
        "method": now.meeting.method, "variant": now.meeting.variant,
        "phase": phase.next if phase else "",
    }


def begin_stage(sitting: Sitting, meeting: str, stage: str) -> None:
    """Go to a stage of the meeting, forward or back; a break is over with it.

    From the moment that the room looks along, what was done before can no longer be undone.
    """
    looked_along = sitting.running
    sitting.do(edits.start_stage(meeting, stage, sitting.now()))
    if not looked_along:
        sitting.desk.leave_behind()
    _open_place(sitting)


def ask(sitting: Sitting, question: Question) -> None:
    """Go to a question of the stage; where another page belongs to it, that opens."""
    now = course(sitting.shown)
    if now is None or not now.running:
        return
    before = now.place
    sitting.do(leading.ask(now.meeting.id, question.id))
    now = course(sitting.shown)
    if now is not None and now.place != before:
        _open_place(sitting)


def place_of(sitting: Sitting) -> str:
    """Return the page on which a running meeting was left, so that it goes on there; "" without one."""
    now = course(sitting.shown)
    if now is None or now.now is None or not now.running:
        return ""
    return now.now.place or now.place


def lie_open(sitting: Sitting, place: str) -> None:
    """Remember which page lies open while a meeting runs."""
    running = table.running(sitting.shown)
    stage = table.stage(sitting.shown, running.id) if running else None
    if running and stage and stage.place != place:
        sitting.do(leading.lie_open(running.id, place))


def follow(sitting: Sitting) -> None:
    """Go on to the stage after this one; after the last one the meeting ends."""
    now = course(sitting.shown)
    if now is None or not now.running:
        return
    if now.following is None:
        end(sitting, now)
    else:
        begin_stage(sitting, now.meeting.id, now.following.id)


def still_to_come(sitting: Sitting) -> tuple[str, ...]:
    """Return who was asked for the meeting that runs and has not come yet."""
    now = table.running(sitting.shown)
    noted = table.attendances(sitting.shown, now.id) if now else ()
    return tuple(one.person for one in noted if not one.came)


def let_everybody_in(sitting: Sitting) -> None:
    """Let everybody who was asked be at the table."""
    now, at = table.running(sitting.shown), sitting.now()
    coming = [edits.attend(now.id, one, at) for one in still_to_come(sitting)] if now else []
    if coming:
        sitting.do(edits.together(saying("everybody is here"), *coming))


def end(sitting: Sitting, now: Course) -> None:
    """End the meeting; its stages can still be gone to."""
    sitting.do(edits.end_stage(now.meeting.id, sitting.now()))
    sitting.wanted.emit("meeting")


def pause(sitting: Sitting) -> None:
    """Let the time stand still, or run again."""
    now = course(sitting.shown)
    if now is not None and now.now is not None and now.running:
        make = leading.go_on if now.now.stopped else leading.stand_still
        sitting.do(make(now.meeting.id, sitting.now()))


def _open_place(sitting: Sitting) -> None:
    """Open the page that stands beside what is asked now."""
    now = course(sitting.shown)
    if now is not None and now.place:
        sitting.wanted.emit(now.place)


def _as_it_was(before: str, now: str) -> Edit:
    """Let the circles begin as they were; also what the eyes before this screen do not see."""
    return lambda family: placing.carry_over(family, before, now)(family)


def _start(sitting: Sitting, meeting: Meeting, before: Course | None = None) -> None:
    """Start a meeting today, with its own copy of the method.

    Who was asked for the meeting before is asked again, unless others are or the youngster would rather not;
    a meeting of the action team is for the team.
    """
    method = methods.in_variant(methods.followed(meeting)[0], meeting.variant)
    today = replace(meeting, date=sitting.today, method=meeting.method or method.text)
    sitting.do(edits.add(saying("meeting of today"), today))
    if before is not None:
        sitting.do(Step(saying("circle of last time"), _as_it_was(before.meeting.id, meeting.id)))
    shown = sitting.shown
    stages = stages_of(method, meeting.phase)
    if before is not None and not table.attendances(shown, meeting.id):
        refused = {one.person for one in shown.of(Refusal)}
        asked = {one.person: one.leads for one in table.attendances(shown, before.meeting.id)}
        if few := _team(sitting, method, stages):
            centre = kinship.youngster(shown)
            stays = [one for one, leads in asked.items() if leads or (centre and one == centre.id)]
            asked = {one: asked.get(one, False) for one in (*stays, *few)}
        for person, leads in asked.items():
            if person not in refused:
                sitting.do(edits.invite(meeting.id, person, leads=leads))
    begin_stage(sitting, meeting.id, stages[0].id)


def _team(sitting: Sitting, method: Method, stages: tuple[Stage, ...]) -> tuple[str, ...]:
    """Return who is in the action team, where the stages are for that team and not for the whole network."""
    present = {one for stage in stages for one in stage.present}
    kinds = {role.kind for role in method.roles if role.id in present}
    chosen = action_team.team(sitting.shown)
    of_team = RoleKind.TEAM in kinds and RoleKind.NETWORK not in kinds
    return chosen.members if of_team and chosen else ()
