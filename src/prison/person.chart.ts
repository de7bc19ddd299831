/** The life of a person, as plain data: read by XState, compiled to a table by the kernel, drawn in the documents. */
import type { Chart } from '#kernel/chart.ts';

export const personChart = {
  id: 'person',
  initial: 'locked',
  states: {
    locked: {
      initial: 'resting',
      on: { unlock: '#person.onWing.inOwnCell' },
      states: {
        resting: {
          on: {
            changeReason: '#person.locked.resting',
            startInCellSession: '#person.locked.inCellSession',
            takeMealAtDoor: '#person.locked.mealAtDoor',
          },
        },
        inCellSession: {
          on: { changeReason: '#person.locked.inCellSession', endInCellSession: '#person.locked.resting' },
        },
        mealAtDoor: {
          on: { changeReason: '#person.locked.mealAtDoor', finishMeal: '#person.locked.resting' },
        },
      },
    },
    onWing: {
      initial: 'inOwnCell',
      states: {
        inOwnCell: {
          on: {
            lock: '#person.locked.resting',
            stepOut: '#person.onWing.onFloor',
            leaveWing: '#person.away.moving',
          },
        },
        onFloor: {
          on: {
            goHome: '#person.onWing.inOwnCell',
            joinQueue: '#person.onWing.queueing',
            startService: '#person.onWing.beingServed',
            enterYard: '#person.onWing.inYard',
            enterRoom: '#person.onWing.onWingSession',
            startWork: '#person.onWing.working',
            leaveWing: '#person.away.moving',
          },
        },
        queueing: {
          on: { startService: '#person.onWing.beingServed', leaveQueue: '#person.onWing.onFloor' },
        },
        beingServed: { on: { finishService: '#person.onWing.onFloor' } },
        inYard: { on: { leaveYard: '#person.onWing.onFloor' } },
        onWingSession: { on: { leaveRoom: '#person.onWing.onFloor' } },
        working: { on: { stopWork: '#person.onWing.onFloor' } },
      },
    },
    away: {
      initial: 'moving',
      states: {
        moving: {
          on: {
            walkOn: '#person.away.moving',
            waitAtGate: '#person.away.heldAtGate',
            arrive: '#person.away.offWingSession',
            turnBack: '#person.away.returning',
          },
        },
        heldAtGate: { on: { passGate: '#person.away.moving', passGateHomeward: '#person.away.returning' } },
        offWingSession: { on: { headBack: '#person.away.returning' } },
        returning: {
          on: {
            walkOn: '#person.away.returning',
            waitAtGate: '#person.away.heldAtGate',
            reachWing: '#person.onWing.onFloor',
          },
        },
      },
    },
  },
} as const satisfies Chart;
