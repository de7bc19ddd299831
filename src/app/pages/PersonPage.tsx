import { useState, type ReactNode } from 'react';
import type { Comparison } from '#experiment/comparison.ts';
import { groups } from '#story/groups.ts';
import { capitalised } from '#story/quantity.ts';
import { conditionMeanings, conditionNames, type Condition, type View } from '#story/view.ts';
import { Choice } from '../components/Controls.tsx';
import { OnePerson } from '../components/OnePerson.tsx';
import { candidates, weekDays } from '../person/choose.ts';
import { useFirstReplication } from '../person/useFirstReplication.ts';

/** One person's day in each regime. */
export default function PersonPage({ comparison, view }: { comparison: Comparison; view: View }): ReactNode {
  const [group, setGroup] = useState(view.people === 'all' ? 'work:notInWork' : view.people);
  const [day, setDay] = useState(2);
  const [condition, setCondition] = useState<Condition>(view.condition);
  const loading = useFirstReplication(comparison.manifest.experiment, condition);
  return (
    <div className="person">
      <h1>One person’s day</h1>
      <p className="standfirst">
        Choose someone and follow the same day under each regime, with the reason for every hour behind the
        door. This is one simulated week out of {comparison.manifest.replications}: replication 1, seed{' '}
        {comparison.manifest.seed}. One run can be an outlier; the story page has them all.
      </p>
      <form className="controls" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label="Group"
          value={group}
          options={groups.filter(({ id }) => id !== 'all').map(({ id, name }) => [id, name])}
          onChoose={setGroup}
        />
        <Choice
          label="Day"
          value={String(day)}
          options={weekDays.map((name, index) => [String(index + 1), name])}
          onChoose={(text) => setDay(Number(text))}
        />
        <Choice
          label="Condition"
          value={condition}
          options={(Object.keys(conditionNames) as Condition[]).map((each) => [
            each,
            capitalised(conditionNames[each]),
          ])}
          onChoose={(text) => setCondition(text as Condition)}
          hint={conditionMeanings[condition]}
        />
      </form>
      <div aria-live="polite">
        {loading.state === 'loading' && (
          <p className="waiting">Simulating one week of each regime on this device.</p>
        )}
        {loading.state === 'failed' && (
          <p className="fault" role="alert">
            The day could not be simulated on this device: {loading.fault}
          </p>
        )}
      </div>
      {loading.state === 'ready' && (
        <OnePerson
          comparison={comparison}
          traces={loading.result}
          people={candidates(loading.result[0].trace, group, day)}
          group={group}
          day={day}
          condition={condition}
        />
      )}
    </div>
  );
}
