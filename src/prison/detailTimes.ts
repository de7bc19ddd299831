/** When the detail is worked out anew. */
import type { WeekSession } from '#rules/sessions.ts';
import type { PostRow } from './posts.ts';
import type { StaffRow } from './roster.ts';
import type { Staffing } from './staffing.ts';

/** When posts open or close, shifts or breaks begin or end, or a session takes someone from posts or keeps them from a meal. */
export function detailTimesOf(
  posts: readonly PostRow[],
  staff: readonly StaffRow[],
  weekSessions: readonly WeekSession[],
  heldStaff: Staffing['heldStaff'],
): readonly Int32Array[] {
  const skillsOfPosts = new Set(posts.map(({ skill }) => skill));
  return Array.from({ length: 7 }, (_, dayOfWeek) => {
    const yesterday = (dayOfWeek + 6) % 7;
    const times = new Set<number>([0]);
    for (const { days, from, to } of posts) {
      if (days[dayOfWeek] === 0) continue;
      times.add(from).add(to);
    }
    for (const { days, start, finish, breakFrom, breakTo } of staff) {
      if (days[dayOfWeek] === 1) {
        times.add(start).add(finish);
        if (breakFrom >= 0) times.add(breakFrom).add(breakTo);
      }
      if (days[yesterday] === 1 && finish > 86_400) {
        times.add(finish - 86_400);
        if (breakFrom >= 0 && breakFrom < start) times.add(breakFrom).add(breakTo);
      }
    }
    for (const { dayOfWeek: day, held, start, end } of weekSessions) {
      if (day !== dayOfWeek) continue;
      const matters = (time: number): boolean =>
        heldStaff[held].some(({ anyOf }) =>
          staff.some(
            ({ skill, breakFrom, breakTo }) =>
              anyOf.includes(skill) && ((breakFrom < time && time < breakTo) || skillsOfPosts.has(skill)),
          ),
        );
      for (const time of [start, end]) if (matters(time)) times.add(time);
    }
    return Int32Array.from([...times].filter((time) => time < 86_400).sort((a, b) => a - b));
  });
}
