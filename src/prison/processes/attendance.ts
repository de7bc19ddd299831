/** One DPS reason for each person at each session, written when the session is over. */
import { attendanceReasons, Kind, simReasons } from '#trace/records.ts';
import type { World } from '../world.ts';

const other = attendanceReasons.indexOf('OTHER');
const attended = attendanceReasons.indexOf('ATTENDED');
const clash = attendanceReasons.indexOf('CLASH');
const late = simReasons.indexOf('late');
const unknown = 255;

/** Writes a record for every row of the session. */
export function writeAttendance(world: World, session: number): void {
  const { sessions, allocations, calendar, writer } = world;
  for (let row = sessions.firstRow[session]; row < sessions.firstRow[session + 1]; row++) {
    if (allocations.reason[row] === unknown) settle(world, row);
    writer.write(
      calendar.now,
      Kind.attendance,
      allocations.person[row],
      session,
      allocations.reason[row],
      allocations.simReason[row],
      allocations.seconds[row],
    );
  }
}

/** Called away from it and not back; at an appointment instead; else late. */
function settle({ allocations }: World, row: number): void {
  if (allocations.seconds[row] > 0) {
    allocations.reason[row] = attended;
  } else if (allocations.takenBy[row] >= 0) {
    allocations.reason[row] = clash;
  } else {
    allocations.reason[row] = other;
    allocations.simReason[row] = late;
  }
}
