"""Recomputes the published figures of one replication from its exported trace, by a road of its own.

    python3 recompute.py <folder of core-day trace --out> <assumptions.json>

Written from data-dictionary.md and the definitions that a comparison prints, with the standard library alone and no
code of the project. Only the `reading` of the assumptions is used. Prints one JSON object:

    rows       "measure|dayType|people|where" -> value, null where there is nothing to divide by
    profiles   whereabouts, onRoutes, journeys, peopleCount and staffing, in a comparison's layout
    differing  attendance records whose seconds are not those their person spent there
"""
import json
import statistics
import sys
from collections import defaultdict

DAY, HOUR, MINUTE = 86_400, 3_600, 60
QUARTER, FIVE_MINUTES = 900, 300
INSPECTED = {'10:30': 10 * HOUR + 30 * MINUTE, '14:30': 14 * HOUR + 30 * MINUTE}
NOON_BREAK, EVENING = 12 * HOUR + 30 * MINUTE, 17 * HOUR
DAY_TYPES = {
    'week': (0, 1, 2, 3, 4, 5, 6),
    'weekday': (1, 2, 3, 4, 5),
    'monToThu': (1, 2, 3, 4),
    'friday': (5,),
    'saturday': (6,),
    'sunday': (0,),
    'weekend': (0, 6),
}
PROFILE_DAYS = ('monToThu', 'friday', 'saturday', 'sunday')
PROFILE_PEOPLE = ('all', 'work:fullTime', 'work:partTime', 'work:notInWork', 'work:wingWorker', 'work:kitchen',
                  'ownWork:onWingLearner')
LOCKED, UNLOCKED, OUTSIDE = 0, 1, 2
IN_CELL, ON_WING, OFF_WING = 0, 1, 2
IN_PERSON = (ON_WING, OFF_WING)
MODES = ('inCell', 'onWing', 'offWing')
TRAVELLING = ('away.moving', 'away.heldAtGate', 'away.returning')
ON_WING_WORK = ('onWing.onWingSession', 'onWing.working', 'onWing.keyWork')
CONTACT = ON_WING_WORK + ('away.offWingSession', 'away.appointment')
MILD = ('trainingAndMeetings', 'cellSearchingAndOffices', 'keyWork', 'library', 'gym')
MILD_SESSIONS = ('SAA_GYM_SPORTS_FITNESS', 'KWA')
GRAVE_SESSIONS = ('SAA_EDUCATION', 'SAA_INDUSTRIES', 'SAA_PRISON_JOBS', 'SAA_INTERVENTIONS', 'SAA_INDUCTION')
UNPLANNED = ('shortStaff', 'incident', 'cancelled', 'lateBack')
DOMESTICS = ('shower', 'telephone', 'cleaning', 'kit')
LOSSES = {
    'REFUSED': 'refused', 'SICK': 'sick', 'REST': 'rest', 'NOT_REQUIRED': 'notRequired', 'CLASH': 'clash',
    'SUSPENDED': 'suspended', 'CANCELLED': 'cancelled',
}
CATEGORIES = ('EDUCATION', 'INDUSTRIES', 'PRISON_JOBS', 'GYM_SPORTS_FITNESS', 'INDUCTION', 'INTERVENTIONS',
              'FAITH_SPIRITUALITY', 'NOT_IN_WORK', 'OTHER', 'ROTL')
AREAS = ('safetyAndSecurity', 'recoveryFromDrugs', 'educationAndSkills', 'resettlementAndFamilyTies', 'none')
WHERES = (*(f'category:SAA_{name}' for name in CATEGORIES), 'tier:TIER_1', 'tier:TIER_2', 'tier:FOUNDATION',
          'slot:AM', 'slot:PM', 'slot:ED', *(f'area:{name}' for name in AREAS))
LOSS_CAUSES = (*LOSSES.values(), 'late', 'missedMovement', 'shortened', 'other')


def by_day(start, end):
    """The days that seconds from start to end fall in, with the part in each."""
    while start < end:
        until = min(end, (start // DAY + 1) * DAY)
        yield start // DAY, start, until
        start = until


def by_hour(start, end):
    """The hours, counted from the start of the trace, that seconds from start to end fall in, with the part in each."""
    while start < end:
        until = min(end, (start // HOUR + 1) * HOUR)
        yield start // HOUR, start, until
        start = until


def ratio(total, base):
    return total / base if base else None


class Trace:
    """The header by the names a reader uses, and the records as integers."""

    def __init__(self, folder):
        with open(f'{folder}/header.json', encoding='utf-8') as file:
            header = json.load(file)
        self.records_path = f'{folder}/records.csv'
        self.days = header['task']['days']
        self.end = (self.days + 1) * DAY
        self.tables, self.names, self.state_class = header['tables'], header['names'], header['stateClass']
        self.timetable, self.doors = header['timetable'], header['doors']
        self.best_possible = self.timetable['bestPossibleSeconds']
        self.people = len(self.tables['people']['ref'])
        self.home = [self.tables['cells']['zone'][cell] for cell in self.tables['people']['cell']]
        self.groups = {'all': range(self.people)}
        for column in ('work', 'ownWork'):
            for row, name in enumerate(self.names['workStatuses']):
                status = self.tables['people'][column]
                self.groups[f'{column}:{name}'] = [p for p in range(self.people) if status[p] == row]

        people = self.tables['people']
        for row, name in enumerate(self.names['residentGroups']):
            if name != 'mainstream':
                self.groups[f'residents:{name}'] = [p for p in range(self.people) if people['residentGroup'][p] == row]
        self.groups['convicted:remand'] = [p for p in range(self.people) if not people['convicted'][p]]
        basic = self.names['incentiveLevels'].index('BAS')
        self.groups['level:BAS'] = [p for p in range(self.people) if people['incentiveLevel'][p] == basic]

    def records(self):
        with open(self.records_path, encoding='ascii') as file:
            next(file)
            for line in file:
                time, kind, subject, object_, state, cause, value = line.split(',')
                yield int(time), kind, int(subject), int(object_), int(state), int(cause), int(value)

    def state_is(self, names):
        return [name in names for name in self.names['states']]

    def days_of(self, day_type):
        return [day for day in range(1, self.days + 1) if day % 7 in DAY_TYPES[day_type]]


class PersonDays:
    """Seconds of each person's day, at person * (days + 1) + day, from the intervals between the person's records."""

    COLUMNS = ('unlocked', 'morning', 'afternoon', 'evening', 'outside', 'out_of_cell', 'open_air', 'outdoor_routes',
               'key_work', 'in_cell', 'alone', 'longest', 'contact', 'held', 'waiting', 'in_cell_work', 'transit', 'journeys', 'escorted', 'association', 'due', 'on_time')

    def __init__(self, trace):
        self.trace, self.width = trace, trace.days + 1
        self.zones, self.wing = trace.tables['zones'], trace.tables['people']['wing']
        self.travelling, self.working = trace.state_is(TRAVELLING), trace.state_is(ON_WING_WORK)
        self.meeting, self.held_state = trace.state_is(CONTACT), trace.state_is(('away.heldAtGate', 'away.waiting'))
        self.in_cell_session = trace.state_is(('locked.inCellSession',))
        self.waiting_state = trace.state_is(('away.waiting',))
        self.under_way = trace.state_is(('away.moving', 'away.returning'))
        self.key_working = trace.state_is(('onWing.keyWork',))
        self.on_licence = trace.state_is(('outside.onLicence',))
        self.on_trip = trace.state_is(('outside.court', 'outside.hospital'))
        self.away = [name.startswith('away.') for name in trace.names['states']]
        rows = trace.people * self.width
        for column in self.COLUMNS:
            setattr(self, column, [0] * rows)
        self.locked = [[0] * rows for _ in trace.names['causes']]
        # at 10:30 and at 14:30: locked, at off-wing activity, at work on the wing, nothing arranged
        self.inspected = {clock: [[0, 0, 0, 0] for _ in range(rows)] for clock in INSPECTED}
        self.leaving = [[set(), set(), set()] for _ in range(self.width)]
        self.departures = []
        self.present = []
        self.before = [None] * trace.people
        self.locked_since = [None] * trace.people
        self.awaited = [None] * trace.people
        openings = trace.timetable['openings']
        self.openings = [[] for _ in range(max(trace.timetable['unlockGroup']) + 1)]
        for time, group in zip(openings['time'], openings['group']):
            self.openings[group].append(time)

    def interval(self, person, zone, state, cause, start, end, escorted, called):
        """Someone is in one zone and state from start to end, which is later."""
        kind, day, row = self.trace.state_class[state], start // DAY, person * self.width
        was_away = self.before[person] is not None and self.away[self.before[person][1]]
        if self.before[person] is not None:
            self.step(person, zone, state, start, escorted)
        self.before[person] = (zone, state)
        since = self.locked_since[person]
        if kind == LOCKED and since is None:
            self.locked_since[person] = start
        elif kind != LOCKED and since is not None:
            self.longest[row + day] = max(self.longest[row + day], start - since)
            self.locked_since[person] = None
        if self.meeting[state] or self.on_licence[state]:
            self.present.append((person, zone, start, end, called))
        elif self.on_trip[state] and was_away:
            # on a bed watch people are taken straight from their cell or the floor
            self.present.append((person, zone, start, end, called))
        if kind == LOCKED:
            # an opening at `end` is still found locked: records of its second come after it
            for opening in self.openings[self.trace.timetable['unlockGroup'][person]]:
                if start < opening <= end and opening >= DAY and opening < self.trace.end:
                    self.due[row + opening // DAY] += 1
                    self.awaited[person] = opening
        elif kind == UNLOCKED and self.awaited[person] is not None:
            opening, self.awaited[person] = self.awaited[person], None
            if start - opening <= 10 * MINUTE:
                self.on_time[row + opening // DAY] += 1
        for day, part_start, part_end in by_day(start, end):
            self.part(row + day, person, zone, state, cause, part_start - day * DAY, part_end - day * DAY)

    def finish(self, time):
        """A stretch locked in that lasts at the end of the trace ends there, on the last day."""
        for person, since in enumerate(self.locked_since):
            if since is not None:
                row = person * self.width + self.trace.days
                self.longest[row] = max(self.longest[row], time - since)

    def step(self, person, zone, state, time, escorted):
        old_zone, old_state = self.before[person]
        if zone < 0 or old_zone < 0:  # out of the prison, or back in it
            return
        if self.travelling[state] and not self.travelling[old_state]:
            self.journeys[person * self.width + time // DAY] += 1
            if escorted:
                self.escorted[person * self.width + time // DAY] += 1
            self.departures.append(time)
        if self.zones['wing'][old_zone] == self.wing[person] != self.zones['wing'][zone]:
            clock = time % DAY
            self.leaving[time // DAY][0 if clock < 12 * HOUR else 1 if clock < EVENING else 2].add(person)

    def part(self, at, person, zone, state, cause, start, end):
        """Seconds from start to end of one day."""
        kind, seconds = self.trace.state_class[state], end - start
        at_home = zone == self.trace.home[person]
        if at_home:
            self.in_cell[at] += seconds
        if self.in_cell_session[state]:
            self.in_cell_work[at] += seconds
        if kind == LOCKED:
            self.locked[cause][at] += seconds
        elif kind == OUTSIDE:
            self.outside[at] += seconds
        else:
            self.unlocked[at] += seconds
            if not at_home:
                self.out_of_cell[at] += seconds
                if self.zones['outdoors'][zone]:
                    (self.outdoor_routes if self.zones['route'][zone] else self.open_air)[at] += seconds
            self.morning[at] += max(0, min(end, NOON_BREAK) - start)
            self.afternoon[at] += max(0, min(end, EVENING) - max(start, NOON_BREAK))
            self.evening[at] += max(0, end - max(start, EVENING))
            if not self.away[state] and not self.working[state]:
                self.association[at] += max(0, end - max(start, EVENING))
            if self.meeting[state]:
                self.contact[at] += seconds
            if self.key_working[state]:
                self.key_work[at] += seconds
            if self.held_state[state]:
                self.held[at] += seconds
            if self.waiting_state[state]:
                self.waiting[at] += seconds
            if self.under_way[state]:
                self.transit[at] += seconds
        for clock, second in INSPECTED.items():
            if start <= second < end and kind != OUTSIDE:
                status = 0 if kind == LOCKED else 1 if self.away[state] else 2 if self.working[state] else 3
                self.inspected[clock][at][status] += 1


class Alone:
    """Seconds each person is the only one in the own cell."""

    def __init__(self, trace, person_days):
        self.trace, self.days = trace, person_days
        self.is_cell = [cell >= 0 for cell in trace.tables['zones']['cell']]
        self.occupants, self.since = defaultdict(set), {}

    def move(self, time, person, old_zone, zone):
        if old_zone >= 0 and self.is_cell[old_zone]:
            self.settle(time, old_zone)
            self.occupants[old_zone].discard(person)
        if zone >= 0 and self.is_cell[zone]:
            self.settle(time, zone)
            self.occupants[zone].add(person)

    def settle(self, time, zone):
        start, self.since[zone] = self.since.get(zone, time), time
        if len(self.occupants[zone]) != 1:
            return
        (person,) = self.occupants[zone]
        if self.trace.home[person] == zone:
            for day, part_start, part_end in by_day(start, time):
                self.days.alone[person * self.days.width + day] += part_end - part_start

    def finish(self, time):
        for zone in list(self.since):
            self.settle(time, zone)


class Whereabouts:
    """How many people are where: on the routes at once, and at each colour of place by the quarter hour."""

    def __init__(self, trace):
        self.trace = trace
        zones = trace.tables['zones']
        self.route, self.colour = zones['route'], zones['colour']
        self.now, self.time, self.most = 0, 0, [0] * (trace.days + 1)
        self.colours = len(trace.names['placeColours'])
        self.kind = {d: k for k, name in enumerate(PROFILE_DAYS) for d in trace.days_of(name)}
        self.days = [len(trace.days_of(name)) for name in PROFILE_DAYS]
        groups = [trace.groups.get(name, ()) for name in PROFILE_PEOPLE]
        self.people_count = [len(members) for members in groups]
        self.groups_of = [[] for _ in range(trace.people)]
        for group, members in enumerate(groups):
            for person in members:
                self.groups_of[person].append(group)
        self.since = [(-1, 0)] * trace.people
        self.seconds = [0] * (len(PROFILE_DAYS) * len(PROFILE_PEOPLE) * 96 * self.colours)
        self.on_routes = [0] * (len(PROFILE_DAYS) * 288)

    def move(self, time, person, old_zone, zone):
        change = (self.route[zone] if zone >= 0 else 0) - (self.route[old_zone] if old_zone >= 0 else 0)
        if change:
            self.settle_routes(time)
            self.now += change
        colour, since = self.since[person]
        now = self.colour[zone] if zone >= 0 else -1
        if now != colour:
            self.stay(person, colour, since, time)
            self.since[person] = (now, time)

    def settle_routes(self, time):
        """What held since the last change counts for the days and minutes it lasted through."""
        for day, start, end in by_day(self.time, time):
            self.most[day] = max(self.most[day], self.now)
            if self.now and day in self.kind:
                for bin_, seconds in pieces(start - day * DAY, end - day * DAY, FIVE_MINUTES):
                    self.on_routes[self.kind[day] * 288 + bin_] += self.now * seconds
        self.time = time

    def stay(self, person, colour, start, end):
        for day, part_start, part_end in by_day(start, end):
            if day not in self.kind or colour < 0:
                continue
            firsts = [(self.kind[day] * len(PROFILE_PEOPLE) + group) * 96 for group in self.groups_of[person]]
            for quarter, seconds in pieces(part_start - day * DAY, part_end - day * DAY, QUARTER):
                for first in firsts:
                    self.seconds[(first + quarter) * self.colours + colour] += seconds

    def finish(self, time):
        self.settle_routes(time)
        for person, (colour, since) in enumerate(self.since):
            self.stay(person, colour, since, time)

    def profiles(self, departures):
        journeys = [0] * (len(PROFILE_DAYS) * 288)
        for time in departures:
            if time >= DAY:
                journeys[self.kind[time // DAY] * 288 + time % DAY // FIVE_MINUTES] += 1
        width = len(PROFILE_PEOPLE) * 96 * self.colours
        return {
            'whereabouts': [s / (QUARTER * self.days[at // width]) for at, s in enumerate(self.seconds)],
            'onRoutes': [s / (FIVE_MINUTES * self.days[at // 288]) for at, s in enumerate(self.on_routes)],
            'journeys': [count / self.days[at // 288] for at, count in enumerate(journeys)],
            'peopleCount': self.people_count,
        }


def pieces(start, end, width):
    """The bins of a day that seconds from start to end fall in, with the seconds in each."""
    while start < end:
        until = min(end, (start // width + 1) * width)
        yield start // width, until - start
        start = until


class Contacts:
    """People together, zone by zone, and how many people and guardians are in the watch area.

    A group is the people of a zone who mix: those in an on-wing session apart from all others. Seconds of contact are
    kept as whole numbers for each (hour, kind of place, people watched, guardians), so nothing is rounded until the end.
    """

    def __init__(self, trace, reading):
        tables, names, zones = trace.tables, trace.names, trace.tables['zones']
        self.trace, self.cap = trace, reading['contact.cap']
        self.instructor_weight = reading['guardianship.instructorWeight']
        self.area_of, self.zone_class = zones['watchArea'], zones['locationClass']
        self.is_cell = [cell >= 0 for cell in zones['cell']]
        self.shared = [wing < 0 for wing in zones['wing']]
        self.wing, self.landing = tables['people']['wing'], tables['people']['landing']
        self.met_seconds = reading['contact.metMinutes'] * MINUTE
        self.met = defaultdict(set)
        self.own_landing, self.staff_seconds = [0.0] * (trace.days + 1), [0] * (trace.days + 1)
        self.in_session = trace.state_is(('onWing.onWingSession',))
        self.officer, self.running_session = names['skills'].index('officer'), names['tasks'].index('session')
        self.moving_people = [names['tasks'].index(task) for task in ('route', 'escort')]
        self.running = names['sessionStates'].index('running')
        self.structured_session = [tables['activities']['structured'][row] for row in tables['sessions']['activity']]
        self.structured = [set() for _ in self.area_of]
        self.partners = [[] for _ in range(trace.people)]
        for pair, (first, second) in enumerate(zip(tables['pairs']['first'], tables['pairs']['second'])):
            self.partners[first].append((pair, second))
            self.partners[second].append((pair, first))
        groups, areas = 2 * len(self.area_of), len(tables['watchAreas']['id'])
        self.size, self.unlocked_in, self.apart = [0] * groups, [0] * groups, [0] * groups
        self.of_wing = [defaultdict(int) for _ in range(groups)]
        self.members, self.group_since = [{} for _ in range(groups)], [0] * groups
        self.staff_present = [0] * areas
        self.group_of, self.is_unlocked = [-1] * trace.people, [False] * trace.people
        self.watched, self.guardians, self.since = [0] * areas, [0] * areas, [0] * areas
        # of an area now, by kind of place: twice K, twice all pairs, pairs kept apart, twice the cross-wing part of K
        self.sums = [defaultdict(lambda: [0, 0, 0, 0.0]) for _ in range(areas)]
        self.totals = defaultdict(lambda: [0, 0, 0, 0.0])
        self.together, self.parted, self.meetings = {}, {}, defaultdict(int)
        self.officers, self.officers_since, self.officer_seconds = 0, 0, [0] * (trace.days + 1)

    def kind_of(self, group):
        """Class of place, whether behind a locked door, whether they are where a structured session runs."""
        zone = group >> 1
        takes_part = self.shared[zone] or group & 1
        locked = self.is_cell[zone] and not self.unlocked_in[group]
        return self.zone_class[zone], locked, bool(takes_part and self.structured[zone])

    def settle(self, area, time):
        if time == self.since[area]:
            return
        for hour, start, end in by_hour(self.since[area], time):
            if self.watched[area]:
                self.staff_seconds[hour // 24] += self.staff_present[area] * (end - start)
            for kind, sums in self.sums[area].items():
                if sums[1]:
                    total = self.totals[hour, kind, self.watched[area], self.guardians[area]]
                    for column in range(4):
                        total[column] += sums[column] * (end - start)
        self.since[area] = time

    def add(self, group, sign):
        """Adds what the group is now to its area, or takes it away."""
        people = self.size[group]
        if people < 2:
            return
        contacts, pairs = people * min(people - 1, self.cap), people * (people - 1)
        sums = self.sums[self.area_of[group >> 1]][self.kind_of(group)]
        sums[0] += sign * contacts
        sums[1] += sign * pairs
        sums[2] += sign * self.apart[group]
        if self.shared[group >> 1]:
            of_one_wing = sum(n * (n - 1) for n in self.of_wing[group].values())
            sums[3] += sign * contacts * (pairs - of_one_wing) / pairs

    def change(self, group, person, sign, unlocked):
        self.add(group, -1)
        self.size[group] += sign
        self.of_wing[group][self.wing[person]] += sign
        if unlocked:
            self.unlocked_in[group] += sign
            self.watched[self.area_of[group >> 1]] += sign
        for _, other in self.partners[person]:
            if self.group_of[other] == group:
                self.apart[group] += sign
        self.add(group, 1)

    def move(self, time, person, zone, state):
        kind = self.trace.state_class[state]
        old, was_unlocked, unlocked = self.group_of[person], self.is_unlocked[person], kind == UNLOCKED
        group = -1 if kind == OUTSIDE else 2 * zone + self.in_session[state]
        if old == group and was_unlocked == unlocked:
            return
        self.group_of[person], self.is_unlocked[person] = -1, unlocked
        if old >= 0:
            self.settle(self.area_of[old >> 1], time)
            self.change(old, person, -1, was_unlocked)
            if was_unlocked:
                self.settle_company(old, time)
                self.meet(person, old, time)
                del self.members[old][person]
        if group >= 0:
            self.settle(self.area_of[zone], time)
            self.change(group, person, 1, unlocked)
            if unlocked:
                self.settle_company(group, time)
                self.members[group][person] = time
        self.group_of[person] = group
        if old == group:
            return
        for pair, other in self.partners[person]:
            if old >= 0 and self.group_of[other] == old:
                self.part(pair, time)
            elif group >= 0 and self.group_of[other] == group:
                self.together[pair] = (time, zone)

    def settle_company(self, group, time):
        """Time out of cells among people of the own landing, since somebody last came or went."""
        start, self.group_since[group] = self.group_since[group], time
        members = self.members[group]
        if self.is_cell[group >> 1] or len(members) < 2:
            return
        of_landing = defaultdict(int)
        for person in members:
            of_landing[self.landing[person]] += 1
        share = sum(n * (n - 1) for n in of_landing.values()) / (len(members) - 1)
        for day, part_start, part_end in by_day(start, time):
            self.own_landing[day] += share * (part_end - part_start)

    def meet(self, person, group, time):
        """Who has been there with the one who leaves for long enough, within one week."""
        since = self.members[group][person]
        if time - since < self.met_seconds:
            return
        for other, other_since in self.members[group].items():
            start = max(since, other_since)
            if other == person or time - start < self.met_seconds:
                continue
            for week in range(self.trace.days // 7):
                monday = DAY + week * 7 * DAY
                if min(time, monday + 7 * DAY) - max(start, monday) >= self.met_seconds:
                    self.met[week, person].add(other)
                    self.met[week, other].add(person)

    def part(self, pair, time):
        start, zone = self.together.pop(pair)
        if start == time:
            return
        if pair not in self.parted or start - self.parted[pair] >= MINUTE:
            self.meetings[start // DAY, self.zone_class[zone]] += 1
        self.parted[pair] = time

    def session(self, time, session, zone, state):
        if zone < 0 or not self.structured_session[session]:
            return
        self.settle(self.area_of[zone], time)
        for group in (2 * zone, 2 * zone + 1):
            self.add(group, -1)
        (self.structured[zone].add if state == self.running else self.structured[zone].discard)(session)
        for group in (2 * zone, 2 * zone + 1):
            self.add(group, 1)

    def staff(self, time, area, skill, task, change):
        if area >= 0 and (skill == self.officer or task == self.running_session):
            self.settle(area, time)
            self.staff_present[area] += change
            self.guardians[area] += change * (1 if skill == self.officer else self.instructor_weight)
        if skill == self.officer and task in self.moving_people:
            self.settle_officers(time)
            self.officers += change

    def settle_officers(self, time):
        for day, start, end in by_day(self.officers_since, time):
            self.officer_seconds[day] += self.officers * (end - start)
        self.officers_since = time

    def finish(self, time):
        for area in range(len(self.since)):
            self.settle(area, time)
        for pair in list(self.together):
            self.part(pair, time)
        for group, members in enumerate(self.members):
            self.settle_company(group, time)
            for person in members:
                self.meet(person, group, time)
        self.settle_officers(time)


class Sessions:
    """What became of each session, and of each person allocated to one."""

    def __init__(self, trace):
        self.trace, self.table, activities = trace, trace.tables['sessions'], trace.tables['activities']
        self.count = len(self.table['activity'])
        self.states, self.reasons = trace.names['sessionStates'], trace.names['attendanceReasons']
        self.mode = [activities['mode'][row] for row in self.table['activity']]
        self.category = [activities['categoryCode'][row] for row in self.table['activity']]
        self.event = [trace.names['eventTypes'][activities['eventType'][row]] for row in self.table['activity']]
        self.wheres = [self.apart(activities, row, slot) for row, slot in zip(self.table['activity'], self.table['slot'])]
        self.paid = [activities['paid'][row] for row in self.table['activity']]
        self.wing_job = [activities['wingWork'][row] for row in self.table['activity']]
        own = trace.tables['allocations']
        self.own = {(p, s): (start, end) for p, s, start, end in
                    zip(own['person'], own['session'], own['start'], own['end'])}
        self.began, self.stopped = [None] * self.count, [None] * self.count
        self.cancelled, self.why = [False] * self.count, [None] * self.count
        self.attendance, self.engaged = {}, defaultdict(int)

    def apart(self, activities, row, slot):
        """Categories, tier, slot and outcome area that hours of a session count in."""
        areas = self.trace.names['outcomeAreas'] + ['none']
        area = f"area:{areas[activities['outcomeArea'][row]]}"
        if self.trace.names['eventTypes'][activities['eventType'][row]] != 'ACTIVITY':
            return [] if area == 'area:none' else [area]
        category, tier = activities['categoryCode'][row], activities['tierCode'][row]
        return [f'category:{category}', f'tier:{tier}', f"slot:{('AM', 'PM', 'ED')[slot]}", area]

    def record(self, time, session, state, reason):
        name = self.states[state]
        if name == 'cancelled':
            self.why[session] = self.trace.names['sessionReasons'][reason]
        if name == 'running':
            self.began[session] = time
        elif name != 'called':
            self.stopped[session] = time
            self.cancelled[session] = name == 'cancelled'

    def span(self, session):
        """From when to when it ran, within its timetabled time; one cancelled after it began did not run."""
        if not self.held(session):
            return 0, 0
        start, end = self.table['start'][session], self.table['end'][session]
        return max(start, self.began[session]), min(end, self.stopped[session])

    def held(self, session):
        return self.began[session] is not None and not self.cancelled[session]

    def seconds(self, session):
        start, end = self.span(session)
        return max(0, end - start)

    def stages(self, person, session, there):
        """Seconds planned, delivered and attended of one allocation."""
        start, end = self.own[person, session]
        began, stopped = self.span(session)
        attended = min(there[person, session], end - start)
        return end - start, max(attended, min(end, stopped) - max(start, began)), attended

    def seconds_there(self, present):
        """(person, session) -> seconds spent where the session is held while it ran, doing what one does there."""
        of_person = defaultdict(list)
        allocations = self.trace.tables['allocations']
        for person, session in zip(allocations['person'], allocations['session']):
            if self.mode[session] != IN_CELL:
                of_person[person].append((session, self.table['zone'][session], *self.span(session)))
        there = defaultdict(int)
        for person, zone, start, end, called in present:
            for session, place, began, stopped in of_person[person]:
                # out on a trip people are in no place: there they attend what they were called to as they left
                out = zone < 0 and session == called and self.attendance[person, session][0] == 'ATTENDED'
                if (place == zone or out) and start < stopped and began < end:
                    there[person, session] += min(end, stopped) - max(start, began)
        return there


class Counts:
    """Needs and how they ended."""

    def __init__(self, trace):
        self.need_states = trace.names['needStates']
        self.needs = defaultdict(int)
        self.rolls = defaultdict(list)

    def need(self, time, person, kind, state):
        self.needs[self.need_states[state], person, time // DAY, kind] += 1


class Staff:
    """How many of each skill do what, added up by day and by hour of day; doors turned and things given up."""

    def __init__(self, trace):
        self.trace, self.names = trace, trace.names
        self.level, self.since = defaultdict(int), {}
        self.seconds, self.hourly, self.asked = defaultdict(int), defaultdict(int), {}
        self.dropped, self.state, self.at_doors = defaultdict(int), defaultdict(int), defaultdict(int)

    def set(self, time, key, value):
        for day, start, end in by_day(self.since.get(key, time), time):
            self.seconds[key, day] += self.level[key] * (end - start)
            for hour, seconds in pieces(start - day * DAY, end - day * DAY, HOUR):
                self.hourly[key, day, hour] += self.level[key] * seconds
        self.level[key], self.since[key] = value, time

    def work(self, time, skill, task, change):
        self.set(time, ('work', skill, task), self.level['work', skill, task] + change)

    def post(self, time, post, required, filled):
        skill = self.trace.tables['posts']['skill'][post]
        self.set(time, ('short', skill, post), max(0, required - filled))
        self.asked[post] = required, skill
        self.roster(time, skill)

    def roster(self, time, skill):
        """Posts of a skill that the deployable of it could not fill, were they all at posts."""
        asked = sum(required for required, of_skill in self.asked.values() if of_skill == skill)
        self.set(time, ('beyond', skill, None), max(0, asked - self.level['deployable', skill, None]))

    def duty(self, time, skill, deployable, through_meal, on_duty):
        for name, value in (('onDuty', on_duty), ('deployable', deployable), ('throughMeal', through_meal)):
            self.set(time, (name, skill, None), value)
        self.roster(time, skill)

    def door(self, time, unlocked):
        doors = self.trace.doors
        self.at_doors[time // DAY] += doors['unlockOfficerSeconds' if unlocked else 'lockOfficerSeconds']

    def drop(self, time, item, cause):
        item, cause = self.names['curtailmentItems'][item], self.names['curtailCauses'][cause]
        self.dropped[item, time // DAY] += 1
        if cause != 'incident':
            # a landing below the minimum; a yard or showers that stay shut for want of officers are what they are
            below = cause == 'belowMinimum' and item == 'wingLockdown'
            state = 3 if below else 1 if item in MILD else 2
            self.state[time // DAY] = max(self.state[time // DAY], state)

    def lost(self, time, sessions, session):
        """A session is cancelled for want of staff."""
        zones, names = self.trace.tables['zones'], self.names
        zone, category = sessions.table['zone'][session], sessions.category[session]
        in_library = zone >= 0 and names['locationClasses'][zones['locationClass'][zone]] == 'library'
        state = 1 if in_library or category in MILD_SESSIONS else 2 if category in GRAVE_SESSIONS else 0
        self.state[time // DAY] = max(self.state[time // DAY], state)

    def finish(self, time):
        for key in list(self.level):
            self.set(time, key, 0)

    def hours(self, name, skill, what, day):
        """Of one day: `what` is a task for work, else None for all of it."""
        return sum(seconds for (key, on), seconds in self.seconds.items() if on == day and key[0] == name
                   and skill in (None, key[1]) and what in (None, key[2])) / HOUR

    def profile(self):
        skills, staffing = range(len(self.names['skills'])), []
        totals = defaultdict(int)
        for (key, day, hour), seconds in self.hourly.items():
            totals[key[0], key[1], day, hour] += seconds
        for name in PROFILE_DAYS:
            days = self.trace.days_of(name)
            for hour in range(24):
                for skill in skills:
                    work, short, duty, deployable = (
                        sum(totals[column, skill, day, hour] for day in days) / (HOUR * len(days))
                        for column in ('work', 'short', 'onDuty', 'deployable'))
                    staffing += [work + short, work, duty, deployable]
        return staffing


def roll_delays(rolls, days):
    """Seconds from when every place had been counted once to when the last count was in, over the checks of the days."""
    seconds = 0
    for (day, _), counts in rolls.items():
        if day in days:
            first = {}
            for time, place in counts:
                first.setdefault(place, time)
            seconds += counts[-1][0] - max(first.values())
    return seconds


def staff_measures(trace, staff, sessions, days, put):
    skills, tasks = trace.names['skills'], trace.names['tasks']
    officer, running = skills.index('officer'), tasks.index('session')

    def per_day(id_, value, where='all'):
        put(f'staff.{id_}', 'all', where, ratio(sum(map(value, days)), len(days)))

    for id_, name in (('hoursUsed', 'work'), ('hoursOnDuty', 'onDuty'), ('hoursDeployable', 'deployable')):
        per_day(id_, lambda day: staff.hours(name, None, None, day))
        for skill, label in enumerate(skills):
            per_day(id_, lambda day: staff.hours(name, skill, None, day), f'skill:{label}')
    per_day('officerHours', lambda day: staff.hours('work', officer, None, day))
    for task, label in enumerate(tasks):
        per_day('officerHours', lambda day: staff.hours('work', officer, task, day), f'task:{label}')
    per_day('instructorHours', lambda day: sum(
        staff.hours('work', skill, running, day) for skill in range(len(skills)) if skill != officer))
    in_rooms = [s for s in range(sessions.count) if sessions.mode[s] != IN_CELL and sessions.table['zone'][s] >= 0]
    per_day('roomHours', lambda day: sum(
        sessions.seconds(s) for s in in_rooms if sessions.table['day'][s] == day) / HOUR)
    per_day('doorMinutes', lambda day: staff.at_doors[day] / MINUTE)
    per_day('mealBreaksLost', lambda day: staff.hours('throughMeal', None, None, day))
    per_day('postsUnfilled', lambda day: staff.hours('short', None, None, day))
    per_day('rosterShort', lambda day: staff.hours('beyond', None, None, day))
    items = trace.names['curtailmentItems']
    per_day('curtailments', lambda day: sum(staff.dropped[item, day] for item in items))
    for item in items:
        per_day('curtailments', lambda day: staff.dropped[item, day], f'item:{item}')
    per_day('daysInState', lambda day: staff.state[day] > 0)
    for state, label in enumerate(('green', 'greenAmber', 'amberRed', 'red')):
        per_day('daysInState', lambda day: staff.state[day] == state, f'state:{label}')


def walk(trace, reading):
    """One pass over the records."""
    days, contacts, sessions = PersonDays(trace), Contacts(trace, reading), Sessions(trace)
    where, counts, alone, staff = Whereabouts(trace), Counts(trace), Alone(trace, days), Staff(trace)
    at, called = [None] * trace.people, [None] * trace.people
    for time, kind, subject, object_, state, cause, value in trace.records():
        if kind == 'enter':
            zone = -1
            if at[subject] is not None:
                zone, old_state, old_cause, since, escorted, to = at[subject]
                if time > since:
                    days.interval(subject, zone, old_state, old_cause, since, time, escorted, to)
            if zone != object_:
                alone.move(time, subject, zone, object_)
                where.move(time, subject, zone, object_)
            contacts.move(time, subject, object_, state)
            at[subject] = (object_, state, cause, time, value, called[subject])
        elif kind == 'call' and trace.names['callStates'][state] == 'called':
            called[subject] = object_
        elif kind == 'attendance':
            sessions.attendance[subject, object_] = (sessions.reasons[state], trace.names['simReasons'][cause], value)
        elif kind == 'engaged':
            sessions.engaged[subject, object_] += value
        elif kind == 'session':
            sessions.record(time, subject, state, cause)
            if sessions.cancelled[subject] and sessions.why[subject] == 'STAFF_UNAVAILABLE':
                staff.lost(time, sessions, subject)
            contacts.session(time, subject, object_, state)
        elif kind == 'staff':
            contacts.staff(time, subject, object_, state, value)
            staff.work(time, object_, state, value)
        elif kind == 'need':
            counts.need(time, subject, object_, state)
        elif kind == 'post':
            staff.post(time, subject, object_, value)
        elif kind == 'roll':
            counts.rolls[time // DAY, object_].append((time, subject))
        elif kind == 'duty':
            staff.duty(time, subject, object_, state, value)
        elif kind == 'door':
            staff.door(time, state)
        elif kind == 'curtail' and state == 1:
            staff.drop(time, subject, cause)
    for person, (zone, state, cause, since, escorted, to) in enumerate(at):
        if since < trace.end:
            days.interval(person, zone, state, cause, since, trace.end, escorted, to)
    for reader in (days, alone, where, contacts, staff):
        reader.finish(trace.end)
    return days, contacts, sessions, where, counts, staff


def time_measures(trace, d, day_type, days, put):
    for people, members in trace.groups.items():
        rows = [person * d.width + day for person in members for day in days]

        def add(id_, value, where='all'):
            put(f'time.{id_}', people, where, value)

        def hours(id_, column, where='all'):
            add(id_, ratio(sum(column[row] for row in rows), len(rows) * HOUR), where)

        hours('unlocked.mean', d.unlocked)
        for part in ('morning', 'afternoon', 'evening'):
            hours('unlocked.mean', getattr(d, part), f'part:{part}')
        hours('outOfCell.mean', d.out_of_cell)
        hours('openAir.mean', d.open_air)
        hours('openAir.mean', d.outdoor_routes, 'place:routes')
        hours('bestPossible.mean', trace.best_possible)
        for cause, name in enumerate(trace.names['causes']):
            hours('locked', d.locked[cause], f'cause:{name}')
        add('locked', ratio(sum(column[row] for column in d.locked for row in rows), len(rows) * HOUR))
        stretches = [d.longest[row] for row in rows if d.longest[row]]
        add('longestLocked.mean', ratio(sum(stretches), len(stretches) * HOUR))
        banded = [row for row in rows if d.outside[row] <= 4 * HOUR]
        minutes = sorted(d.unlocked[row] // MINUTE for row in banded)
        for id_, tenths in (('p10', 1), ('median', 5), ('p90', 9)):
            rank = -(-len(minutes) * tenths // 10)
            add(f'unlocked.{id_}', minutes[rank - 1] / 60 if minutes else None)

        def share(id_, holds):
            add(f'share.{id_}', ratio(sum(map(holds, banded)), len(banded)))

        share('under2h', lambda row: d.unlocked[row] < 2 * HOUR)
        share('from2to6h', lambda row: 2 * HOUR <= d.unlocked[row] < 6 * HOUR)
        share('from6to10h', lambda row: 6 * HOUR <= d.unlocked[row] < 10 * HOUR)
        share('atLeast10h', lambda row: d.unlocked[row] >= 10 * HOUR)
        share('inCell22h', lambda row: d.in_cell[row] >= 22 * HOUR)
        share('alone22h', lambda row: d.alone[row] >= 22 * HOUR and d.contact[row] == 0)
        at = {clock: [sum(table[row][status] for row in rows) for status in range(4)] for clock, table in d.inspected.items()}
        for clock, of_status in at.items():
            add('lockedInWorkingDay', ratio(of_status[0], sum(of_status)), f'at:{clock}')
        seen = [sum(of_status) for of_status in zip(*at.values())]
        add('lockedInWorkingDay', ratio(seen[0], sum(seen)))
        for status, name in enumerate(('locked', 'offWingActivity', 'onWingWork', 'nothingArranged')):
            add('lockedInWorkingDay', ratio(seen[status], sum(seen)), f'status:{name}')
        add('eveningUnlocked', ratio(sum(d.evening[row] > 0 for row in rows), len(rows)))
        add('eveningUnlocked', ratio(sum(d.evening[row] >= HOUR for row in rows), len(rows)), 'evening:hour')
        add('eveningUnlocked', ratio(sum(d.association[row] >= HOUR for row in rows), len(rows)), 'evening:association')
        add('shareOfBestPossible', ratio(sum(d.unlocked[r] for r in rows), sum(trace.best_possible[r] for r in rows)))
        add('unlocksOnTime', ratio(sum(d.on_time[row] for row in rows), sum(d.due[row] for row in rows)))
        unplanned = [d.locked[cause] for cause, name in enumerate(trace.names['causes']) if name in UNPLANNED]
        add('daysCutShort', ratio(sum(sum(c[row] for c in unplanned) >= HOUR / 2 for row in rows), len(rows)))
        add('daysOutside', ratio(len(rows) - len(banded), len(rows)))
        weekly_time(d, members, days, add)


def weekly_time(d, members, days, add):
    means, deviations = [], []
    for person in members:
        inside = [d.unlocked[person * d.width + day] for day in days if d.outside[person * d.width + day] <= 4 * HOUR]
        if len(inside) > 1:
            deviations.append(statistics.stdev(inside))
        for week in {(day - 1) // 7 for day in days}:
            rows = [person * d.width + day for day in days if (day - 1) // 7 == week]
            inside = [d.unlocked[row] for row in rows if d.outside[row] <= 4 * HOUR]
            if inside:
                means.append(sum(inside) // (len(inside) * MINUTE))
    add('variation', ratio(sum(deviations), len(deviations) * HOUR))
    means.sort()
    for id_, tenths in (('p10', 1), ('median', 5), ('p90', 9)):
        add(f'weeklyMean.{id_}', means[-(-len(means) * tenths // 10) - 1] / 60 if means else None)
    for id_, low, high in (('under2h', 0, 2), ('from2to6h', 2, 6), ('from6to10h', 6, 10), ('atLeast10h', 10, 25)):
        add(f'weeklyMean.{id_}', ratio(sum(low * 60 <= mean < high * 60 for mean in means), len(means)))


def movement_measures(trace, d, where_, contacts, rolls, lost, days, put):
    rows = [person * d.width + day for person in range(trace.people) for day in days]
    person_weeks = trace.people * trace.days / 7

    def add(id_, value, where='all'):
        put(f'movement.{id_}', 'all', where, value)

    def per_day(column):
        return ratio(sum(column[day] for day in days), len(days))

    add('journeys', ratio(sum(d.journeys[row] for row in rows), len(rows)))
    leaving = [[len(people) for people in of_day] for of_day in d.leaving]
    add('leavingWing', per_day([sum(slots) for slots in leaving]))
    for slot, name in enumerate(('AM', 'PM', 'ED')):
        add('leavingWing', per_day([slots[slot] for slots in leaving]), f'slot:{name}')
    add('peakOnRoutes', per_day(where_.most))
    add('officerHours', per_day(contacts.officer_seconds) / HOUR)
    add('heldMinutes', sum(d.held[row] for row in rows) / MINUTE / person_weeks)
    for where, column in (('gate', [a - b for a, b in zip(d.held, d.waiting)]), ('waiting', d.waiting)):
        add('heldMinutes', sum(column[row] for row in rows) / MINUTE / person_weeks, f'held:{where}')
    add('transitMinutes', sum(d.transit[row] for row in rows) / MINUTE / person_weeks)
    escorted, all_ = sum(d.escorted[row] for row in rows), sum(d.journeys[row] for row in rows)
    add('journeys', ratio(escorted, len(rows)), 'mode:escorted')
    add('journeys', ratio(all_ - escorted, len(rows)), 'mode:freeFlow')
    add('rollDelayMinutes', ratio(roll_delays(rolls, days) / MINUTE, len(days)))
    add('missed', sum(lost[None, 'missed', day] for day in days) / person_weeks)
    add('sessionMinutesLost', sum(lost[None, 'toMovement', day] for day in days) / MINUTE / person_weeks)


def contact_hours(trace, contacts, reading):
    """(hour, class of place, structured) -> hours of contact, of every pair, lightly supervised, cross-wing, and exposure."""
    names = trace.names['locationClasses']

    def weight(class_, locked, structured):
        name = names[class_]
        if name == 'cell':
            name = 'cellShared' if locked else 'cellOpen'
        elif name == 'wingRoom':
            name = 'wingStructured' if structured else 'wingAssociation'
        return reading[f'weight.{name}']

    result = defaultdict(lambda: [0.0] * 5)
    for (hour, kind, watched, guardians), (contacts_, pairs, apart, crossing) in contacts.totals.items():
        locked = kind[1]
        people_each = watched / (reading['guardianship.peoplePerGuardian'] * max(guardians, 0.5))
        g = 1 if locked else people_each ** reading['guardianship.exponent']
        light = not locked and watched > reading['guardianship.lightSupervisionThreshold'] * guardians
        exposure = weight(*kind) * g * (contacts_ / 2 + reading['nonAssociation.weight'] * apart)
        hours = result[hour, kind[0], kind[2]]
        for column, seconds in enumerate((contacts_ / 2, pairs / 2, contacts_ / 2 * light, crossing / 2, exposure)):
            hours[column] += seconds / HOUR
    return result


def violence_measures(trace, d, contacts, hours, days, put):
    names = trace.names['locationClasses']
    hundreds = trace.people * len(days) / 100
    ids = ('contactHours', 'contactHoursAllPairs', 'lightlySupervised', 'crossWing', 'exposureIndex')
    sums = defaultdict(lambda: [0.0] * len(ids))
    for (hour, class_, structured), columns in hours.items():
        if hour // 24 not in days:
            continue
        for where in ('all', f'place:{names[class_]}', f'hour:{hour % 24:02}', f'structured:{"yes" if structured else "no"}'):
            sums[where] = [a + b for a, b in zip(sums[where], columns)]
    places = {'all': range(len(names)), **{f'place:{name}': (row,) for row, name in enumerate(names)}}
    parts = [f'hour:{hour:02}' for hour in range(24)] + ['structured:yes', 'structured:no']
    for where in (*places, *parts):
        for column, id_ in enumerate(ids):
            put(f'violence.{id_}', 'all', where, ratio(sums[where][column], hundreds))
    for where, classes in places.items():
        met = sum(contacts.meetings[day, class_] for day in days for class_ in classes)
        put('violence.nonAssociationMeetings', 'all', where, ratio(met, hundreds))
    unlocked = sum(d.unlocked[person * d.width + day] for person in range(trace.people) for day in days)
    put('violence.exposurePerUnlockedHour', 'all', 'all', ratio(1_000 * sums['all'][4], unlocked / HOUR))
    for id_, seconds in (('ownLanding', contacts.own_landing), ('staffContact', contacts.staff_seconds)):
        total = sum(seconds[day] for day in days) / MINUTE
        put(f'violence.{id_}Minutes', 'all', 'all', ratio(total, trace.people * len(days)))
    weeks = trace.days // 7
    for people, members in trace.groups.items():
        met = sum(len(contacts.met[week, person]) for week in range(weeks) for person in members)
        put('violence.peopleMet', people, 'all', ratio(met, weeks * len(members)))


def losses(trace, sessions, there):
    """(person, cause, day) -> seconds of activities in person lost; also those lost to movement, missed and clashing."""
    lost = defaultdict(int)
    for (person, session), (reason, sim_reason, _) in sessions.attendance.items():
        mode, day = sessions.mode[session], sessions.table['day'][session]
        if mode == IN_CELL:
            continue
        planned, delivered, present = sessions.stages(person, session, there)
        if reason == 'ATTENDED':
            cause, seconds, shortened = 'late', delivered - present, planned - delivered
        else:
            cause = LOSSES.get(reason) or (sim_reason if sim_reason in LOSS_CAUSES else 'other')
            seconds, shortened = planned - present, 0
        if mode == OFF_WING:
            lost[None, 'missed', day] += cause == 'missedMovement'
        if sessions.event[session] == 'ACTIVITY':
            if mode == OFF_WING and cause in ('late', 'missedMovement'):
                lost[None, 'toMovement', day] += seconds
            lost[person, cause, day] += seconds
            lost[person, 'shortened', day] += shortened
            lost[person, 'clashes', day] += cause == 'clash'
    return lost


def hours_of_people(trace, d, sessions, there):
    """For planned, delivered, attended, engaged, allocated and attending: (person, day, mode) -> seconds or times."""
    columns = {name: defaultdict(int) for name in
               ('planned', 'delivered', 'attended', 'engaged', 'allocated', 'attending', 'paid', 'booked', 'kept')}
    allocations = trace.tables['allocations']
    for person, session in zip(allocations['person'], allocations['session']):
        day, mode = sessions.table['day'][session], sessions.mode[session]
        attends = sessions.attendance[person, session][0] == 'ATTENDED'
        stages = dict(zip(('planned', 'delivered', 'attended'), sessions.stages(person, session, there)))
        if mode != IN_CELL:
            for where in sessions.wheres[session]:
                for stage, seconds in stages.items():
                    columns[stage][person, day, where] += seconds
        if sessions.event[session] != 'ACTIVITY':
            columns['booked'][person, day, sessions.event[session]] += 1
            columns['kept'][person, day, sessions.event[session]] += attends
            continue
        key = person, day, mode
        for stage, seconds in stages.items():
            if stage != 'delivered' or mode != IN_CELL:
                columns[stage][key] += seconds
        columns['engaged'][key] += sessions.engaged[person, session]
        if mode != IN_CELL:
            columns['paid'][key] += attends and sessions.paid[session]
        if sessions.held(session):
            columns['allocated'][key] += 1
            columns['attending'][key] += attends
    for person in range(trace.people):
        for day in range(1, trace.days + 1):
            columns['delivered'][person, day, IN_CELL] = d.in_cell_work[person * d.width + day]
    return columns


def access_measures(trace, d, reading, columns, lost, counts, day_type, days, put):
    needs = trace.names['needs']
    weeks = trace.days // 7
    for people, members in trace.groups.items():
        person_weeks = len(members) * weeks

        def add(id_, value, where='all'):
            put(f'access.{id_}', people, where, value)

        def total(name, modes):
            column = columns[name]
            return sum(column[person, day, mode] for person in members for day in days for mode in modes)

        def hours(id_, name, modes, where='all'):
            add(f'hours.{id_}', ratio(total(name, modes), person_weeks * HOUR), where)

        for name in ('planned', 'delivered', 'attended'):
            hours(name, name, IN_PERSON)
            for mode, label in enumerate(MODES):
                hours(name, name, (mode,), f'mode:{label}')
            for where in WHERES:
                hours(name, name, (where,), where)
        hours('onWing', 'attended', (ON_WING,))
        hours('offWing', 'attended', (OFF_WING,))
        hours('inCellOffered', 'delivered', (IN_CELL,))
        hours('inCellEngaged', 'engaged', (IN_CELL,))
        add('attendanceRate', ratio(total('attending', IN_PERSON), total('allocated', IN_PERSON)))
        attended = columns['attended']
        own = [[sum(attended[p, day, m] for day in days if (day - 1) // 7 == week for m in IN_PERSON)
                for week in range(weeks)] for p in members]
        add('share.any', ratio(sum(seconds > 0 for of_person in own for seconds in of_person), person_weeks))
        add('gini', gini([sum(of_person) for of_person in own]))
        totals = sorted(seconds for of_person in own for seconds in of_person)
        add('share.nothing', ratio(sum(seconds == 0 for seconds in totals), len(totals)))
        target = reading['access.targetHours'] * HOUR
        add('share.target', ratio(sum(seconds >= target for seconds in totals), len(totals)))
        for id_, tenths in (('p10', 1), ('median', 5), ('p90', 9)):
            at = -(-len(totals) * tenths // 10) - 1
            add(f'experienced.{id_}', totals[at] // MINUTE / 60 if totals else None)

        def hours_lost(causes, where):
            seconds = sum(lost.get((person, cause, day), 0) for person in members for cause in causes for day in days)
            add('hours.lost', ratio(seconds, person_weeks * HOUR), where)

        hours_lost(LOSS_CAUSES, 'all')
        for cause in LOSS_CAUSES:
            hours_lost((cause,), f'cause:{cause}')
        add('waitingList', sum(trace.tables['people']['waiting'][person] for person in members))
        add('clashes', ratio(sum(lost.get((p, 'clashes', day), 0) for p in members for day in days), person_weeks))
        add('paidSessions', ratio(total('paid', IN_PERSON), person_weeks))
        add('visits', ratio(total('kept', ('VISIT',)), person_weeks))
        booked = [name for name in trace.names['eventTypes'] if name != 'ACTIVITY']
        add('appointmentsKept', ratio(total('kept', booked), total('booked', booked)))
        for name in booked:
            add('appointmentsKept', ratio(total('kept', (name,)), total('booked', (name,))), f'event:{name}')
        key_work = [[sum(d.key_work[p * d.width + day] for day in days if (day - 1) // 7 == week)
                     for week in range(weeks)] for p in members]
        in_weeks = [seconds for of_person in key_work for seconds in of_person]
        add('keyWorkMinutes', ratio(sum(in_weeks), person_weeks * MINUTE))
        add('share.keyWork', ratio(sum(seconds >= 45 * MINUTE for seconds in in_weeks), len(in_weeks)))

        def need(id_, state, kinds, where='all'):
            rows = [(state, person, day, needs.index(kind)) for person in members for day in days for kind in kinds]
            add(id_, ratio(sum(counts.needs.get(row, 0) for row in rows), len(members) * len(days)), where)

        def met(id_, kinds, where='all'):
            wanted = [(person, day, needs.index(kind)) for person in members for day in days for kind in kinds]
            closed = {state: sum(counts.needs.get((state, *row), 0) for row in wanted) for state in counts.need_states}
            add(id_, ratio(closed['met'], sum(closed.values())), where)

        met('domesticsMet', DOMESTICS)
        met('openAirMet', ('openAir',))
        need('domesticsUnmet', 'unmet', DOMESTICS)
        need('forcedChoices', 'forced', needs)
        if people == 'all':
            for kind in needs:
                need('domesticsUnmet', 'unmet', (kind,), f'need:{kind}')
                met('domesticsMet', (kind,), f'need:{kind}')
                need('forcedChoices', 'forced', (kind,), f'need:{kind}')


def gini(values):
    values, n, total = sorted(values), len(values), sum(values)
    return ratio(sum((2 * rank - n + 1) * value for rank, value in enumerate(values)), n * total)


def session_measures(trace, sessions, there, days, put):
    shown = [s for s in range(sessions.count)
             if sessions.table['day'][s] in days and sessions.mode[s] != IN_CELL and not sessions.wing_job[s]
             and sessions.event[s] == 'ACTIVITY']
    put('access.sessionsCancelled', 'all', 'all', ratio(sum(sessions.cancelled[s] for s in shown), len(shown)))
    for reason in trace.names['sessionReasons']:
        cancelled = sum(sessions.cancelled[s] and sessions.why[s] == reason for s in shown)
        put('access.sessionsCancelled', 'all', f'reason:{reason}', ratio(cancelled, len(shown)))
    worked = defaultdict(int)
    for person, session in sessions.attendance:
        if sessions.wing_job[session] and sessions.table['day'][session] in days:
            worked[person, sessions.table['day'][session]] += there[person, session]
    put('access.wingWorkMinutes', 'all', 'all', ratio(sum(worked.values()), len(worked) * MINUTE))
    taken = defaultdict(int)
    for (_, session), (reason, _, _) in sessions.attendance.items():
        taken[session] += reason == 'ATTENDED'
    places = empty = 0
    for session in filter(sessions.held, shown):
        capacity, limit = sessions.table['capacity'][session], sessions.table['limit'][session]
        room = capacity if limit < 0 else min(limit, capacity)
        places += room
        empty += max(0, room - taken[session])
    put('access.placesEmpty', 'all', 'all', ratio(empty, places))


def main(folder, assumptions):
    with open(assumptions, encoding='utf-8') as file:
        reading = {id_: entry['value'] for id_, entry in json.load(file)['reading'].items()}
    trace = Trace(folder)
    days_, contacts, sessions, where, counts, staff = walk(trace, reading)
    there = sessions.seconds_there(days_.present)
    lost, columns = losses(trace, sessions, there), hours_of_people(trace, days_, sessions, there)
    hours = contact_hours(trace, contacts, reading)
    rows = {}
    for day_type in DAY_TYPES:
        days = trace.days_of(day_type)

        def put(id_, people, where, value):
            rows[f'{id_}|{day_type}|{people}|{where}'] = value

        time_measures(trace, days_, day_type, days, put)
        movement_measures(trace, days_, where, contacts, counts.rolls, lost, days, put)
        violence_measures(trace, days_, contacts, hours, days, put)
        access_measures(trace, days_, reading, columns, lost, counts, day_type, days, put)
        session_measures(trace, sessions, there, days, put)
        staff_measures(trace, staff, sessions, days, put)
    differing = sum(
        value != there[person, session]
        for (person, session), (_, _, value) in sessions.attendance.items()
        if sessions.mode[session] != IN_CELL
    )
    profiles = {**where.profiles(days_.departures), 'staffing': staff.profile()}
    json.dump({'rows': rows, 'profiles': profiles, 'differing': differing}, sys.stdout)


if __name__ == '__main__':
    main(*sys.argv[1:])
