/* A prison many times over: copies of its wings, places, activities, appointments, posts and staff side by side, under one gate. */
import type { Establishment } from '#scenario/establishment.ts';
import type { Activity, Post, Regime } from '#scenario/regime.ts';
import type { Scenario } from '#scenario/scenario.ts';

/** Wings of copy n take its number; so does everything else but what is central, of which there is as much more. */
export function sideBySide(scenario: Scenario, copies: number): Scenario {
  const numbers = Array.from({ length: copies }, (_, index) => index + 1);
  const regime = regimes(scenario.regime, scenario.establishment, numbers);
  return {
    ...scenario,
    establishment: establishments(scenario.establishment, numbers),
    regime,
    baseline: regime,
  };
}

const named = (id: string, number: number): string => `${id}-${number}`;
const wingOf = (code: string, number: number): string => `${code}${number}`;
const landingOf = (name: string, number: number): string => name.replace('-', `${number}-`);

function establishments(one: Establishment, numbers: readonly number[]): Establishment {
  const { population, staff } = one;
  if (population.kind === 'imported') throw new Error('Only a generated population can be copied.');
  return {
    ...one,
    wings: numbers.flatMap((number) =>
      one.wings.map((wing) => ({
        ...wing,
        wingCode: wingOf(wing.wingCode, number),
        area: named(wing.area, number),
      })),
    ),
    places: numbers.flatMap((number) =>
      one.places.map((place) => ({
        ...place,
        id: named(place.id, number),
        area: named(place.area, number),
        ...(place.waitingPlace === undefined ? {} : { waitingPlace: named(place.waitingPlace, number) }),
      })),
    ),
    routes: {
      areas: numbers.flatMap((number) =>
        one.routes.areas.map((area) => ({ ...area, id: named(area.id, number) })),
      ),
      links: [
        ...numbers.flatMap((number) =>
          one.routes.links.map((link) => ({
            ...link,
            id: named(link.id, number),
            from: named(link.from, number),
            to: named(link.to, number),
            ...(link.gate === undefined ? {} : { gate: named(link.gate, number) }),
          })),
        ),
        ...numbers.slice(1).map((number) => ({
          id: `between-${number}`,
          from: named(one.routes.areas[0].id, number - 1),
          to: named(one.routes.areas[0].id, number),
          walkSeconds: 3600,
          outdoors: true,
        })),
      ],
      gates: numbers.flatMap((number) =>
        one.routes.gates.map((gate) => ({ ...gate, id: named(gate.id, number) })),
      ),
    },
    population: { kind: 'generated', people: population.people * numbers.length },
    staff: {
      shifts: staff.shifts,
      lines: numbers.flatMap((number) =>
        staff.lines.map((line) => ({
          ...line,
          id: named(line.id, number),
          home: line.home === 'central' ? line.home : wingOf(line.home, number),
        })),
      ),
    },
  };
}

function regimes(one: Regime, establishment: Establishment, numbers: readonly number[]): Regime {
  const { sim } = one;
  const wings = establishment.wings.map(({ wingCode }) => wingCode);
  const copied = (codes: readonly string[]) =>
    numbers.flatMap((number) => codes.map((code) => wingOf(code, number)));
  return {
    ...one,
    activities: numbers.flatMap((number) =>
      one.activities.map((activity) => activityOf(activity, wings, number)),
    ),
    sim: {
      ...sim,
      coreDay: sim.coreDay.map((day) => ({
        ...day,
        ...(day.wings === undefined ? {} : { wings: copied(day.wings) }),
        ...(day.landings === undefined
          ? {}
          : {
              landings: numbers.flatMap((number) =>
                (day.landings ?? []).map((name) => landingOf(name, number)),
              ),
            }),
      })),
      movement: {
        ...sim.movement,
        windows: sim.movement.windows.map((window) => ({
          ...window,
          ...(window.activities === undefined
            ? {}
            : {
                activities: numbers.flatMap((number) =>
                  (window.activities ?? []).map((id) => named(id, number)),
                ),
              }),
        })),
        wingOrder: copied(sim.movement.wingOrder),
        secondsBetweenWings: Math.floor(sim.movement.secondsBetweenWings / numbers.length),
      },
      posts: sim.posts.flatMap((post) => postsOf(post, wings, numbers)),
      ...(sim.appointments === undefined
        ? {}
        : {
            appointments: numbers.flatMap((number) =>
              (sim.appointments ?? []).map((appointment) => ({
                ...appointment,
                id: named(appointment.id, number),
                wings: (appointment.wings ?? wings).map((code) => wingOf(code, number)),
                place:
                  appointment.movement === 'onWing' ? appointment.place : named(appointment.place, number),
              })),
            ),
          }),
    },
  };
}

function activityOf(activity: Activity, wings: readonly string[], number: number): Activity {
  const { sim } = activity;
  return {
    ...activity,
    id: named(activity.id, number),
    sim: {
      ...sim,
      wings: (sim.wings ?? wings).map((code) => wingOf(code, number)),
      ...(activity.offWing && sim.place !== undefined ? { place: named(sim.place, number) } : {}),
    },
  };
}

function postsOf(post: Post, wings: readonly string[], numbers: readonly number[]): readonly Post[] {
  const all =
    post.wings === undefined
      ? {}
      : { wings: numbers.flatMap((number) => post.wings!.map((code) => wingOf(code, number))) };
  if (post.place === 'eachWing') return [{ ...post, ...all }];
  if (post.place === 'central') return [{ ...post, count: post.count * numbers.length }];
  return numbers.map((number) => ({
    ...post,
    id: named(post.id, number),
    place: wings.includes(post.place) ? wingOf(post.place, number) : named(post.place, number),
    ...(post.stops === undefined ? {} : { stops: post.stops.map((id) => named(id, number)) }),
  }));
}
