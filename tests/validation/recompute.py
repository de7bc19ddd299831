"""Recomputes the published measures of one replication from its exported trace, by another road.

    python3 recompute.py <folder with header.json and records.csv> <assumptions.json>

Written from data-dictionary.md and the definitions a comparison prints, with nothing but the standard library.
Prints one JSON object: {"id|dayType|people|where": value, ...}; a value without a base is null.
"""
import json
import sys
from collections import defaultdict

DAY = 86_400
HOUR = 3_600
DAY_TYPES = {
    'week': range(7),
    'weekday': (1, 2, 3, 4, 5),
    'monToThu': (1, 2, 3, 4),
    'friday': (5,),
    'saturday': (6,),
    'sunday': (0,),
    'weekend': (0, 6),
}
TRAVELLING = ('away.moving', 'away.heldAtGate', 'away.returning')
CLASS_WEIGHTS = {'wingRoom': 'wingAssociation'}


class Trace:
    """The header's tables as the names a reader uses, and the records as integers."""

    def __init__(self, folder):
        with open(f'{folder}/header.json', encoding='utf-8') as file:
            header = json.load(file)
        self.records_path = f'{folder}/records.csv'
        self.days = header['task']['days']
        self.end = (self.days + 1) * DAY
        self.tables = header['tables']
        self.names = header['names']
        self.state_class = header['stateClass']
        self.best_possible = header['timetable']['bestPossibleSeconds']
        self.people = len(self.tables['people']['ref'])

    def records(self):
        with open(self.records_path, encoding='ascii') as file:
            next(file)
            for line in file:
                time, kind, subject, object_, state, cause, value = line.split(',')
                yield int(time), kind, int(subject), int(object_), int(state), int(cause), int(value)

    def days_of(self, day_type):
        return [day for day in range(1, self.days + 1) if day % 7 in DAY_TYPES[day_type]]


class PersonDays:
    """Seconds of each person's day, from the intervals between the person's records."""

    def __init__(self, trace):
        tables, states = trace.tables, trace.names['states']
        self.trace = trace
        self.zones = tables['zones']
        self.state_class = trace.state_class
        self.travelling = [name in TRAVELLING for name in states]
        self.away = [name.startswith('away.') for name in states]
        self.working = [name in ('onWing.onWingSession', 'onWing.working') for name in states]
        self.at_activity = [a or w for a, w in zip([n == 'away.offWingSession' for n in states], self.working)]
        self.held = states.index('away.heldAtGate')
        self.home = [tables['cells']['zone'][cell] for cell in tables['people']['cell']]
        self.wing = tables['people']['wing']
        cells = trace.people * (trace.days + 1)
        names = ('unlocked', 'outside', 'out_of_cell', 'open_air', 'outdoor_routes', 'in_cell', 'alone', 'evening',
                 'longest', 'activity', 'held_at_gate', 'journeys')
        for name in names:
            setattr(self, name, [0] * cells)
        self.locked = [[0] * cells for _ in trace.names['causes']]
        self.inspected = [[0, 0, 0, 0, 0] for _ in range(cells)]
        self.leaving = [[set(), set(), set()] for _ in range(trace.days + 1)]
        self.before = [(-1, -1)] * trace.people
        self.locked_since = [None] * trace.people

    def interval(self, person, zone, state, cause, start, end):
        """One person in one zone and state from start to end, of more than no seconds."""
        kind = self.state_class[state]
        old_zone, old_state = self.before[person]
        self.before[person] = (zone, state)
        row = person * (self.trace.days + 1)
        day = start // DAY
        wing = self.wing[person]
        if old_state >= 0:
            if self.travelling[state] and not self.travelling[old_state]:
                self.journeys[row + day] += 1
            if self.zones['wing'][old_zone] == wing != self.zones['wing'][zone]:
                clock = start % DAY
                self.leaving[day][0 if clock < 12 * HOUR else 1 if clock < 17 * HOUR else 2].add(person)
        if kind == 0 and self.locked_since[person] is None:
            self.locked_since[person] = start
        elif kind != 0 and self.locked_since[person] is not None:
            stretch = start - self.locked_since[person]
            self.longest[row + day] = max(self.longest[row + day], stretch)
            self.locked_since[person] = None
        while start < end:
            until = min(end, (day + 1) * DAY)
            self.part(row + day, person, zone, state, kind, cause, start - day * DAY, until - day * DAY)
            start, day = until, day + 1

    def part(self, at, person, zone, state, kind, cause, start, end):
        """The part of an interval that falls in one day, in seconds since its midnight."""
        seconds = end - start
        if zone == self.home[person]:
            self.in_cell[at] += seconds
        if kind == 0:
            self.locked[cause][at] += seconds
        elif kind == 2:
            self.outside[at] += seconds
        else:
            self.unlocked[at] += seconds
            if zone != self.home[person]:
                self.out_of_cell[at] += seconds
            if self.zones['outdoors'][zone]:
                (self.outdoor_routes if self.zones['route'][zone] else self.open_air)[at] += seconds
            if end > 17 * HOUR:
                self.evening[at] += end - max(start, 17 * HOUR)
            if self.at_activity[state]:
                self.activity[at] += seconds
            if state == self.held:
                self.held_at_gate[at] += seconds
        for clock in (10 * HOUR + 1_800, 14 * HOUR + 1_800):
            if start <= clock < end:
                status = (4 if kind == 2 else 0 if kind == 0 else 1 if self.away[state]
                          else 2 if self.working[state] else 3)
                self.inspected[at][status] += 1


class Routes:
    """People on the routes at one time: the most of each day."""

    def __init__(self, trace):
        self.route = trace.tables['zones']['route']
        self.now = 0
        self.most = [0] * (trace.days + 1)
        self.time = 0

    def move(self, time, old_zone, zone):
        if time != self.time:
            self.settle(time)
        self.now += self.route[zone] - (self.route[old_zone] if old_zone >= 0 else 0)

    def settle(self, time):
        """What held from the last change until now counts on each day it touches."""
        for day in range(self.time // DAY, (time - 1) // DAY + 1):
            self.most[day] = max(self.most[day], self.now)
        self.time = time


class Contacts:
    """People together: zone by zone, watched area by area.

    A group is the people of a zone who mix: those in an on-wing session apart from the rest. Seconds of contact
    are kept as exact integers for each (day, class of place, people watched, guardians).
    """

    def __init__(self, trace, reading):
        tables, names = trace.tables, trace.names
        zones = tables['zones']
        self.trace = trace
        self.cap = reading['contact.cap']['value']
        self.instructor_weight = reading['guardianship.instructorWeight']['value']
        self.area_of = zones['watchArea']
        self.is_cell = [cell >= 0 for cell in zones['cell']]
        self.shared = [wing < 0 for wing in zones['wing']]
        self.location = [names['locationClasses'][row] for row in zones['locationClass']]
        self.zone_class = zones['locationClass']
        self.unlocked_state = [kind == 1 for kind in trace.state_class]
        self.session_state = names['states'].index('onWing.onWingSession')
        self.wing = tables['people']['wing']
        self.officer = names['skills'].index('officer')
        self.session_task = names['tasks'].index('session')
        self.movement_tasks = (names['tasks'].index('route'), names['tasks'].index('escort'))
        self.partners = [[] for _ in range(trace.people)]
        for pair, (first, second) in enumerate(zip(tables['pairs']['first'], tables['pairs']['second'])):
            self.partners[first].append((pair, second))
            self.partners[second].append((pair, first))
        areas = len(tables['watchAreas']['id'])
        groups = 2 * len(self.area_of)
        self.size = [0] * groups
        self.open_people = [0] * groups
        self.apart = [0] * groups
        self.by_wing = [defaultdict(int) for _ in range(groups)]
        self.watched = [0] * areas
        self.guardians = [0.0] * areas
        self.group_of = [-1] * trace.people
        self.open = [False] * trace.people
        # per area: kind of place -> [2K capped, 2K of all pairs, pairs kept apart, 2 x cross-wing K]
        self.sums = [defaultdict(lambda: [0, 0, 0, 0.0]) for _ in range(areas)]
        self.since = [0] * areas
        self.totals = defaultdict(lambda: [0, 0, 0, 0.0])
        self.together = {}
        self.last = {}
        self.meetings = defaultdict(int)
        self.officers_moving = 0
        self.officers_since = 0
        self.officer_seconds = [0] * (trace.days + 1)

    def kind_of(self, group):
        """Class of place, whether behind a locked door, whether a structured group."""
        zone = group >> 1
        return self.zone_class[zone], self.is_cell[zone] and self.open_people[group] == 0, group & 1

    def settle(self, area, time):
        start = self.since[area]
        if time == start:
            return
        self.since[area] = time
        watched, guardians = self.watched[area], self.guardians[area]
        while start < time:
            day = start // DAY
            until = min(time, (day + 1) * DAY)
            for kind, sums in self.sums[area].items():
                if sums[1]:
                    total = self.totals[day, kind, watched, guardians]
                    for column in range(4):
                        total[column] += sums[column] * (until - start)
            start = until

    def count(self, group, sign):
        """Adds what the group is now to its area's sums, or takes it away."""
        people = self.size[group]
        if people < 2:
            return
        capped = people * min(people - 1, self.cap)
        sums = self.sums[self.area_of[group >> 1]][self.kind_of(group)]
        sums[0] += sign * capped
        sums[1] += sign * people * (people - 1)
        sums[2] += sign * self.apart[group]
        if self.shared[group >> 1]:
            same = sum(n * (n - 1) for n in self.by_wing[group].values())
            sums[3] += sign * capped * (1 - same / (people * (people - 1)))

    def change(self, group, person, sign, is_open):
        self.count(group, -1)
        self.size[group] += sign
        self.by_wing[group][self.wing[person]] += sign
        if is_open:
            self.open_people[group] += sign
            self.watched[self.area_of[group >> 1]] += sign
        for _, other in self.partners[person]:
            if self.group_of[other] == group:
                self.apart[group] += sign
        self.count(group, 1)

    def move(self, time, person, zone, state):
        group = 2 * zone + (state == self.session_state)
        is_open = self.unlocked_state[state]
        old = self.group_of[person]
        if old == group and is_open == self.open[person]:
            return
        if self.trace.state_class[state] == 2:
            group = -1
        if old >= 0:
            self.settle(self.area_of[old >> 1], time)
            self.group_of[person] = -1
            self.change(old, person, -1, self.open[person])
        if group >= 0:
            self.settle(self.area_of[zone], time)
            self.change(group, person, 1, is_open)
            self.group_of[person] = group
        self.open[person] = is_open
        for pair, other in self.partners[person]:
            if old >= 0 and self.group_of[other] == old and group != old:
                self.part(pair, time)
            if group >= 0 and self.group_of[other] == group and group != old:
                self.together[pair] = (time, zone)

    def part(self, pair, time):
        start, zone = self.together.pop(pair)
        if start == time:
            return
        if pair not in self.last or start - self.last[pair] >= 60:
            self.meetings[start // DAY, self.zone_class[zone]] += 1
        self.last[pair] = time

    def staff(self, time, area, skill, task, change):
        self.settle(area, time)
        if skill == self.officer:
            self.guardians[area] += change
        elif task == self.session_task:
            self.guardians[area] += change * self.instructor_weight
        if skill == self.officer and task in self.movement_tasks:
            self.settle_officers(time)
            self.officers_moving += change

    def settle_officers(self, time):
        start = self.officers_since
        while start < time:
            until = min(time, (start // DAY + 1) * DAY)
            self.officer_seconds[start // DAY] += self.officers_moving * (until - start)
            start = until
        self.officers_since = time

    def finish(self, time):
        for area in range(len(self.since)):
            self.settle(area, time)
        for pair in list(self.together):
            self.part(pair, time)
        self.settle_officers(time)


class Sessions:
    """What became of each session and of each person allocated to it."""

    def __init__(self, trace):
        count = len(trace.tables['sessions']['activity'])
        self.states = trace.names['sessionStates']
        self.ran_from = [None] * count
        self.ran_until = [None] * count
        self.cancelled = [False] * count
        self.attendance = []
        self.engaged = []

    def record(self, time, session, state):
        name = self.states[state]
        if name == 'running':
            self.ran_from[session] = time
        elif name in ('ended', 'cancelled'):
            self.ran_until[session] = time
            self.cancelled[session] |= name == 'cancelled'

    def seconds(self, session):
        started = self.ran_from[session]
        return 0 if started is None else self.ran_until[session] - started


class Counts:
    """Needs, posts and curtailment."""

    def __init__(self, trace):
        self.trace = trace
        self.need_states = trace.names['needStates']
        self.needs = defaultdict(int)
        posts = len(trace.tables['posts']['id'])
        self.post_since = [0] * posts
        self.post_empty = [False] * posts
        self.unfilled = [0] * (trace.days + 1)
        self.dropped = [0] * (trace.days + 1)

    def need(self, time, person, kind, state):
        self.needs[self.need_states[state], person, time // DAY, kind] += 1

    def post(self, time, post, required, filled):
        start = self.post_since[post]
        while start < time:
            until = min(time, (start // DAY + 1) * DAY)
            if self.post_empty[post]:
                self.unfilled[start // DAY] += until - start
            start = until
        self.post_since[post] = time
        self.post_empty[post] = required > 0 and filled <= 0

    def finish(self, time):
        for post in range(len(self.post_since)):
            self.post(time, post, 0, 0)


class Alone:
    """Seconds each person is the only one in the own cell."""

    def __init__(self, trace, person_days):
        self.trace, self.days = trace, person_days
        self.occupants = defaultdict(set)
        self.since = {}

    def move(self, time, person, old_zone, zone):
        cell = self.trace.tables['zones']['cell']
        for place, joins in ((old_zone, False), (zone, True)):
            if place < 0 or cell[place] < 0:
                continue
            self.settle(time, place)
            (self.occupants[place].add if joins else self.occupants[place].discard)(person)

    def settle(self, time, place):
        start = self.since.get(place, time)
        self.since[place] = time
        if len(self.occupants[place]) != 1:
            return
        (person,) = self.occupants[place]
        if self.days.home[person] != place:
            return
        while start < time:
            day = start // DAY
            until = min(time, (day + 1) * DAY)
            self.days.alone[person * (self.trace.days + 1) + day] += until - start
            start = until

    def finish(self, time):
        for place in list(self.since):
            self.settle(time, place)


def walk(trace, reading):
    """One pass over the records."""
    person_days, contacts, sessions = PersonDays(trace), Contacts(trace, reading), Sessions(trace)
    routes, counts = Routes(trace), Counts(trace)
    alone = Alone(trace, person_days)
    zone_of, state_of, cause_of, since = ([-1] * trace.people for _ in range(4))
    for time, kind, subject, object_, state, cause, value in trace.records():
        if kind == 'enter':
            old_zone = zone_of[subject]
            if old_zone >= 0 and time > since[subject]:
                person_days.interval(subject, old_zone, state_of[subject], cause_of[subject], since[subject], time)
            if old_zone != object_:
                alone.move(time, subject, old_zone, object_)
                routes.move(time, old_zone, object_)
            contacts.move(time, subject, object_, state)
            zone_of[subject], state_of[subject], cause_of[subject], since[subject] = object_, state, cause, time
        elif kind == 'attendance':
            sessions.attendance.append((subject, object_, state, cause, value))
        elif kind == 'need':
            counts.need(time, subject, object_, state)
        elif kind == 'engaged':
            sessions.engaged.append((subject, object_, value))
        elif kind == 'staff':
            contacts.staff(time, subject, object_, state, value)
        elif kind == 'post':
            counts.post(time, subject, object_, value)
        elif kind == 'session':
            sessions.record(time, subject, state)
        elif kind == 'curtail' and state == 1:
            counts.dropped[time // DAY] += 1
    end = trace.end
    for person in range(trace.people):
        if end > since[person]:
            person_days.interval(person, zone_of[person], state_of[person], cause_of[person], since[person], end)
    alone.finish(end)
    routes.settle(end)
    contacts.finish(end)
    counts.finish(end)
    return person_days, contacts, sessions, routes, counts


def groups(trace):
    """Slices of people: everyone, and by work status under the baseline and under this regime."""
    people = trace.tables['people']
    result = {'all': list(range(trace.people))}
    for slice_, column in (('work', 'work'), ('ownWork', 'ownWork')):
        for row, name in enumerate(trace.names['workStatuses']):
            members = [person for person in range(trace.people) if people[column][person] == row]
            if members:
                result[f'{slice_}:{name}'] = members
    return result


def ratio(total, base):
    return total / base if base else None


def time_measures(trace, d, add):
    width = trace.days + 1
    causes = trace.names['causes']
    for day_type in DAY_TYPES:
        days = trace.days_of(day_type)
        for people, members in groups(trace).items():
            rows = [person * width + day for person in members for day in days]
            count = len(rows)

            def put(id_, value, where='all'):
                add(id_, day_type, people, where, value)

            def mean(id_, column, where='all'):
                put(id_, ratio(sum(column[row] for row in rows), count * HOUR), where)

            mean('time.unlocked.mean', d.unlocked)
            mean('time.outOfCell.mean', d.out_of_cell)
            mean('time.openAir.mean', d.open_air)
            mean('time.openAir.mean', d.outdoor_routes, 'place:routes')
            mean('time.bestPossible.mean', trace.best_possible)
            for cause, name in enumerate(causes):
                if name != 'none':
                    mean('time.locked', d.locked[cause], f'cause:{name}')
            put('time.locked', ratio(sum(sum(column[row] for row in rows) for column in d.locked), count * HOUR))
            banded = [row for row in rows if d.outside[row] <= 4 * HOUR]
            minutes = sorted(-(-d.unlocked[row] // 60) for row in banded)
            for id_, tenths in (('p10', 1), ('median', 5), ('p90', 9)):
                at = -(-len(minutes) * tenths // 10) - 1
                put(f'time.unlocked.{id_}', minutes[at] / 60 if minutes else None)
            stretches = [d.longest[row] for row in rows if d.longest[row] > 0]
            put('time.longestLocked.mean', ratio(sum(stretches), len(stretches) * HOUR))

            def share(id_, holds):
                put(f'time.share.{id_}', ratio(sum(1 for row in banded if holds(row)), len(banded)))

            share('under2h', lambda row: d.unlocked[row] < 2 * HOUR)
            share('from2to6h', lambda row: 2 * HOUR <= d.unlocked[row] < 6 * HOUR)
            share('from6to10h', lambda row: 6 * HOUR <= d.unlocked[row] < 10 * HOUR)
            share('atLeast10h', lambda row: d.unlocked[row] >= 10 * HOUR)
            share('inCell22h', lambda row: d.in_cell[row] >= 22 * HOUR)
            share('alone22h', lambda row: d.alone[row] >= 22 * HOUR and d.activity[row] == 0)
            seen = [sum(d.inspected[row][status] for row in rows) for status in range(4)]
            put('time.lockedInWorkingDay', ratio(seen[0], sum(seen)))
            for status, name in enumerate(('locked', 'offWingActivity', 'onWingWork', 'nothingArranged')):
                put('time.lockedInWorkingDay', ratio(seen[status], sum(seen)), f'status:{name}')
            put('time.eveningUnlocked', ratio(sum(d.evening[row] > 0 for row in rows), count))
            put('time.eveningUnlocked', ratio(sum(d.evening[row] >= HOUR for row in rows), count), 'evening:hour')


def movement_measures(trace, d, routes, contacts, lost, add):
    width = trace.days + 1
    for day_type in DAY_TYPES:
        days = trace.days_of(day_type)
        rows = [person * width + day for person in range(trace.people) for day in days]
        weeks = trace.people * trace.days / 7

        def put(id_, value, where='all'):
            add(f'movement.{id_}', day_type, 'all', where, value)

        put('journeys', ratio(sum(d.journeys[row] for row in rows), len(rows)))
        for slot, name in enumerate(('AM', 'PM', 'ED')):
            put('leavingWing', ratio(sum(len(d.leaving[day][slot]) for day in days), len(days)), f'slot:{name}')
        put('leavingWing', ratio(sum(len(people) for day in days for people in d.leaving[day]), len(days)))
        put('peakOnRoutes', ratio(sum(routes.most[day] for day in days), len(days)))
        put('heldMinutes', sum(d.held_at_gate[row] for row in rows) / 60 / weeks)
        put('missed', sum(lost.missed[day] for day in days) / weeks)
        put('sessionMinutesLost', sum(lost.to_movement[day] for day in days) / 60 / weeks)
        put('officerHours', ratio(sum(contacts.officer_seconds[day] for day in days), HOUR * len(days)))


def violence_measures(trace, d, contacts, reading, add):
    names = trace.names['locationClasses']
    exponent = reading['guardianship.exponent']['value']
    per_guardian = reading['guardianship.peoplePerGuardian']['value']
    threshold = reading['guardianship.lightSupervisionThreshold']['value']
    kappa = reading['nonAssociation.weight']['value']

    def weight(kind):
        class_, locked, structured = kind
        name = names[class_]
        if name == 'cell':
            name = 'cellShared' if locked else 'cellOpen'
        elif structured:
            name = 'wingStructured'
        return reading[f'weight.{CLASS_WEIGHTS.get(name, name)}']['value']

    totals = defaultdict(lambda: [0.0] * 5)
    for (day, kind, watched, guardians), (capped, pairs, apart, crossing) in contacts.totals.items():
        total = totals[day, kind[0]]
        locked = kind[1]
        g = 1.0 if locked else (watched / (per_guardian * max(guardians, 0.5))) ** exponent
        total[0] += capped / 2
        total[1] += pairs / 2
        if not locked and watched > threshold * guardians:
            total[2] += capped / 2
        total[3] += crossing / 2
        total[4] += weight(kind) * g * (capped / 2 + kappa * apart)
    ids = ('contactHours', 'contactHoursAllPairs', 'lightlySupervised', 'crossWing', 'exposureIndex')
    for day_type in DAY_TYPES:
        days = trace.days_of(day_type)
        hundreds = trace.people * len(days) / 100

        def put(id_, value, where):
            add(f'violence.{id_}', day_type, 'all', where, value)

        for where, classes in [('all', range(len(names)))] + [(f'place:{n}', [c]) for c, n in enumerate(names)]:
            for column, id_ in enumerate(ids):
                hours = sum(totals[day, class_][column] for day in days for class_ in classes) / HOUR
                put(id_, hours / hundreds, where)
            met = sum(contacts.meetings[day, class_] for day in days for class_ in classes)
            put('nonAssociationMeetings', met / hundreds, where)
        exposure = sum(totals[day, class_][4] for day in days for class_ in range(len(names)))
        unlocked = sum(d.unlocked[p * (trace.days + 1) + day] for p in range(trace.people) for day in days)
        put('exposurePerUnlockedHour', ratio(1_000 * exposure, unlocked), 'all')


class Lost:
    """Hours of sessions off the wing lost to movement, by day, and every loss by cause."""

    def __init__(self, trace):
        self.missed = [0] * (trace.days + 1)
        self.to_movement = [0] * (trace.days + 1)
        self.by_cause = defaultdict(int)


LOSS_CAUSES = {
    'REFUSED': 'refused',
    'SICK': 'sick',
    'REST': 'rest',
    'NOT_REQUIRED': 'notRequired',
    'CLASH': 'clash',
    'SUSPENDED': 'suspended',
    'CANCELLED': 'cancelled',
}


def losses(trace, sessions):
    lost = Lost(trace)
    table = trace.tables['sessions']
    modes = [trace.tables['activities']['mode'][activity] for activity in table['activity']]
    reasons, sim_reasons = trace.names['attendanceReasons'], trace.names['simReasons']
    for person, session, reason, sim_reason, present in sessions.attendance:
        mode, day = modes[session], table['day'][session]
        if mode == 0:
            continue
        planned, ran = table['end'][session] - table['start'][session], sessions.seconds(session)
        name, sim = reasons[reason], sim_reasons[sim_reason]
        if name == 'ATTENDED':
            lost.by_cause['shortened', day] += planned - ran
            lost.by_cause['late', day] += ran - present
            if mode == 2:
                lost.to_movement[day] += ran - present
            continue
        cause = LOSS_CAUSES.get(name) or ('other' if sim == 'none' else sim)
        lost.by_cause[cause, day] += planned - present
        if mode == 2 and name == 'OTHER' and sim != 'none':
            lost.to_movement[day] += planned - present
        if mode == 2 and sim == 'missedMovement':
            lost.missed[day] += 1
    return lost


def access_measures(trace, sessions, counts, lost, add):
    table, activities = trace.tables['sessions'], trace.tables['activities']
    allocations = list(zip(trace.tables['allocations']['person'], trace.tables['allocations']['session']))
    count = len(table['activity'])
    mode = [activities['mode'][activity] for activity in table['activity']]
    jobs = [activities['wingWork'][activity] for activity in table['activity']]
    reasons = trace.names['attendanceReasons']
    attended_reason = reasons.index('ATTENDED')
    expected_reasons = [reasons.index(name) for name in ('ATTENDED', 'REFUSED', 'SICK', 'OTHER')]
    weeks = trace.days // 7
    planned, delivered, attended, engaged = (defaultdict(int) for _ in range(4))
    expected, present_count, taken = defaultdict(int), defaultdict(int), defaultdict(int)
    for person, session in allocations:
        planned[person, table['day'][session], mode[session]] += table['end'][session] - table['start'][session]
        delivered[person, table['day'][session], mode[session]] += sessions.seconds(session)
    for person, session, reason, _, present in sessions.attendance:
        day = table['day'][session]
        attended[person, day, mode[session]] += present
        taken[session] += reason == attended_reason
        if mode[session] and sessions.ran_from[session] is not None:
            expected[person, day] += reason in expected_reasons
            present_count[person, day] += reason == attended_reason
    for person, session, seconds in sessions.engaged:
        engaged[person, table['day'][session], 0] += seconds
    needs = trace.names['needs']
    domestics = [needs.index(name) for name in ('shower', 'telephone', 'cleaning', 'kit')]
    for day_type in DAY_TYPES:
        days = trace.days_of(day_type)
        for people, members in groups(trace).items():
            person_weeks = len(members) * weeks

            def put(id_, value, where='all'):
                add(f'access.{id_}', day_type, people, where, value)

            def hours(id_, column, modes, where='all'):
                total = sum(column[person, day, m] for person in members for day in days for m in modes)
                put(f'hours.{id_}', total / HOUR / person_weeks, where)

            for id_, column in (('planned', planned), ('delivered', delivered), ('attended', attended)):
                hours(id_, column, (1, 2))
                for m, name in enumerate(('inCell', 'onWing', 'offWing')):
                    if m or id_ != 'attended':
                        hours(id_, column, (m,), f'mode:{name}')
            hours('onWing', attended, (1,))
            hours('offWing', attended, (2,))
            hours('inCellOffered', delivered, (0,))
            hours('inCellEngaged', engaged, (0,))
            own = {p: [sum(attended[p, day, m] for m in (1, 2)) for day in days] for p in members}
            some = sum(
                any(s > 0 for s, day in zip(own[p], days) if (day - 1) // 7 == week)
                for p in members for week in range(weeks))
            put('share.any', ratio(some, person_weeks))
            put('attendanceRate', ratio(
                sum(present_count[p, day] for p in members for day in days),
                sum(expected[p, day] for p in members for day in days)))
            put('gini', gini([sum(own[p]) for p in members]))

            def need(id_, state, kinds, where='all'):
                total = sum(counts.needs[state, p, day, kind] for p in members for day in days for kind in kinds)
                put(id_, ratio(total, len(members) * len(days)), where)

            need('domesticsUnmet', 'unmet', domestics)
            for kind in domestics:
                need('domesticsUnmet', 'unmet', (kind,), f'need:{needs[kind]}')
            need('forcedChoices', 'forced', range(len(needs)))
            for kind, name in enumerate(needs):
                need('forcedChoices', 'forced', (kind,), f'need:{name}')

        def everyone(id_, value, where='all'):
            add(f'access.{id_}', day_type, 'all', where, value)

        person_weeks = trace.people * weeks
        causes = (*LOSS_CAUSES.values(), 'late', 'missedMovement', 'shortened', 'other')
        for cause in causes:
            everyone('hours.lost', sum(lost.by_cause[cause, day] for day in days) / HOUR / person_weeks, f'cause:{cause}')
        everyone('hours.lost', sum(lost.by_cause[c, day] for c in causes for day in days) / HOUR / person_weeks)
        shown = [s for s in range(count) if mode[s] and not jobs[s] and table['day'][s] in days]
        everyone('sessionsCancelled', ratio(sum(sessions.cancelled[s] for s in shown), len(shown)))
        places = empty = 0
        for session in shown:
            if sessions.ran_from[session] is None:
                continue
            limit = table['limit'][session]
            room = table['capacity'][session] if limit < 0 else min(limit, table['capacity'][session])
            places += room
            empty += max(0, room - taken[session])
        everyone('placesEmpty', ratio(empty, places))


def gini(values):
    values = sorted(values)
    total, n = sum(values), len(values)
    if total == 0:
        return None
    return sum((2 * (rank + 1) - n - 1) * value for rank, value in enumerate(values)) / (n * total)


def staff_measures(trace, counts, add):
    for day_type in DAY_TYPES:
        days = trace.days_of(day_type)
        unfilled = ratio(sum(counts.unfilled[day] for day in days), HOUR * len(days))
        add('staff.postsUnfilled', day_type, 'all', 'all', unfilled)
        add('staff.curtailments', day_type, 'all', 'all', ratio(sum(counts.dropped[day] for day in days), len(days)))


def main(folder, assumptions):
    with open(assumptions, encoding='utf-8') as file:
        reading = json.load(file)['reading']
    trace = Trace(folder)
    rows = {}

    def add(id_, day_type, people, where, value):
        rows[f'{id_}|{day_type}|{people}|{where}'] = value

    person_days, contacts, sessions, routes, counts = walk(trace, reading)
    lost = losses(trace, sessions)
    time_measures(trace, person_days, add)
    movement_measures(trace, person_days, routes, contacts, lost, add)
    violence_measures(trace, person_days, contacts, reading, add)
    access_measures(trace, sessions, counts, lost, add)
    staff_measures(trace, counts, add)
    json.dump(rows, sys.stdout)


main(*sys.argv[1:])
