/** How far down the curtailment order something given up takes a day, be it dropped from the detail or cancelled for want of its own staff. */
import { bytes } from '#trace/columns.ts';
import type { TraceHeader } from '#trace/header.ts';
import { regimeStates } from './facts.ts';

/** Before association, exercise, education and work. */
const mildItems = ['trainingAndMeetings', 'cellSearchingAndOffices', 'keyWork', 'library', 'gym'];

/** Index into regimeStates at item * causes + cause. A landing shut below the minimum makes a day red; a yard that stays shut does not. What an alarm shuts is not for want of staff and leaves a day as it is. */
export function statesOfCurtailment({ names }: TraceHeader): Uint8Array {
  return Uint8Array.from(
    names.curtailmentItems.flatMap((item) =>
      names.curtailCauses.map((cause) => {
        if (cause === 'incident') return regimeStates.indexOf('green');
        if (cause === 'belowMinimum' && item === 'wingLockdown') return regimeStates.indexOf('red');
        return regimeStates.indexOf(mildItems.includes(item) ? 'greenAmber' : 'amberRed');
      }),
    ),
  );
}

const educationAndWork = [
  'SAA_EDUCATION',
  'SAA_INDUSTRIES',
  'SAA_PRISON_JOBS',
  'SAA_INTERVENTIONS',
  'SAA_INDUCTION',
];
const gymAndKeyWork = ['SAA_GYM_SPORTS_FITNESS', 'KWA'];

/** Index into regimeStates that each session leaves its day in when it is cancelled for want of staff. The library is a class by its category. */
export function statesOfLostSessions({ names, tables }: TraceHeader): Uint8Array {
  const { sessions, activities, zones } = tables;
  const library = names.locationClasses.indexOf('library');
  return bytes(sessions.activity, (activity, session) => {
    const category = activities.categoryCode[activity];
    const zone = sessions.zone[session];
    if (gymAndKeyWork.includes(category) || (zone >= 0 && zones.locationClass[zone] === library))
      return regimeStates.indexOf('greenAmber');
    return regimeStates.indexOf(educationAndWork.includes(category) ? 'amberRed' : 'green');
  });
}
