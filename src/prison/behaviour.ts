/** The behaviour assumptions as the processes use them: whole seconds, shares, counts. */
import type { Assumptions, BehaviourId } from '#scenario/assumptions.ts';
import type { Regime } from '#scenario/regime.ts';

export type Behaviour = Readonly<Record<BehaviourId, number>>;

export interface Seconds {
  readonly unlockDoor: number;
  readonly lockDoor: number;
  readonly walkHome: number;
  readonly callLead: number;
  readonly onWingLead: number;
  readonly grace: number;
  readonly leaveWing: number;
  readonly rollCheckBase: number;
  readonly rollCheckEach: number;
  readonly secondCount: number;
  readonly decision: number;
  readonly exercise: number;
  readonly late: number;
  readonly redeploy: number;
  readonly toolCheck: number;
  readonly missingTool: number;
  readonly search: number;
  /** Longest wait of a group for others to join. */
  readonly escortWait: number;
}

export function behaviourOf(assumptions: Assumptions): Behaviour {
  return Object.fromEntries(
    Object.entries(assumptions.behaviour).map(([id, assumption]) => [id, assumption.value]),
  ) as Behaviour;
}

/** What is to happen later must be later: some spans are a second at least, and nobody looks round more than once a minute. */
export function secondsOf(behaviour: Behaviour, { sim }: Regime): Seconds {
  const minutes = (id: BehaviourId): number => Math.round(behaviour[id] * 60);
  const seconds = (id: BehaviourId): number => Math.round(behaviour[id]);
  return {
    unlockDoor: seconds('doors.unlockSecondsPerDoor'),
    lockDoor: seconds('doors.lockSecondsPerDoor'),
    walkHome: seconds('doors.walkHomeSeconds'),
    callLead: minutes('calls.leadMinutes'),
    onWingLead: minutes('calls.onWingLeadMinutes'),
    grace: Math.max(1, minutes('calls.graceMinutes')),
    leaveWing: seconds('calls.secondsToLeaveWing'),
    rollCheckBase: seconds('rollCheck.baseSeconds'),
    rollCheckEach: seconds('rollCheck.secondsPerPerson'),
    secondCount: Math.max(1, minutes('rollCheck.secondCountMinutes')),
    decision: Math.max(60, minutes('needs.decisionMinutes')),
    exercise: minutes('exercise.minutes'),
    late: minutes('staff.lateMinutes'),
    redeploy: Math.max(1, seconds('staff.redeploySeconds')),
    toolCheck: minutes('tools.checkMinutes'),
    missingTool: minutes('tools.missingMinutes'),
    search: seconds('search.secondsPerPerson'),
    // In free flow only those whose session has been cancelled wait for each other.
    escortWait:
      sim.movement.escort === undefined
        ? Math.max(1, seconds('staff.redeploySeconds'))
        : sim.movement.escort.waitMinutes * 60,
  };
}
