"""One wing of a prison over whole days, written again in SimPy: check P1.

    /usr/bin/python3 peer.py <scenario.json>

Written from the model's rules (design of the processes, and docs/model.md for what it left open), with no code of the
project. The scenario is what a planner writes, the people with their cells and their allocations, and every draw: a number
for each purpose, person or place, and occasion. Prints the records as lines of text in canonical order: the second, what,
who, and the rest.

Ties: second, then phase (ends, staff, doors, arrivals, admissions, starts), then entity, then kind. A thing decided in one
phase happens in that second only if its own phase is still to come, else in the next.
"""
import json
import math
import sys

import simpy

ENDS, DOORS, ARRIVALS, ADMISSIONS, STARTS = 0, 2, 3, 4, 5
DAY, MEAL_AT_DOOR, HUNGRY_AGAIN, LEFT_AT_MEAL = 86_400, 60, 120, 600
OPENS = {
    'UNLOCK': {'floor', 'showers'}, 'MEAL': {'floor', 'servery'}, 'DOMESTIC': {'floor', 'showers'},
    'ASSOCIATION': {'floor', 'showers'},
}
# Order of things of one phase and second.
BOUNDARY, ROLL_START, ROLL_COUNT, TURN_BEGINS, DOOR = 0, 1, 2, 3, 4
WINDOW_SHUT, WINDOW_OPEN, CALL_WING, STEP_OR_DECIDE = 0, 1, 2, 3
SERVICE_END, SESSION_END, MIDNIGHT = 0, 1, 2
CALL_SESSION, START_SESSION, GRACE = 0, 1, 2


def seconds(clock):
    return int(clock[:2]) * 3600 + int(clock[3:]) * 60


def nearest(value):
    return math.floor(value + 0.5)


def triangular(u, mean):
    """A quarter more or less than the mean, most often the mean, in whole seconds."""
    low, width, half = mean * 0.75, mean * 0.5, mean * 0.25
    value = low + math.sqrt(u * width * half) if u * width < half else mean * 1.25 - math.sqrt((1 - u) * width * half)
    return max(1, nearest(value))


class Moment(simpy.Event):
    """Something that happens after a delay, in its place among all things of that second."""

    def __init__(self, env, delay, phase, kind=0, entity=0, last=0):
        super().__init__(env)
        self._ok, self._value, self.cancelled = True, None, False
        env.schedule(self, 10 + phase * 10**7 + kind * 10**5 + entity * 10 + last, delay)


class Person:
    def __init__(self, number, row):
        self.number, self.ref, self.cell, self.landing = number, row['ref'], row['cell'], row['landing']
        self.state, self.zone, self.cause, self.call = 'resting', row['cell'], 'night', None
        self.needs, self.seeing_to, self.rank, self.patience = set(), None, 0, 0
        self.at_door = self.stays_for_meal = False
        self.step_to = self.timer = self.service = self.thought = None
        self.own_cause, self.own_cause_until = None, 0
        self.present_since = None


class Line:
    """Whoever joined first, those of one second by the day's rank; so many servers."""

    def __init__(self, number, servers):
        self.number, self.servers, self.waiting, self.busy, self.admission = number, servers, [], [], None


class Wing:
    def __init__(self, given):
        self.env = simpy.Environment()
        self.given, self.b, self.draws, self.records = given, given['behaviour'], given['draws'], []
        wing = given['wing']
        self.code, self.cells = wing['code'], wing['cells']
        self.floor = f'ZZI-{self.code}-floor'
        self.people = [Person(number, row) for number, row in enumerate(given['people'])]
        self.living = {cell: [p for p in self.people if p.cell == cell] for cell in self.cells}
        self.open_cells, self.dirty, self.cursor = set(), set(), 0
        self.landings = sorted({p.landing for p in self.people})
        self.group = {landing: {'open': False, 'kind': None, 'cause': 'night', 'closes': 0, 'uses': set(), 'held': None,
                                'turn': None, 'closed': -1}
                      for landing in self.landings}
        self.lines = {'meal': Line(0, 1), 'shower': Line(1, wing['showerHeads']), 'gate': Line(2, 1)}
        self.zones = {'meal': f'ZZI-{self.code}-servery', 'shower': f'ZZI-{self.code}-showers'}
        self.teams = given['officers'] // 2
        self.bell = [None] * self.teams
        self.roll_pending, self.roll_number, self.counting, self.recounting = False, 0, False, False
        self.called, self.back_open, self.session = False, False, 'timetabled'
        self.turn_begins = None
        self.day, self.midnight = -1, 0

    # -- words ------------------------------------------------------------------------------------------------------
    def now(self):
        return int(self.env.now)

    def say(self, *words):
        self.records.append((self.now(), ' '.join(str(word) for word in words)))

    def draw(self, purpose, who, part):
        return self.draws[purpose][who][f'{self.day}/{part}']

    def quarter(self):
        return (self.now() - self.midnight) // 900

    def at(self, delay, phase, act, kind=0, entity=0, last=0):
        moment = Moment(self.env, delay, phase, kind, entity, last)
        moment.callbacks.append(lambda _: None if moment.cancelled else self.happen(phase, act))
        moment.due = self.now() + delay
        return moment

    def happen(self, phase, act):
        self.phase = phase
        act()

    REGION = {'resting': 'locked', 'mealAtDoor': 'locked', 'moving': 'away', 'heldAtGate': 'away', 'returning': 'away',
              'offWingSession': 'away'}

    def region(self, person):
        return self.REGION.get(person.state, 'onWing')

    def enter(self, person, state, zone, cause='none'):
        person.state, person.zone, person.cause = state, zone, cause
        self.say('enter', person.ref, zone, f'{self.region(person)}.{state}', cause)

    # -- entitlement --------------------------------------------------------------------------------------------------
    def entitled(self, person):
        group = self.group[person.landing]
        if person.call is not None and not (self.roll_pending and person.call == 'due'):
            return True
        return group['open'] or (person.stays_for_meal and group['kind'] == 'MEAL' and group['held'] != 'roll')

    def why_locked(self, person):
        if self.roll_pending and person.call == 'due':
            return 'rollCheck'
        cause = self.group[person.landing]['cause']
        if cause in ('notCalled', 'notMyTurn') and person.own_cause_until > self.now():
            return person.own_cause
        return cause

    def reconsider(self, person):
        if self.region(person) == 'locked':
            if self.entitled(person):
                self.mark(person.cell)
            elif self.why_locked(person) != person.cause:
                self.enter(person, person.state, person.zone, self.why_locked(person))
        elif self.region(person) == 'onWing':
            if not self.entitled(person):
                self.send_home(person)
                return
            if person.at_door:
                person.at_door = False
                self.think(person)
            if person.state in ('onFloor', 'inOwnCell'):
                self.think(person)
            if any(group['held'] == 'turn' for group in self.group.values()):
                self.mark(person.cell)

    # -- the core day ---------------------------------------------------------------------------------------------------
    def stretches(self, landing, weekday):
        """(from, to, kind, open, what those out may use, why not, whose turns), one after another."""
        periods = self.given['periods']
        for index, period in enumerate(periods):
            start, end, kind = seconds(period['from']), seconds(period['to']), period['kind']
            uses = OPENS.get(kind, set()) | set(period.get('alsoOpen', ()))
            if kind not in OPENS:
                yield start, end, kind, False, uses, self.closed_by(periods, index), None
            elif 'turns' not in period:
                yield start, end, kind, True, uses, None, None
            else:
                cohorts = self.given['partitions'][period['turns']['partition']]
                changeover = nearest(period['turns'].get('changeoverMinutes', 0) * 60)
                each = (end - start - (len(cohorts) - 1) * changeover) // len(cohorts)
                mine = next(i for i, codes in enumerate(cohorts) if landing in codes)
                turn = (mine - weekday) % len(cohorts) if self.given['rotateTurns'] else mine
                first = start + turn * (each + changeover)
                pieces = ((start, first, False), (first, first + each, True), (first + each, end, False))
                for a, b, is_open in pieces:
                    if b > a:
                        yield a, b, kind, is_open, uses, 'notMyTurn', (kind, period['turns']['partition'])

    @staticmethod
    def closed_by(periods, index):
        for period in periods[index:]:
            if period['kind'] in ('SESSION', 'MOVEMENT'):
                return 'notCalled' if period is periods[index] else 'rollCheck'
            if period['kind'] == 'LOCKED':
                reason = period.get('lockedFor', 'session')
                if reason != 'session':
                    return reason
                return 'notCalled' if period is periods[index] else 'rollCheck'
            if period['kind'] not in ('LOCK_UP', 'ROLL_CHECK'):
                return 'rollCheck'
        return 'night'

    def days(self):
        """Midnight after midnight."""
        for day in range(self.given['days'] + 1):
            yield Moment(self.env, day * DAY - self.env.now, ENDS, MIDNIGHT)
            self.start_day(day)

    def start_day(self, day):
        self.day, self.midnight, self.roll_number = day, day * DAY, 0
        self.session, self.called, self.back_open = 'timetabled', False, False
        for person in self.people:
            person.needs = {'shower'} if self.draw('wantsShower', person.ref, 'day') < self.b['needs.showerShare'] else set()
            person.rank = self.draw('queueRank', person.ref, 'day')
            patience = self.b['needs.patienceMinutes'] * 60
            person.patience = nearest(patience * (0.5 + self.draw('patience', person.ref, 'day')))
            person.stays_for_meal, person.own_cause_until = False, 0
        weekday = (day + 6) % 7
        for number, landing in enumerate(self.landings):
            self.env.process(self.core_day(number, landing, list(self.stretches(landing, weekday))))
        for period in self.given['periods']:
            if period['kind'] == 'ROLL_CHECK':
                self.at(seconds(period['from']), DOORS, self.start_roll, ROLL_START)
        self.env.process(self.work(self.midnight))
        for window in self.given['windows']:
            self.env.process(self.movement(window))

    def core_day(self, number, landing, stretches):
        group = self.group[landing]
        own = [person for person in self.people if person.landing == landing]
        closings = [to for _, to, _, is_open, _, _, _ in stretches if is_open]
        for start, to, kind, is_open, uses, why, turn in stretches:
            yield Moment(self.env, self.midnight + start - self.env.now, DOORS, BOUNDARY, number)
            self.phase = DOORS
            before, was_open = group['kind'], group['open']
            group.update(kind=kind, closes=self.midnight + to, uses=uses)
            if kind == 'MEAL' and before != 'MEAL':
                for person in own:
                    if 'meal' in person.needs:
                        self.met(person, 'meal')
                    person.needs.add('meal')
            group['held'] = None
            if is_open:
                group['turn'] = turn
                if self.roll_pending:
                    group['held'], why = 'roll', 'rollCheck'
                elif not was_open and self.waits_for_turn(landing):
                    group['held'], why = 'turn', 'notMyTurn'
            if is_open and group['held'] is None:
                self.open(landing)
            else:
                group.update(open=False, cause=why)
                if was_open:
                    group['closed'] = self.now()
                for person in own:
                    if was_open:
                        self.mark(person.cell)
                    self.reconsider(person)
                    if all(closing <= start for closing in closings):
                        for need in sorted(person.needs - {'meal'}):
                            person.needs.discard(need)
                            self.say('need', person.ref, need, 'unmet')
            if before == 'MEAL' and kind != 'MEAL':
                for person in own:
                    if 'meal' in person.needs and person.state == 'resting':
                        self.enter(person, 'mealAtDoor', person.zone, person.cause)
                        person.service = self.at(MEAL_AT_DOOR, ENDS, lambda p=person: self.eaten(p), SERVICE_END, person.number)
            self.let_turns_follow()

    def waits_for_turn(self, landing):
        """Those whose turn it was before, in the same kind of period, are not locked up yet."""
        turn = self.group[landing]['turn']
        if turn is None:
            return False
        before = [self.group[other] for other in self.landings if other != landing and self.group[other]['turn'] == turn]
        for other in before:
            if other['closes'] <= self.now() if other['open'] else other['closed'] == self.now():
                return True
        for cell in self.open_cells:
            other = self.living[cell][0].landing if self.living[cell] else None
            if other in (None, landing) or self.group[other]['open'] or self.group[other]['turn'] != turn:
                continue
            on_wing = [p for p in self.living[cell] if self.region(p) == 'onWing']
            if on_wing and not all(self.entitled(p) for p in on_wing):
                return True
            if not on_wing and cell in self.dirty:
                return True
        return False

    def next_turn(self):
        if self.roll_pending:
            return None
        return next((landing for landing in self.landings
                     if self.group[landing]['held'] == 'turn' and not self.waits_for_turn(landing)), None)

    def let_turns_follow(self):
        if self.turn_begins is None and self.next_turn() is not None:
            self.turn_begins = self.at(1, DOORS, self.begin_turns, TURN_BEGINS)

    def begin_turns(self):
        self.turn_begins = None
        landing = self.next_turn()
        while landing is not None:
            self.group[landing]['held'] = None
            self.open(landing)
            landing = self.next_turn()

    def open(self, landing):
        self.group[landing]['open'] = True
        for person in self.people:
            if person.landing == landing:
                self.reconsider(person)

    def eaten(self, person):
        self.met(person, 'meal')
        self.enter(person, 'resting', person.zone, person.cause)
        self.reconsider(person)

    def met(self, person, need):
        person.needs.discard(need)
        self.say('need', person.ref, need, 'met')

    # -- doors ------------------------------------------------------------------------------------------------------------
    def mark(self, cell):
        self.dirty.add(cell)
        self.wake()

    def wake(self):
        if self.dirty:
            for team in range(self.teams):
                self.send(team)

    def send(self, team):
        if self.bell[team] is not None and not self.bell[team].triggered:
            self.bell[team].succeed()

    def call_to_door(self, cell):
        self.mark(cell)
        self.send(0)

    def team(self, number):
        """Two officers: called, they come to the next door in unlock order, round and round until none needs them."""
        while True:
            self.bell[number] = self.env.event()
            yield self.bell[number]
            delay = max(1, self.b['doors.lockSecondsPerDoor'])
            while delay > 0:
                yield Moment(self.env, delay, DOORS, DOOR, number)
                self.phase, delay = DOORS, 0
                # Free from now on: who calls while they look for work finds them at it.
                while self.dirty and delay == 0:
                    while self.cells[self.cursor] not in self.dirty:
                        self.cursor = (self.cursor + 1) % len(self.cells)
                    cell = self.cells[self.cursor]
                    self.cursor = (self.cursor + 1) % len(self.cells)
                    self.dirty.discard(cell)
                    delay = self.attend(cell)
                self.count_if_locked()
                self.let_turns_follow()

    def attend(self, cell):
        inside = [p for p in self.living[cell] if self.region(p) == 'locked' or p.state == 'inOwnCell']
        out = [p for p in self.living[cell] if self.region(p) == 'onWing' and p.state != 'inOwnCell']
        staying = [p for p in inside if not self.entitled(p)]
        leaving = [p for p in inside if self.entitled(p)]
        for person in out:
            if self.entitled(person) and person.at_door:
                person.at_door = False
                self.think(person)
        waiting = [p for p in out if not self.entitled(p) and p.at_door]
        coming = [p for p in out if not self.entitled(p) and not p.at_door]
        still_out = any(self.entitled(p) for p in out)
        unlock, lock = self.b['doors.unlockSecondsPerDoor'], self.b['doors.lockSecondsPerDoor']
        if cell not in self.open_cells:
            letting_out = bool(leaving) and not self.roll_pending
            if not letting_out and not waiting:
                return 0
            self.set_door(cell, True)
            for person in self.living[cell]:
                if letting_out and self.region(person) == 'locked' and self.entitled(person):
                    if person.state == 'mealAtDoor':
                        self.drop(person, 'service')
                        self.met(person, 'meal')
                    self.enter(person, 'inOwnCell', person.zone)
                    self.think(person)
                elif person.at_door:
                    person.at_door = False
                    self.enter(person, 'inOwnCell', cell)
            if not staying and not waiting:
                return unlock
            self.lock(cell)
            return unlock + lock
        if not staying and (leaving or (still_out and not self.roll_pending)):
            return 0
        if coming:
            return 0
        self.lock(cell)
        return lock

    def lock(self, cell):
        for person in self.living[cell]:
            if person.state != 'inOwnCell':
                continue
            if self.entitled(person):
                self.enter(person, 'onFloor', self.floor)
                self.think(person)
                continue
            for timer in ('thought', 'service', 'timer'):
                self.drop(person, timer)
            person.stays_for_meal, person.seeing_to, person.step_to = False, None, None
            self.enter(person, 'resting', person.zone, self.why_locked(person))
            if 'meal' in person.needs and self.group[person.landing]['kind'] != 'MEAL':
                self.met(person, 'meal')
        self.set_door(cell, False)

    def set_door(self, cell, is_open):
        if is_open != (cell in self.open_cells):
            (self.open_cells.add if is_open else self.open_cells.discard)(cell)
            self.say('door', cell, 'unlocked' if is_open else 'locked')

    # -- roll check ---------------------------------------------------------------------------------------------------------
    def start_roll(self):
        self.roll_number += 1
        if self.roll_pending:
            return
        self.roll_pending, self.outstanding, self.recounting = True, True, False
        for person in self.people:
            if person.call == 'due':
                self.reconsider(person)
        self.look_again()
        self.count_if_locked()

    def look_again(self):
        self.dirty.update(self.cells)
        self.wake()

    def count_if_locked(self):
        if not self.roll_pending or not self.outstanding or self.open_cells or self.counting:
            return
        if any(self.region(person) == 'onWing' for person in self.people):
            return
        self.count()

    def count(self):
        self.counting = True
        inside = sum(self.region(person) == 'locked' for person in self.people)
        duration = self.b['rollCheck.baseSeconds'] + self.b['rollCheck.secondsPerPerson'] * inside
        self.at(max(1, duration), DOORS, self.counted, ROLL_COUNT)

    def counted(self):
        self.counting = False
        home = sum(self.region(person) != 'away' for person in self.people)
        wrong = self.draw('miscount', self.code, self.roll_number) < self.b['rollCheck.miscountShare']
        if wrong and not self.recounting:
            self.recounting = True
            self.say('roll', self.code, 'recount', home)
            self.count()
            return
        self.say('roll', self.code, 'correct', home)
        self.roll_pending = self.outstanding = False
        for landing in self.landings:
            group = self.group[landing]
            if group['held'] != 'roll':
                continue
            group['held'] = None
            if not self.waits_for_turn(landing):
                self.open(landing)
                continue
            group.update(held='turn', open=False, cause='notMyTurn')
            for person in self.people:
                if person.landing == landing:
                    self.reconsider(person)
        self.look_again()

    # -- choices --------------------------------------------------------------------------------------------------------------
    def drop(self, person, timer):
        moment = getattr(person, timer)
        if moment is not None:
            moment.cancelled = True
            setattr(person, timer, None)

    def decide_at(self, person, delay):
        self.drop(person, 'thought')
        person.thought = self.at(delay, ARRIVALS, lambda: self.decide(person), STEP_OR_DECIDE, person.number, 1)

    def think(self, person):
        self.decide_at(person, 1 if self.phase >= ARRIVALS else 0)

    def step(self, person, where, delay):
        self.drop(person, 'timer')
        person.step_to = where
        person.timer = self.at(delay, ARRIVALS, lambda: self.take_step(person), STEP_OR_DECIDE, person.number, 0)

    def take_step(self, person):
        where, person.step_to, person.timer = person.step_to, None, None
        {'home': self.reach_home, 'leave': self.set_off, 'link': self.reach_end, 'back': self.leave_place}[where](person)

    def send_home(self, person):
        if person.state == 'inOwnCell':
            self.drop(person, 'thought')
            self.mark(person.cell)
            return
        if person.state == 'queueing':
            self.leave_line(person)
        if person.at_door:
            self.call_to_door(person.cell)
        if person.state != 'onFloor' or person.at_door or person.step_to == 'home':
            return
        self.drop(person, 'thought')
        u = self.draw('walksHomeIn', person.ref, self.quarter())
        self.step(person, 'home', 1 + math.floor(u * self.b['doors.walkHomeSeconds']))

    def reach_home(self, person):
        if self.entitled(person):
            self.think(person)
        elif person.cell in self.open_cells:
            self.enter(person, 'inOwnCell', person.cell)
            self.mark(person.cell)
        else:
            person.at_door = True
            self.call_to_door(person.cell)

    def decide(self, person):
        person.thought = None
        if person.state not in ('onFloor', 'inOwnCell') or person.seeing_to is not None or person.at_door:
            return
        if not self.entitled(person):
            self.send_home(person)
            return
        if person.step_to == 'home':
            person.step_to = None
        elif person.step_to is not None:
            return
        self.drop(person, 'timer')
        if person.call == 'due':
            self.leave_when_called(person)
        else:
            self.see_to_needs(person)

    def see_to_needs(self, person):
        group = self.group[person.landing]
        uses = group['uses'] if group['open'] or group['kind'] == 'MEAL' else {'floor'}
        left = group['closes'] - self.now() if group['open'] else LEFT_AT_MEAL
        hungry = 'meal' in person.needs and 'servery' in uses
        if hungry and self.joins(person, 'meal', left, math.inf):
            return
        if 'shower' in person.needs and 'showers' in uses and self.joins(person, 'shower', left, person.patience):
            return
        on_floor = self.draw('staysOnFloor', person.ref, self.quarter()) < self.b['association.floorShare']
        if on_floor and 'floor' in uses:
            self.to_floor(person)
        elif person.state != 'inOwnCell' and person.cell in self.open_cells:
            self.enter(person, 'inOwnCell', person.cell)
        again = self.b['needs.decisionMinutes'] * 60
        again = min(again, HUNGRY_AGAIN) if hungry else again
        if again < left:
            self.decide_at(person, again)

    def to_floor(self, person):
        if person.state == 'inOwnCell':
            self.enter(person, 'onFloor', self.floor)

    # -- lines ------------------------------------------------------------------------------------------------------------------
    def service_seconds(self, person, need):
        if need == 'shower':
            return triangular(self.draw('showerService', person.ref, 'day'), self.b['needs.showerMinutes'] * 60)
        second = self.now() - self.midnight
        slot = 'AM' if second < 13 * 3600 else 'PM' if second < 17 * 3600 else 'ED'
        return triangular(self.draw('serveryService', person.ref, slot), self.b['servery.secondsPerPerson'])

    def joins(self, person, need, left, patience):
        line, service = self.lines[need], self.service_seconds(person, need)
        ahead = len(line.waiting) + len(line.busy)
        wait = 0 if ahead < line.servers else (ahead - line.servers + 1) * service / line.servers
        if line.servers == 0 or wait > patience or wait + service > left:
            return False
        self.to_floor(person)
        person.seeing_to = need
        self.enter(person, 'queueing', self.zones[need])
        self.join(line, person)
        return True

    def join(self, line, person):
        line.waiting.append((self.now(), person.rank, person.number))
        line.waiting.sort()
        self.admit_soon(line)

    def admit_soon(self, line):
        if line.admission is None:
            line.admission = self.at(0, ADMISSIONS, lambda: self.admit(line), 0, line.number)

    def admit(self, line):
        line.admission = None
        at_gate = line is self.lines['gate']
        while line.waiting and len(line.busy) < line.servers and not (at_gate and self.roll_pending):
            person = self.people[line.waiting.pop(0)[2]]
            line.busy.append(person)
            if at_gate:
                if person.state == 'heldAtGate':
                    self.enter(person, 'returning' if person.call == 'returning' else 'moving', person.zone)
                service, ends = self.given['gateSeconds'], self.through_gate
            else:
                self.enter(person, 'beingServed', person.zone)
                service, ends = self.service_seconds(person, person.seeing_to), self.served
            person.service = self.at(service, ENDS, lambda p=person, e=ends: e(p, line), SERVICE_END, person.number)

    def release(self, line, person):
        line.busy.remove(person)
        if line.waiting:
            self.admit_soon(line)

    def served(self, person, line):
        need, person.seeing_to = person.seeing_to, None
        self.release(line, person)
        self.enter(person, 'onFloor', self.floor)
        self.met(person, need)
        self.think(person)

    def leave_line(self, person):
        line = self.lines[person.seeing_to]
        line.waiting = [entry for entry in line.waiting if entry[2] != person.number]
        person.seeing_to = None
        self.enter(person, 'onFloor', self.floor)

    # -- movement and work ---------------------------------------------------------------------------------------------------------
    def movement(self, window):
        start, shut = seconds(window['from']), seconds(window['to'])
        outward = window['direction'] == 'outward'
        yield Moment(self.env, start, ARRIVALS, WINDOW_OPEN)
        self.phase = ARRIVALS
        self.say('movement', window['id'], 'open', 0)
        if outward:
            self.at(1, ARRIVALS, self.call_wing, CALL_WING)
        else:
            self.back_open = True
            self.send_back()
        yield Moment(self.env, self.midnight + shut - self.env.now, ARRIVALS, WINDOW_SHUT)
        self.phase, missed = ARRIVALS, 0
        if outward:
            self.called = False
            for person in self.workers():
                if person.call == 'due':
                    missed += 1
                    self.withdraw(person)
                elif person.call == 'travelling' and person.state == 'heldAtGate':
                    missed += 1
                    self.turn_home(person)
        else:
            self.send_back()
            self.back_open = False
        self.say('movement', window['id'], 'shut', missed)

    def withdraw(self, person):
        person.call, person.outcome = None, ('OTHER', 'missedMovement', 0)
        if person.step_to == 'leave':
            self.drop(person, 'timer')
            person.step_to = None
        self.say('call', person.ref, 'withdrawn')
        person.own_cause, person.own_cause_until = 'notCalled', self.ends
        self.reconsider(person)

    def turn_home(self, person):
        """Held at the gate when the movement shuts: back to the wing, this side of it."""
        line = self.lines['gate']
        line.waiting = [entry for entry in line.waiting if entry[2] != person.number]
        person.call, person.outcome = 'returning', ('OTHER', 'missedMovement', 0)
        self.enter(person, 'returning', person.zone)
        self.reach_end(person)

    def call_wing(self):
        self.called = True
        for person in self.people:
            if person.call == 'due':
                if person.state == 'queueing':
                    self.leave_line(person)
                self.think(person)

    def leave_when_called(self, person):
        window = next(window for window in self.given['windows'] if window['direction'] == 'outward')
        left = self.midnight + seconds(window['to']) - self.now() - 1
        if self.called and left > 0:
            u = self.draw('leavesWingAfter', person.ref, 'AM')
            self.step(person, 'leave', 1 + math.floor(u * min(self.b['calls.secondsToLeaveWing'], left)))

    def set_off(self, person):
        if person.call == 'due':
            person.call, person.stays_for_meal = 'travelling', True
            self.walk_link(person, 'moving')

    def leave_place(self, person):
        self.walk_link(person, 'returning')

    def walk_link(self, person, state):
        line, zone = self.lines['gate'], self.given['link']
        self.enter(person, state, zone)
        if line.waiting or len(line.busy) == line.servers or self.roll_pending:
            self.enter(person, 'heldAtGate', zone)
        self.join(line, person)

    def through_gate(self, person, line):
        self.release(line, person)
        pace = 1 + self.b['movement.walkSpread'] * (2 * self.draws['walkPace'][person.ref]['ever'] - 1)
        self.step(person, 'link', max(1, nearest(self.given['walkSeconds'] * pace)))

    def reach_end(self, person):
        if person.call == 'returning':
            person.call = None
            self.enter(person, 'onFloor', self.floor)
            self.think(person)
            return
        inside = sum(other.state == 'offWingSession' for other in self.people)
        if self.session in ('called', 'running') and inside < self.given['work']['limit']:
            person.call, person.present_since = 'present', self.now()
            self.enter(person, 'offWingSession', self.given['work']['zone'])
        else:
            if self.session in ('called', 'running'):
                person.outcome = ('NOT_REQUIRED', 'none', 0)
            person.call = 'returning'
            self.walk_link(person, 'returning')

    def send_back(self):
        for person in self.workers():
            if person.call == 'returning' and person.state == 'offWingSession' and person.step_to is None:
                u = self.draw('leavesWingAfter', person.ref, 'AM back')
                self.step(person, 'back', 1 + math.floor(u * self.b['calls.secondsToLeaveWing']))

    def workers(self):
        return [self.people[number] for number in self.given['work']['people']]

    def work(self, midnight):
        """The day's session: called, begun, looked at again after the grace, ended."""
        work = self.given['work']
        start, self.ends = midnight + seconds(work['from']), midnight + seconds(work['to'])
        yield Moment(self.env, start - self.b['calls.leadMinutes'] * 60 - self.env.now, STARTS, CALL_SESSION)
        self.phase, self.session = STARTS, 'called'
        self.say('session', work['id'], 'called', 0)
        for person in self.workers():
            person.outcome = None
            if self.draw('refuses', person.ref, 'AM') < self.b['attendance.refusedShare']:
                person.outcome = ('REFUSED', 'none', 0)
                self.say('call', person.ref, 'refused')
                person.own_cause, person.own_cause_until = 'refused', self.ends
            else:
                person.call = 'due'
                self.say('call', person.ref, 'called')
            self.reconsider(person)
        yield Moment(self.env, start - self.env.now, STARTS, START_SESSION)
        self.phase, self.session = STARTS, 'running'
        self.say('session', work['id'], 'running', sum(person.call == 'present' for person in self.workers()))
        yield Moment(self.env, self.b['calls.graceMinutes'] * 60, STARTS, GRACE)
        self.phase = STARTS
        if not any(person.call in ('due', 'travelling', 'present') for person in self.workers()):
            self.session = 'cancelled'
            self.tell_attendance('CANCELLED', 'none')
            self.say('session', work['id'], 'cancelled', 0)
            return
        yield Moment(self.env, self.ends - self.env.now, ENDS, SESSION_END)
        self.phase, self.session = ENDS, 'ended'
        present = 0
        for person in self.workers():
            if person.call == 'present':
                present += 1
                person.outcome = ('ATTENDED', 'none', self.now() - max(person.present_since, start))
                person.call = 'returning'
        self.tell_attendance('OTHER', 'late')
        self.say('session', work['id'], 'ended', present)

    def tell_attendance(self, reason, more):
        for person in self.workers():
            self.say('attendance', person.ref, *(person.outcome or (reason, more, 0)))

    def run(self):
        for person in self.people:
            self.say('enter', person.ref, person.zone, 'locked.resting', 'night')
        for number in range(self.teams):
            self.env.process(self.team(number))
        self.env.process(self.days())
        self.env.run(until=(self.given['days'] + 1) * DAY)
        return sorted(self.records)


if __name__ == '__main__':
    with open(sys.argv[1], encoding='utf-8') as file:
        for second, words in Wing(json.load(file)).run():
            print(second, words)
