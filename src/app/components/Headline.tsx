import { useState, type ReactNode } from 'react';
import type { Comparison } from '#experiment/comparison.ts';
import { unbroken } from '#story/duration.ts';
import { doubt, headline, headlineText, kicker, standfirst } from '#story/headline.ts';
import { capitalised } from '#story/quantity.ts';
import { baselineOf, type View } from '#story/view.ts';
import { drawnText } from '#story/whatWeDontKnow.ts';
import { peopleLine, readings } from '../charts/table.ts';

/** The finding, said aloud; its doubt beside it. */
export function Headline({ comparison, view }: { comparison: Comparison; view: View }): ReactNode {
  const line = headline(comparison, view);
  const uncertain = doubt(comparison, view);
  const alone = view.regime === baselineOf(comparison).id;
  return (
    <div className="headline" aria-live="polite" aria-atomic="true">
      <p className="kicker">{kicker(view)}</p>
      <h1>
        {line.before}
        <mark>{unbroken(line.claim)}</mark>
        {unbroken(line.after)}
      </h1>
      <p className="standfirst">{unbroken(standfirst(comparison, view).join(' '))}</p>
      <div className="pills">
        <span className="pill">
          <b>Run to run</b> {uncertain.runToRun}
        </span>
        {uncertain.range !== null && (
          <span className="pill">
            <b>What we don’t know</b> {uncertain.range}
          </span>
        )}
        <CopySentence sentence={quotable(comparison, view)} />
      </div>
      <p className="note">
        {capitalised(peopleLine(comparison))}. {!alone && unknownNote(comparison)}
      </p>
    </div>
  );
}

function unknownNote({ assumptionDraws: drawn }: Comparison): string {
  if (drawn?.over === 'all') return `What we don’t know is the middle 90% of ${drawnText(drawn)}.`;
  const computed = drawn === null ? 'not computed' : 'computed for opportunities for conflict alone';
  return `The interval is noise between runs and no more: how far the assumptions could move it is ${computed}.`;
}

/** The sentence with everything it needs to stand alone. */
function quotable(comparison: Comparison, view: View): string {
  const { range, runToRun } = doubt(comparison, view);
  return [
    headlineText(headline(comparison, view)),
    kicker(view),
    ...(range === null ? [] : [`What we don’t know: ${range}.`]),
    `Run to run: ${runToRun}.`,
    `Core Day, a model and not a record of any prison: ${comparison.establishmentName}, seed ${comparison.manifest.seed}, model ${comparison.manifest.modelVersion}.`,
    ...readings(comparison),
  ].join(' ');
}

export function CopySentence({ sentence }: { sentence: string }): ReactNode {
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(sentence);
      setSaid('Copied');
    } catch {
      setSaid('This browser did not allow copying');
    }
  };
  return (
    <span className="copy">
      <button type="button" className="link" onClick={() => void copy()}>
        Copy this sentence
      </button>
      <span role="status">{said}</span>
    </span>
  );
}
