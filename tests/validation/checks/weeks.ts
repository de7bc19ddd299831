/** I1 to I5 and I11: what any trace must pass, on whole weeks of every shipped regime in both conditions. */
import { conditions } from '#scenario/scenario.ts';
import type { Check, CheckId } from '../outcome.ts';
import type { StudyTask } from '../study.ts';
import { counted } from '../words.ts';

const replications = 2;
const ids = ['I1', 'I2', 'I3', 'I4', 'I5', 'I11'] as const satisfies readonly CheckId[];

export const weeks: Check = {
  ids,
  run: async ({ presets, runWeeks, onProgress }) => {
    const tasks = presets.flatMap(({ id: prison, regimes }) =>
      regimes.flatMap(({ id }) =>
        conditions.flatMap((condition) =>
          Array.from({ length: replications }, (_, replication): StudyTask => ({
            kind: 'invariants',
            prison,
            regime: id,
            condition,
            replication,
          })),
        ),
      ),
    );
    const results = await runWeeks(tasks, onProgress);
    const records = results.reduce((sum, result) => sum + result.records, 0);
    const personDays = results.reduce((sum, result) => sum + result.personDays, 0);
    const faults = results.flatMap(({ faults: found }, index) =>
      found.map(
        (fault) => `${tasks[index].prison}, ${tasks[index].regime}, ${tasks[index].condition}: ${fault}`,
      ),
    );
    return ids.map((check) => {
      // A record out of order is a fault of every count of who is where.
      const own = faults.filter(
        (fault) => fault.includes(`: ${check} `) || (check === 'I1' && fault.includes(': order:')),
      );
      return {
        check,
        verdict: own.length === 0 ? 'met' : 'missed',
        ran: `${counted(tasks.length, 'week')} of every shipped regime, both conditions, ${replications} replications`,
        on: `${counted(presets.length, 'prison')}, ${counted(personDays, 'person-day')}, ${counted(records, 'record')}`,
        found: own.length === 0 ? 'no fault' : counted(own.length, 'fault'),
        exceptions: own.slice(0, 5),
        tables: [],
        sample: [],
      };
    });
  },
};
