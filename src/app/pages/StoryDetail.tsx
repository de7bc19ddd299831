import type { ReactNode } from 'react';
import type { Comparison } from '#experiment/comparison.ts';
import type { View } from '#story/view.ts';
import { Part, PartsList } from '../components/Part.tsx';
import { Access } from '../panels/Access.tsx';
import { Causes } from '../panels/Causes.tsx';
import { ExposureByHour } from '../panels/ExposureByHour.tsx';
import { ExposureReasons } from '../panels/ExposureReasons.tsx';
import { Groups } from '../panels/Groups.tsx';
import { Movements } from '../panels/Movements.tsx';
import type { PanelOf } from '../panels/panel-props.ts';
import { Resources } from '../panels/Resources.tsx';
import { StaffStates } from '../panels/StaffStates.tsx';
import { PeopleMet } from '../panels/PeopleMet.tsx';
import { Predictability } from '../panels/Predictability.tsx';
import { TimeBands } from '../panels/TimeBands.tsx';
import { Violence } from '../panels/Violence.tsx';
import { Whereabouts } from '../panels/Whereabouts.tsx';
import { WorkingDay } from '../panels/WorkingDay.tsx';

const parts: readonly {
  readonly name: string;
  readonly panels: readonly ((props: PanelOf) => ReactNode)[];
}[] = [
  { name: 'Time out of cell', panels: [Whereabouts, TimeBands, WorkingDay, Predictability, Groups, Causes] },
  { name: 'Movements', panels: [Movements] },
  { name: 'Opportunities for conflict', panels: [Violence, ExposureReasons, ExposureByHour, PeopleMet] },
  { name: 'Access to activities', panels: [Access] },
  { name: 'Staff and rooms', panels: [Resources, StaffStates] },
];

/** Everything under the four outcomes: loaded once the comparison can be read. */
export default function StoryDetail({ comparison, view }: { comparison: Comparison; view: View }): ReactNode {
  return (
    <>
      <PartsList names={parts.map(({ name }) => name)} />
      {parts.map(({ name, panels }) => (
        <Part key={name} name={name}>
          {panels.map((OnePanel, index) => (
            <OnePanel key={index} comparison={comparison} view={view} />
          ))}
        </Part>
      ))}
    </>
  );
}
