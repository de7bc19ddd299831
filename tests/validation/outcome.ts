/** What a check of docs/validation.md leaves behind: plain data, from which the page is written. */
import type { StudyResult, StudyTask } from './study.ts';
import type { Preset } from './presets.ts';
import type { RunWeeks } from './threads.ts';

export const checkIds = [
  'I1',
  'I2',
  'I3',
  'I4',
  'I5',
  'I6',
  'I7',
  'I8',
  'I9',
  'I10',
  'I11',
  'I12',
  'I13',
  'Q1',
  'P1',
  'S1',
  'E1',
  'E2',
] as const;
export type CheckId = (typeof checkIds)[number];

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Outcome {
  readonly check: CheckId;
  readonly verdict: 'met' | 'missed' | 'notRun';
  readonly ran: string;
  readonly on: string;
  readonly found: string;
  /** Key of each exception in reasons.ts, or what it is where no reason has been written; empty where met. */
  readonly exceptions: readonly string[];
  readonly tables: readonly Table[];
  /** A few of the weeks it ran, with their figures, for a test to run again. */
  readonly sample: readonly Sample[];
}

export interface Sample {
  readonly task: StudyTask;
  readonly figures: StudyResult['figures'];
}

/** What a check is given. Progress is settled runs, of all there will be. */
export interface Context {
  readonly presets: readonly Preset[];
  readonly runWeeks: RunWeeks;
  readonly points: number;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, of: number) => void;
}

/** One or several rows of the table that are found out together. */
export interface Check {
  readonly ids: readonly CheckId[];
  readonly run: (context: Context) => Promise<readonly Outcome[]>;
}

/** What docs/validation.json holds. */
export interface Results {
  readonly formatVersion: 1;
  readonly modelVersion: number;
  readonly contentKeys: Readonly<Record<string, string>>;
  readonly outcomes: readonly Outcome[];
}
