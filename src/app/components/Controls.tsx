import { useId, type ReactNode } from 'react';
import { profileDays, profilePeople, type Comparison, type ProfileDay } from '#experiment/comparison.ts';
import { groups } from '#story/groups.ts';
import { capitalised } from '#story/quantity.ts';
import { conditionMeanings, conditionNames, dayNames, type Condition, type View } from '#story/view.ts';
import { RegimeName } from './RegimeName.tsx';

interface ControlsProps {
  readonly comparison: Comparison;
  readonly view: View;
  readonly onView: (view: View) => void;
}

/** Which regime, which days, for whom, in which condition. */
export function Controls({ comparison, view, onView }: ControlsProps): ReactNode {
  // Whom the strips and areas can show: where a group is through the day is not kept for every one.
  const present = groups.filter(
    ({ id }) =>
      (profilePeople as readonly string[]).includes(id) &&
      comparison.rows.some((row) => row.slice.people === id),
  );
  return (
    <form className="controls" onSubmit={(event) => event.preventDefault()}>
      <fieldset className="switch">
        <legend>Regime</legend>
        {comparison.regimes.map((regime) => (
          <label key={regime.id}>
            <input
              type="radio"
              name="regime"
              value={regime.id}
              checked={view.regime === regime.id}
              onChange={() => onView({ ...view, regime: regime.id })}
            />
            <span>
              <RegimeName regime={regime} />
            </span>
          </label>
        ))}
      </fieldset>
      <Choice
        label="Days"
        value={view.day}
        options={profileDays.map((day) => [day, dayNames[day]])}
        onChoose={(day) => onView({ ...view, day: day as ProfileDay })}
      />
      <Choice
        label="People"
        value={view.people}
        options={present.map(({ id, name }) => [id, name])}
        onChoose={(people) => onView({ ...view, people })}
      />
      <Choice
        label="Condition"
        value={view.condition}
        options={(Object.keys(conditionNames) as Condition[]).map((condition) => [
          condition,
          capitalised(conditionNames[condition]),
        ])}
        onChoose={(condition) => onView({ ...view, condition: condition as Condition })}
        hint={conditionMeanings[view.condition]}
      />
    </form>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
  readonly hint?: string;
}

export function Choice({ label, value, options, onChoose, hint }: ChoiceProps): ReactNode {
  const id = useId();
  return (
    <div className="choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
