import type { ReactNode } from 'react';
import type { AssumptionDraws, Estimate, Ingredient } from '#experiment/comparison.ts';
import { breakEvenText } from '#story/breakEven.ts';
import { broadDayNames, broadDayOf } from '#story/broad-day.ts';
import {
  exposureSplitFinding,
  exposureSplitText,
  ingredientNames,
  splitOf,
  wholeDifference,
} from '#story/exposureSplit.ts';
import { exposureRangeText } from '#story/exposureRange.ts';
import { capitalised, figure, isNought } from '#story/quantity.ts';
import { baselineOf, conditionNames, regimeOf, shortLabel, withReading } from '#story/view.ts';
import { divergingScene, type DivergingRow, type Sides } from '../charts/diverging.ts';
import { scenePicture } from '../charts/paint.ts';
import { pictureWidth } from '../charts/png.ts';
import { measured, type Table } from '../charts/table.ts';
import { Panel } from '../components/Panel.tsx';
import { ScenePicture } from '../components/ScenePicture.tsx';
import { rowsInWords } from './rows.ts';
import type { PanelOf } from './panel-props.ts';

/** What the difference in exposure is made of, and where it would turn. Nothing for the baseline, which differs from nothing. */
export function ExposureReasons({ comparison, view: { regime, condition, day } }: PanelOf): ReactNode {
  const dayType = broadDayOf(day);
  const split = splitOf(comparison, regime, condition, dayType);
  if (split === undefined) return null;
  const whole = wholeDifference(comparison, regime, condition, dayType);
  const parts = Object.entries(split.parts).map(
    ([ingredient, part]) => [capitalised(ingredientNames[ingredient as Ingredient]), part] as const,
  );
  const total = ['All together', whole] as const;
  const rows = [...parts.map((part) => rowFor(part)), { ...rowFor(total), isTotal: true }];
  const label = regimeOf(comparison, regime);
  const baseline = shortLabel(baselineOf(comparison));
  const sides: Sides = { left: `fewer than ${baseline}`, right: `more than ${baseline}` };
  const title = exposureSplitFinding(comparison, regime, condition, dayType);
  const subtitle = `${withReading(label)}: difference in the exposure index, shared out among its five ingredients; the parts add up exactly. Per 100 people a day, ${broadDayNames[dayType]}, ${conditionNames[condition]}.`;
  const said = [
    exposureSplitText(comparison, regime, condition, dayType),
    exposureRangeText(whole, comparison.assumptionDraws),
    breakEvenText(comparison, regime, condition, dayType),
  ].filter((text) => text !== null);
  return (
    <Panel
      comparison={comparison}
      title={title}
      subtitle={subtitle}
      table={tableOf(`${title}. ${subtitle}`, [...parts, total])}
      name="why-opportunities-differ"
      className="full"
      picture={() => scenePicture(divergingScene(rows, pictureWidth, sides))}
    >
      <div className="split">
        <ScenePicture
          sceneAt={(width) => divergingScene(rows, width, sides)}
          label={`${title}. ${rowsInWords(rows)}`}
        />
        <div>
          {said.map((text) => (
            <p key={text} className="said">
              {text}
            </p>
          ))}
          <p className="note">
            Shared out after Shapley over kinds of place and hours of the day, so that no order of the five
            decides. {comparison.assumptionDraws !== null && unknownNote(comparison.assumptionDraws)}
          </p>
        </div>
      </div>
    </Panel>
  );
}

function unknownNote({ over }: AssumptionDraws): string {
  return over === 'all'
    ? 'What we don’t know can be less by more than the level itself, since the assumptions move that level too.'
    : 'The weight of instructors as guardians is not drawn.';
}

function rowFor([label, part]: readonly [string, Estimate | undefined]): DivergingRow {
  const value = measured(part);
  if (value === null) return { label, values: [], words: 'not known' };
  const size = figure(Math.abs(value.mean));
  const sign = isNought(size) ? '' : value.mean < 0 ? '−' : '+';
  return { label, values: [value], words: `${sign}${size}` };
}

function tableOf(caption: string, lines: readonly (readonly [string, Estimate | undefined])[]): Table {
  return {
    caption,
    columns: [{ label: 'From' }, { label: 'Difference', measured: true }],
    rows: lines.map(([label, part]) => [label, measured(part)]),
  };
}
