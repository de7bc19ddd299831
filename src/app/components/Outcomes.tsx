import type { ReactNode } from 'react';
import type { Comparison } from '#experiment/comparison.ts';
import { viewedOrAll } from '#story/lookup.ts';
import { outcomes, rangeWithin, reach, runsOff, type Outcome } from '#story/outcomes.ts';
import { percent } from '#story/quantity.ts';
import {
  baselineOf,
  conditionNames,
  dayNames,
  shown,
  spokenLabel,
  spokenRegime,
  withReading,
  type View,
} from '#story/view.ts';
import { groupOf } from '#story/groups.ts';
import { estimateTable } from '../charts/table.ts';
import { Panel } from './Panel.tsx';

/** Percent across the picture of a change relative to the baseline. */
function across(change: number, most: number): number {
  return 50 + (change / most) * 45;
}

/** All four outcomes on one card; none of them is ever shown alone. */
export function Outcomes({ comparison, view }: { comparison: Comparison; view: View }): ReactNode {
  const rows = outcomes(comparison, view);
  const regimes = shown(comparison, view);
  const baseline = baselineOf(comparison);
  const most = reach(rows) * 1.15;
  const alone = regimes.length === 1;
  const who = `${groupOf(view.people).name}, ${dayNames[view.day]}, ${conditionNames[view.condition]}.`;
  const subtitle = alone
    ? `Levels in ${spokenRegime(baseline)}. ${who}`
    : `${withReading(regimes[1])}: change from ${spokenLabel(baseline)}. Dot: mean. Thick bar: run to run. Thin bar: what we don’t know. ${who}`;
  const table = estimateTable(
    `Four outcomes. ${subtitle}`,
    'Outcome',
    rows.map((row) => ({
      label: `${row.name}, ${row.measured}`,
      row: viewedOrAll(comparison, row.id, view),
    })),
    regimes,
  );
  return (
    <Panel
      comparison={comparison}
      title="Four outcomes, one card: they come together or not at all"
      subtitle={subtitle}
      table={table}
      name="four-outcomes"
      picture={async () => (await import('../charts/outcomes-scene.ts')).outcomesPicture(rows, most)}
      className="outcomes-card"
    >
      <ul className="outcomes">
        {rows.map((row) => (
          <OutcomeRow key={row.id} row={row} most={most} alone={alone} />
        ))}
      </ul>
      {!alone && (
        <p className="outcomes-axis" aria-hidden="true">
          {/* Nothing can be less by more than all of it. */}
          <span>{reach(rows) > 1 ? '' : `${percent(reach(rows))} less`}</span>
          <span>no change</span>
          <span>{percent(reach(rows))} more</span>
        </p>
      )}
      {!alone && rows.some(({ range }) => range !== null && runsOff(range, most).includes(true)) && (
        <p className="note">
          An arrow: what we don’t know runs on beyond the picture.
          {rows.some(({ range }) => range !== null && range.low < -1) &&
            ' It can be less by more than the level shown, since the assumptions move that level too.'}
        </p>
      )}
    </Panel>
  );
}

function OutcomeRow({ row, most, alone }: { row: Outcome; most: number; alone: boolean }): ReactNode {
  return (
    <li className={alone ? 'outcome outcome-alone' : 'outcome'}>
      <span className="outcome-name" title={row.definition}>
        {row.name}
      </span>
      <span className="outcome-levels">
        {row.baseline}
        {!alone && (
          <>
            <span aria-hidden="true"> → </span>
            <span className="unseen"> to </span>
            {row.chosen}
          </>
        )}{' '}
        <span className="outcome-unit">{row.unit}</span>
      </span>
      {!alone && (
        <>
          <svg className="outcome-picture" aria-hidden="true">
            <line x1="50%" x2="50%" y1="0" y2="100%" stroke="var(--ink)" />
            {row.range && <RangeLine range={row.range} most={most} />}
            {row.relative && (
              <>
                <rect
                  className="moves"
                  x={`${across(row.relative.low, most)}%`}
                  y="50%"
                  transform="translate(0 -4)"
                  width={`${across(row.relative.high, most) - across(row.relative.low, most)}%`}
                  height="8"
                  fill="var(--other)"
                />
                <circle
                  className="moves"
                  cx={`${across(row.relative.mean, most)}%`}
                  cy="50%"
                  r="6.5"
                  fill="var(--card)"
                  stroke="var(--other)"
                  strokeWidth="2.5"
                />
              </>
            )}
          </svg>
          <span className="outcome-words">
            {row.words}
            {row.interval && <span className="interval">run to run {row.interval}</span>}
            {row.rangeWords && <span className="interval">what we don’t know {row.rangeWords}</span>}{' '}
            {row.directionWords && <span className="interval">{row.directionWords}</span>}
          </span>
        </>
      )}
    </li>
  );
}

/** What we don't know; an arrow where it runs off the picture. */
function RangeLine({ range, most }: { range: NonNullable<Outcome['range']>; most: number }): ReactNode {
  const [left, right] = rangeWithin(range, most).map((end) => `${across(end, most)}%`);
  const [isOffLeft, isOffRight] = runsOff(range, most);
  const stroke = { fill: 'none', stroke: 'var(--other)', strokeWidth: 1.5 };
  return (
    <>
      <line x1={left} x2={right} y1="50%" y2="50%" {...stroke} />
      {isOffLeft && (
        <svg x={left} y="50%" overflow="visible">
          <path d="M6 -4L0 0L6 4" {...stroke} />
        </svg>
      )}
      {isOffRight && (
        <svg x={right} y="50%" overflow="visible">
          <path d="M-6 -4L0 0L-6 4" {...stroke} />
        </svg>
      )}
    </>
  );
}
