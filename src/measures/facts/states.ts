import type { TraceHeader } from '#trace/header.ts';

/** Rows of the named states in the header. A model without a process (appointments, say) has not got its states: they are left out. */
export function statesNamed(header: TraceHeader, names: readonly string[]): number[] {
  return names.map((name) => header.names.states.indexOf(name)).filter((state) => state >= 0);
}
