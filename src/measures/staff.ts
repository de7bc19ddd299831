/** Staff: what is used, what is short, what is given up, and in which state that leaves the day. */
import type { Facts } from './facts/facts.ts';
import { regimeStates } from './facts/facts.ts';
import { allByDay, type MeasureTable } from './slices.ts';

const hour = 3600;
const minute = 60;
const inCell = 0;
const [onDuty, deployable, throughMeal] = [0, 1, 2];

export function staffTables(facts: Facts): MeasureTable[] {
  const { staff, days, header } = facts;
  const { skills, tasks, curtailmentItems } = header.names;
  const perDay = allByDay(days, () => 1);
  const tables: MeasureTable[] = [];
  const put = (measure: string, valueOf: (day: number) => number, where = 'all') =>
    tables.push({ measure: `staff.${measure}`, where, total: allByDay(days, valueOf), base: perDay });
  const sum = (column: ArrayLike<number>, day: number, width: number) => {
    let total = 0;
    for (let index = 0; index < width; index++) total += column[day * width + index];
    return total;
  };
  const worked = (day: number, skill: number, task: number) =>
    staff.taskSeconds[(day * skills.length + skill) * tasks.length + task] / hour;
  const duty = (day: number, skill: number, column: number) =>
    staff.dutySeconds[(day * skills.length + skill) * 3 + column] / hour;
  const overSkills = (of: (skill: number) => number) =>
    skills.reduce((total, _, skill) => total + of(skill), 0);
  const ofSkill = (day: number, skill: number) =>
    tasks.reduce((total, _, task) => total + worked(day, skill, task), 0);

  put('hoursUsed', (day) => overSkills((skill) => ofSkill(day, skill)));
  put('hoursOnDuty', (day) => overSkills((skill) => duty(day, skill, onDuty)));
  put('hoursDeployable', (day) => overSkills((skill) => duty(day, skill, deployable)));
  skills.forEach((name, skill) => {
    put('hoursUsed', (day) => ofSkill(day, skill), `skill:${name}`);
    put('hoursOnDuty', (day) => duty(day, skill, onDuty), `skill:${name}`);
    put('hoursDeployable', (day) => duty(day, skill, deployable), `skill:${name}`);
  });
  const officer = skills.indexOf('officer');
  put('officerHours', (day) => ofSkill(day, officer));
  tasks.forEach((name, task) => put('officerHours', (day) => worked(day, officer, task), `task:${name}`));
  put('instructorHours', (day) =>
    overSkills((skill) => (skill === officer ? 0 : worked(day, skill, tasks.indexOf('session')))),
  );
  const roomSeconds = roomSecondsByDay(facts);
  put('roomHours', (day) => roomSeconds[day] / hour);
  put('doorMinutes', (day) => staff.doorSeconds[day] / minute);
  put('mealBreaksLost', (day) => overSkills((skill) => duty(day, skill, throughMeal)));
  put('postsUnfilled', (day) => sum(staff.postUnfilled, day, header.tables.posts.id.length) / hour);
  put('rosterShort', (day) => staff.rosterShort[day] / hour);
  put('curtailments', (day) => sum(staff.curtailments, day, curtailmentItems.length));
  curtailmentItems.forEach((name, item) =>
    put('curtailments', (day) => staff.curtailments[day * curtailmentItems.length + item], `item:${name}`),
  );
  put('daysInState', (day) => (staff.states[day] > 0 ? 1 : 0));
  regimeStates.forEach((name, state) =>
    put('daysInState', (day) => (staff.states[day] === state ? 1 : 0), `state:${name}`),
  );
  return tables;
}

/** Seconds for which sessions in person ran in rooms. */
function roomSecondsByDay({ header, sessions, days }: Facts): Float64Array {
  const { sessions: table, activities } = header.tables;
  const seconds = new Float64Array(days);
  for (let session = 0; session < table.day.length; session++) {
    if (table.day[session] === 0 || table.zone[session] < 0) continue;
    if (activities.mode[table.activity[session]] === inCell) continue;
    seconds[table.day[session] - 1] += sessions.runningSeconds[session];
  }
  return seconds;
}
