import type { ReactNode } from 'react';
import type { Comparison } from '#experiment/comparison.ts';
import { baselineOf, type View } from '#story/view.ts';
import { Part, PartsList } from '../components/Part.tsx';
import { ActivityWeek } from '../panels/ActivityWeek.tsx';
import { HoursApart } from '../panels/HoursApart.tsx';
import { HoursLost } from '../panels/HoursLost.tsx';
import { WhoGains } from '../panels/WhoGains.tsx';
import { Access } from '../panels/Access.tsx';
import { Causes } from '../panels/Causes.tsx';
import { ExposureByHour } from '../panels/ExposureByHour.tsx';
import { ExposureReasons } from '../panels/ExposureReasons.tsx';
import { Groups } from '../panels/Groups.tsx';
import { Movements } from '../panels/Movements.tsx';
import type { PanelOf } from '../panels/panel-props.ts';
import { Resources } from '../panels/Resources.tsx';
import { StaffHours } from '../panels/StaffHours.tsx';
import { StaffStates } from '../panels/StaffStates.tsx';
import { PeopleMet } from '../panels/PeopleMet.tsx';
import { Predictability } from '../panels/Predictability.tsx';
import { TimeBands } from '../panels/TimeBands.tsx';
import { Violence } from '../panels/Violence.tsx';
import { Whereabouts } from '../panels/Whereabouts.tsx';
import { WorkingDay } from '../panels/WorkingDay.tsx';

type OnePanel = (props: PanelOf) => ReactNode;

interface PartOf {
  readonly name: string;
  readonly panels: readonly OnePanel[];
  /** Only of a regime beside the baseline. */
  readonly ofChange?: true;
}

const allParts: readonly PartOf[] = [
  {
    name: 'Time out of cell',
    panels: [Whereabouts, TimeBands, WorkingDay, Predictability, Groups, Causes],
  },
  { name: 'Who gains and who loses', panels: [WhoGains], ofChange: true },
  { name: 'Movements', panels: [Movements] },
  { name: 'Opportunities for conflict', panels: [Violence, ExposureReasons, ExposureByHour, PeopleMet] },
  { name: 'Access to activities', panels: [Access, HoursApart, HoursLost, ActivityWeek] },
  { name: 'Staff and rooms', panels: [Resources, StaffHours, StaffStates] },
];

/** Everything under the four outcomes: loaded once the comparison can be read. */
export default function StoryDetail({ comparison, view }: { comparison: Comparison; view: View }): ReactNode {
  const alone = view.regime === baselineOf(comparison).id;
  const parts = allParts.filter(({ ofChange }) => !(alone && ofChange));
  return (
    <>
      <PartsList names={parts.map(({ name }) => name)} />
      {parts.map(({ name, panels }) => (
        <Part key={name} name={name}>
          {panels.map((Shown, index) => (
            <Shown key={index} comparison={comparison} view={view} />
          ))}
        </Part>
      ))}
    </>
  );
}
