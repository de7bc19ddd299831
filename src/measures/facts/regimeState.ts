/** How far down the curtailment order something given up takes a day. */
import type { TraceHeader } from '#trace/header.ts';
import { regimeStates } from './facts.ts';

/** Before association, exercise, education and work. */
const mildItems = ['trainingAndMeetings', 'cellSearchingAndOffices', 'keyWork', 'library', 'gym'];

/** Index into regimeStates at item * causes + cause. What an alarm shuts is not for want of staff and leaves a day as it is. */
export function statesOfCurtailment({ names }: TraceHeader): Uint8Array {
  return Uint8Array.from(
    names.curtailmentItems.flatMap((item) =>
      names.curtailCauses.map((cause) => {
        if (cause === 'incident') return regimeStates.indexOf('green');
        if (cause === 'belowMinimum') return regimeStates.indexOf('red');
        return regimeStates.indexOf(mildItems.includes(item) ? 'greenAmber' : 'amberRed');
      }),
    ),
  );
}
