/** What a comparison says, in sentences: for the command line, alternative text and print. */
import type { Comparison } from '#experiment/comparison.ts';
import { breakEvenText } from './breakEven.ts';
import { exposureSplitText } from './exposureSplit.ts';
import { accessFinding, bandsFinding, groupsFinding, movementsFinding, violenceFinding } from './findings.ts';
import { gainersText } from './gainers.ts';
import { doubt, headline, headlineText, standfirst } from './headline.ts';
import { inCellBreakEvenText } from './inCellBreakEven.ts';
import { outcomes } from './outcomes.ts';
import { resourcesText } from './resources.ts';
import { baselineOf, conditionNames, dayNames, openingView, type View } from './view.ts';

/**
 * For each regime but the baseline, Monday to Thursday, in each condition: the headline, what we don't know of the four
 * outcomes where all assumptions were drawn, the doubt of luck, the findings, who gains and loses, and what it uses.
 */
export function sentencesOf(comparison: Comparison): readonly string[] {
  const opening = openingView(comparison);
  return comparison.regimes
    .filter((regime) => regime.id !== baselineOf(comparison).id)
    .flatMap((regime) =>
      (['asDesigned', 'asDelivered'] as const).flatMap((condition) =>
        inView(comparison, { ...opening, regime: regime.id, condition }),
      ),
    );
}

function inView(comparison: Comparison, view: View): readonly string[] {
  const uncertain = doubt(comparison, view);
  return [
    `${dayNames[view.day]}, ${conditionNames[view.condition]}: ${headlineText(headline(comparison, view))}`,
    ...unknownSentences(comparison, view),
    `Time unlocked, run to run: ${uncertain.runToRun}.`,
    ...[bandsFinding, movementsFinding, violenceFinding, accessFinding, groupsFinding].map(
      (finding) => `${finding(comparison, view)}.`,
    ),
    ...standfirst(comparison, view),
    ...gainersText(comparison, view.regime, view.condition),
    ...[
      exposureSplitText(comparison, view.regime, view.condition),
      breakEvenText(comparison, view.regime, view.condition),
      inCellBreakEvenText(comparison, view.regime, view.condition),
      resourcesText(comparison, view.regime, view.condition),
    ].filter((text) => text !== null),
  ];
}

/** Of the four outcomes together, as on the page; none where the assumptions behind three of them were not drawn. */
function unknownSentences(comparison: Comparison, view: View): readonly string[] {
  const drawn = comparison.assumptionDraws;
  if (drawn?.over !== 'all') return [];
  return outcomes(comparison, view)
    .filter(({ rangeWords }) => rangeWords !== '')
    .map(({ name, unit, rangeWords, directionWords }) => {
      const per = unit === dayNames[view.day] ? '' : ` ${unit}`;
      return `${name}, over ${drawn.draws} draws of what we don’t know: ${rangeWords}${per}, the ${directionWords}.`;
    });
}
