/** P1: a wing of two landings on a day with everything that moves people, small enough to be written again in SimPy. */
import type { Scenario } from '#scenario/scenario.ts';
import {
  activityWith,
  night,
  periodsOf,
  scenarioWith,
  windowOf,
  wing,
  type Behaviours,
} from '#tests/prison/small.ts';

/**
 * Unlock with showers, work behind a gate, a meal by landing in one line, a count at lunch, an afternoon by landing in turn,
 * lock-up and a count. Doubles and singles; more wanted at work than the gate lets through at once.
 */
export const peerScenario = (numbers: Behaviours = {}, gateSeconds = 45): Scenario =>
  scenarioWith(
    {
      wings: [
        wing(
          'A',
          [
            [2, 1, 2],
            [1, 2, 1],
          ],
          { showers: { heads: 1 } },
        ),
      ],
      walkSeconds: 120,
      gateSeconds,
    },
    {
      periods: periodsOf(
        ['07:45', 'UNLOCK', { alsoOpen: ['showers'] }],
        ['08:30', 'SESSION'],
        ['11:45', 'MEAL', { turns: { partition: 'landings', changeoverMinutes: 2 } }],
        ['12:15', 'LOCKED', { lockedFor: 'mealBreak' }],
        ['12:25', 'ROLL_CHECK'],
        ['12:40', 'LOCKED', { lockedFor: 'mealBreak' }],
        [
          '13:30',
          'ASSOCIATION',
          { alsoOpen: ['showers'], turns: { partition: 'landings', changeoverMinutes: 5 } },
        ],
        ['15:30', 'LOCK_UP'],
        ['16:00', 'ROLL_CHECK'],
        ['16:30', 'LOCKED', night],
      ),
      partitions: { landings: [['1'], ['2']] },
      rotateTurns: true,
      activities: [activityWith({ capacity: 5, from: '08:30', to: '11:30' })],
      windows: [windowOf('outward', '08:10', '08:35'), windowOf('return', '11:30', '11:50')],
    },
    {
      'doors.walkHomeSeconds': 90,
      'calls.secondsToLeaveWing': 300,
      'movement.walkSpread': 0.2,
      'needs.showerShare': 0.9,
      'needs.showerMinutes': 20,
      'needs.patienceMinutes': 10,
      'association.floorShare': 0.6,
      'rollCheck.miscountShare': 0.3,
      'attendance.refusedShare': 0.15,
      'servery.secondsPerPerson': 200,
      ...numbers,
    },
  );
