import { test } from 'vitest';
import { happened } from '../happened.ts';
import { activityWith, periodsOf, scenarioWith, wing, windowOf, night } from '../small.ts';
test('x', () => {
  const h = happened(scenarioWith({ wings: [wing('A', [[1, 2]])] }, { periods: periodsOf(['07:45', 'UNLOCK'], ['08:30','SESSION'], ['11:45','MEAL'],['12:15','LOCK_UP'],['12:30','ROLL_CHECK'],['12:45','LOCKED',night]), activities: [activityWith({capacity:2})], windows:[windowOf('outward','08:10','08:30'),windowOf('return','11:45','12:05')] }));
  console.log(h.story().join('\n'));
});
