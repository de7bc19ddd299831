/** Who asks for which appointments on which day: drawn by person and kind, so that the same people ask under every regime. */
import type { Draws } from '#kernel/draws.ts';
import type { Appointment } from '#scenario/appointments.ts';
import { demandIds } from '#scenario/assumptions.ts';
import { residentGroups } from '#scenario/establishment.ts';
import type { Applicants } from './allocate.ts';
import type { Plan } from './plan.ts';
import { Purpose } from './purposes.ts';

/** What booking needs to know of people besides what allocation does. */
export interface Clients extends Applicants {
  readonly convicted: Uint8Array;
}

export interface Request {
  readonly person: number;
  /** Index into demandIds. */
  readonly demand: number;
}

/** Days before day 0 on which people ask already, so that the lead-in Sunday begins with a waiting list. */
export const daysAskedBefore = 6;
const mostInAWeek = 8;

/** Requests of each day, day -6 first, those of one day in keyed order. */
export function requestsOf(
  plan: Plan,
  people: Clients,
  draws: Draws,
  days: number,
): readonly (readonly Request[])[] {
  const { keyLow, keyHigh } = people;
  const appointments = plan.regime.sim.appointments ?? [];
  const asked: (Request & { readonly rank: number })[][] = Array.from(
    { length: daysAskedBefore + days + 1 },
    () => [],
  );
  demandIds.forEach((id, demand) => {
    const perWeek = plan.behaviour[id] / 1000;
    const ofWing = plan.wingCodes.map((wing) =>
      appointments.filter((appointment) => appointment.demand === id && serves(appointment, wing)),
    );
    for (let person = 0; person < people.count; person++) {
      if (!isForOneOf(ofWing[people.wing[person]], people, person)) continue;
      const [low, high] = [keyLow[person], keyHigh[person]];
      for (let week = 0; week * 7 < asked.length; week++) {
        const occasion = (week << 8) | (demand << 3);
        const whole = perWeek + draws.uniform(Purpose.asksFor, low, high, occasion);
        const times = Math.min(Math.floor(whole), mostInAWeek);
        for (let number = 0; number < times; number++) {
          const u = draws.uniform(Purpose.asksOnDay, low, high, occasion | number);
          const day = week * 7 + Math.floor(u * 7);
          if (day >= asked.length) continue;
          const rank = draws.rank(Purpose.requestOrder, low, high, (day << 8) | (demand << 3) | number);
          asked[day].push({ person, demand, rank });
        }
      }
    }
  });
  for (const requests of asked) requests.sort((a, b) => a.rank - b.rank || a.person - b.person);
  return asked;
}

/** Whether people of a wing go to an appointment. */
export function serves({ wings }: Appointment, wingCode: string): boolean {
  return wings === undefined || wings.includes(wingCode);
}

function isForOneOf(appointments: readonly Appointment[], people: Clients, person: number): boolean {
  for (const appointment of appointments) if (isFor(appointment, people, person)) return true;
  return false;
}

/** Whether an appointment that the person's wing goes to is for them. */
export function isFor({ residents, convictedStatus }: Appointment, people: Clients, person: number): boolean {
  if (residents !== undefined && !residents.includes(residentGroups[people.residentGroup[person]]))
    return false;
  return (
    convictedStatus === undefined || (convictedStatus === 'Convicted') === (people.convicted[person] === 1)
  );
}
