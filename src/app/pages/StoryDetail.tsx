import type { ReactNode } from 'react';
import type { Comparison } from '#experiment/comparison.ts';
import type { View } from '#story/view.ts';
import { Access } from '../panels/Access.tsx';
import { Causes } from '../panels/Causes.tsx';
import { Groups } from '../panels/Groups.tsx';
import { Movements } from '../panels/Movements.tsx';
import { TimeBands } from '../panels/TimeBands.tsx';
import { Violence } from '../panels/Violence.tsx';
import { Whereabouts } from '../panels/Whereabouts.tsx';

/** Everything under the four outcomes: loaded once the comparison can be read. */
export default function StoryDetail({ comparison, view }: { comparison: Comparison; view: View }): ReactNode {
  return (
    <div className="panels">
      <Whereabouts comparison={comparison} view={view} />
      <TimeBands comparison={comparison} view={view} />
      <Movements comparison={comparison} view={view} />
      <Violence comparison={comparison} view={view} />
      <Access comparison={comparison} view={view} />
      <Groups comparison={comparison} view={view} />
      <Causes comparison={comparison} view={view} />
    </div>
  );
}
