/** P1: the same small regime in SimPy, with draws read from a file, gives the same records after canonical sort. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { happened } from '#tests/prison/happened.ts';
import { tellFound } from './foundFigure.ts';
import { recordsOfOurs, recordsOfPeer, simpy } from './peer.ts';
import { peerScenario } from './peerScenario.ts';

if (!simpy)
  console.warn('SKIPPED: no SimPy for /usr/bin/python3 here (python3-simpy3), so check P1 has not been run.');

const replications = [0, 1, 2, 3, 4, 5, 6, 7];

describe.skipIf(!simpy)('a wing written again in SimPy', () => {
  test('has the same days, record for record', ({ task }) => {
    let records = 0;
    for (const replication of replications) {
      const scenario = peerScenario();
      const run = happened(scenario, 'asDelivered', { days: 1, replication });
      const ours = recordsOfOurs(run);
      expect(recordsOfPeer(scenario, run), `replication ${replication}`).toEqual(ours);
      records += ours.length;
    }
    tellFound(
      task,
      `${records.toLocaleString('en-GB')} records of ${replications.length} runs of two days, all the same`,
    );
  });

  test('has the same days whatever the numbers', ({ task }) => {
    const { RUNS } = process.env;
    const runs = Number(RUNS ?? 40);
    fc.assert(
      fc.property(
        anyNumbers,
        fc.integer({ min: 1, max: 240 }),
        fc.nat(1000),
        (numbers, gateSeconds, seed) => {
          const scenario = peerScenario(numbers, gateSeconds);
          const run = happened(scenario, 'asDelivered', { days: 1, seed });
          expect(recordsOfPeer(scenario, run)).toEqual(recordsOfOurs(run));
        },
      ),
      RUNS === undefined ? { numRuns: runs, seed: 42 } : { numRuns: runs },
    );
    tellFound(task, `and of ${runs} runs with other numbers`);
  });

  test('meets everything on those days that it was written for', () => {
    const all = replications.flatMap((replication) =>
      recordsOfOurs(happened(peerScenario(), 'asDelivered', { days: 1, replication })),
    );
    const words = [
      'heldAtGate',
      'refused',
      'recount',
      'mealAtDoor',
      'shower unmet',
      'shower met',
      'ATTENDED',
    ];
    expect(words.filter((word) => !all.some((record) => record.includes(word)))).toEqual([]);
  });
});

const seconds = (max: number) => fc.integer({ min: 0, max });
const share = fc.constantFrom(0, 0.2, 0.5, 0.9, 1);
const anyNumbers = fc.record({
  'doors.unlockSecondsPerDoor': seconds(60),
  'doors.lockSecondsPerDoor': seconds(60),
  'doors.walkHomeSeconds': seconds(600),
  'calls.secondsToLeaveWing': seconds(1500),
  'movement.walkSpread': fc.constantFrom(0, 0.2, 0.5),
  'rollCheck.baseSeconds': seconds(300),
  'rollCheck.miscountShare': share,
  'servery.secondsPerPerson': fc.integer({ min: 1, max: 400 }),
  'needs.showerShare': share,
  'needs.showerMinutes': fc.integer({ min: 1, max: 20 }),
  'needs.patienceMinutes': seconds(60),
  'association.floorShare': share,
  'attendance.refusedShare': share,
});
