/** All that a trace may say is given up: the items of the curtailment order, then what is lost without being in it. */
import { curtailmentItems } from '#scenario/regime.ts';
import { lostItems } from '#trace/records.ts';

export const curtailedItems: readonly string[] = [...curtailmentItems, ...lostItems];
