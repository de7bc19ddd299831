import { useCallback, type ReactNode } from 'react';
import type { RegimeLabel } from '#experiment/comparison.ts';
import { clock, duration, unbroken } from '#story/duration.ts';
import { doingName } from '#story/person.ts';
import { readingText } from '#story/view.ts';
import { causeName, places, shortCauseName } from '#story/vocabulary.ts';
import { personDayScene, type BandPiece } from '../charts/person-day.ts';
import type { Table } from '../charts/table.ts';
import type { Stretch } from '../person/day.ts';
import { DataTable } from './DataTable.tsx';
import { ScenePicture } from './ScenePicture.tsx';

interface PersonDayProps {
  readonly regime: RegimeLabel;
  readonly stretches: readonly Stretch[];
  readonly unlockedHours: number;
  readonly dayName: string;
}

/** The day under one regime: the band, the reasons for being locked by day, and the table behind. */
export function PersonDay({ regime, stretches, unlockedHours, dayName }: PersonDayProps): ReactNode {
  const sceneAt = useCallback((width: number) => personDayScene(pieces(stretches), width), [stretches]);
  const reading = readingText(regime);
  const reasons = lockedReasons(stretches);
  return (
    <div className="person-day">
      <h2>
        {unbroken(`${regime.label}: ${duration(unlockedHours)} unlocked`)}
        {reading !== null && <small className="reading"> {reading}</small>}
      </h2>
      <ScenePicture
        sceneAt={sceneAt}
        label={`${regime.label}: the day from 00:00 to 24:00 by place; every stretch is in the table below.`}
      />
      {reasons !== '' && <p className="note">Behind the door: {reasons}.</p>}
      <details>
        <summary>Show the day as a table</summary>
        <DataTable table={tableOf(stretches, `${regime.label}, ${dayName}`)} />
      </details>
    </div>
  );
}

/** Stretches that look alike are drawn as one. */
function pieces(stretches: readonly Stretch[]): readonly BandPiece[] {
  const drawn: BandPiece[] = [];
  for (const { from, to, place, door, where, cause, activity } of stretches) {
    const named = door === 'locked' ? shortCauseName(cause) : place === 0 ? 'Door open' : where;
    const labels = activity === null ? [named] : [activity, named];
    const piece = {
      from: from / 60,
      to: to / 60,
      place,
      unlocked: door === 'unlocked',
      labels: [...labels, places[place].name],
    };
    const last = drawn[drawn.length - 1];
    if (
      last !== undefined &&
      last.place === place &&
      last.unlocked === piece.unlocked &&
      last.labels[0] === piece.labels[0]
    ) {
      drawn[drawn.length - 1] = { ...last, to: piece.to };
    } else {
      drawn.push(piece);
    }
  }
  return drawn;
}

/** "night 12h 05m, not called to a session 5h 10m" */
function lockedReasons(stretches: readonly Stretch[]): string {
  const sums = new Map<string, number>();
  for (const { from, to, door, cause } of stretches) {
    if (door === 'locked') sums.set(cause, (sums.get(cause) ?? 0) + to - from);
  }
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .map(([cause, seconds]) => `${causeName(cause).toLowerCase()} ${duration(seconds / 3600)}`)
    .join(', ');
}

function tableOf(stretches: readonly Stretch[], caption: string): Table {
  return {
    caption: `${caption}: every stretch of the day.`,
    columns: [
      { label: 'From' },
      { label: 'To' },
      { label: 'Where' },
      { label: 'Doing' },
      { label: 'Door' },
      { label: 'Why' },
    ],
    rows: stretches.map(({ from, to, where, place, state, door, cause, activity }) => [
      clock(Math.floor(from / 60)),
      clock(Math.floor(to / 60)),
      where === 'In cell' ? places[place].name : where,
      activity ?? doingName(state),
      door,
      door === 'locked' || cause !== 'none' ? causeName(cause) : '',
    ]),
  };
}
