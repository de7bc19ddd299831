/** A second workshop, classroom and room on a wing: with the staff there are, and with those it takes. */
import { skillWords } from '#rules/misfitText.ts';
import type { LocationType } from '#scenario/establishment.ts';
import { secondPlace, secondWingRoom, type SecondRoom } from '#scenario/levers/second-room.ts';
import { withStaffFor } from '#scenario/levers/staff-for.ts';
import type { Activity } from '#scenario/regime.ts';
import type { Scenario } from '#scenario/scenario.ts';
import { impossible, possible } from './possible.ts';
import type { StudyDesign } from './study.ts';

interface Kind {
  readonly id: string;
  readonly name: string;
  /** The room that gives most places, and what a second one would be; null where the regime holds nothing in one. */
  readonly secondOf: (base: Scenario) => { readonly room: string; readonly second: SecondRoom } | null;
}

const kinds: readonly Kind[] = [
  { id: 'workshop', name: 'workshop', secondOf: (base) => busiestPlace(base, 'WORKSHOP') },
  { id: 'classroom', name: 'classroom', secondOf: (base) => busiestPlace(base, 'CLASSROOM') },
  { id: 'wing-room', name: 'room on a wing', secondOf: busiestWingRoom },
];

export function secondRooms(base: Scenario): StudyDesign['variants'] {
  return kinds.flatMap((kind) => {
    const chosen = kind.secondOf(base);
    const alone = {
      id: `second-${kind.id}`,
      label: `One more ${kind.name}, no more staff`,
      amount: 1,
      unit: kind.name,
    };
    const manned = { ...alone, id: `${alone.id}-staffed`, label: `One more ${kind.name} and its staff` };
    const why =
      base.regime.sim.allocations !== undefined
        ? 'The regime says who is allocated to what, and nobody to a second room.'
        : `The regime gives nobody a main place in a ${kind.name}.`;
    if (chosen === null || base.regime.sim.allocations !== undefined)
      return [alone, manned].map((told) => impossible({ ...told, changed: '' }, why));
    const { room, second } = chosen;
    const places = second.activities.map(({ capacity, summary }) => `${capacity} in “${summary}”`);
    const what = `A second “${room}” with as many places again: ${places.join(', ')}.`;
    const staff = withStaffFor(second.scenario, second.activities);
    return [
      possible({ ...alone, changed: `${what} The roster as it is.` }, second.scenario),
      staff.unmanned.length > 0
        ? impossible(
            { ...manned, changed: what },
            `No line of the roster has the staff of ${namesOf(second.activities, staff.unmanned)} on duty from beginning to end.`,
          )
        : possible({ ...manned, changed: `${what} ${staffText(staff.added)}` }, staff.scenario),
    ];
  });
}

function staffText(added: ReturnType<typeof withStaffFor>['added']): string {
  if (added.length === 0) return 'It takes no staff.';
  const each = added.map(
    ({ line, people }) => `${people} ${skillWords[line.skill][people === 1 ? 0 : 1]} (${line.id})`,
  );
  return `More staff: ${each.join(', ')}.`;
}

function namesOf(activities: readonly Activity[], ids: readonly string[]): string {
  return activities
    .filter(({ id }) => ids.includes(id))
    .map(({ summary }) => `“${summary}”`)
    .join(', ');
}

/** Main places in work or education, but for the prison's own jobs, which have as many as it needs. */
function isMain({ sim, categoryCode }: Activity): boolean {
  return sim.allocation === 'main' && categoryCode !== 'SAA_PRISON_JOBS' && categoryCode !== 'SAA_INDUCTION';
}

function weeklyPlaces(activities: readonly Activity[]): number {
  return activities.reduce(
    (sum, { capacity, slots }) =>
      sum + capacity * slots.reduce((days, { daysOfWeek }) => days + daysOfWeek.length, 0),
    0,
  );
}

function busiestPlace(base: Scenario, type: LocationType): ReturnType<Kind['secondOf']> {
  const rows = base.establishment.places
    .filter(({ locationType, outside }) => locationType === type && outside !== true)
    .map((place) => {
      const held = base.regime.activities.filter(({ offWing, sim }) => offWing && sim.place === place.id);
      return { place, places: held.every(isMain) ? weeklyPlaces(held) : 0 };
    });
  const best = busiest(rows);
  return best === null ? null : { room: best.place.localName, second: secondPlace(base, best.place.id) };
}

function busiestWingRoom(base: Scenario): ReturnType<Kind['secondOf']> {
  const rows = base.establishment.wings.flatMap(({ wingCode, facilities }) =>
    facilities.rooms.map(({ id, localName }) => {
      const held = base.regime.activities.filter(
        ({ onWing, sim }) => onWing && sim.place === id && (sim.wings?.includes(wingCode) ?? true),
      );
      return { wingCode, id, localName, places: held.every(isMain) ? weeklyPlaces(held) : 0 };
    }),
  );
  const best = busiest(rows);
  return best === null
    ? null
    : {
        room: `${best.localName} on wing ${best.wingCode}`,
        second: secondWingRoom(base, best.wingCode, best.id),
      };
}

/** The first of those with most; null where none has any. */
function busiest<Row extends { readonly places: number }>(rows: readonly Row[]): Row | null {
  let best: Row | null = null;
  for (const row of rows) if (row.places > (best?.places ?? 0)) best = row;
  return best;
}
