/** The life of a person, as plain data: read by XState, compiled to a table by the kernel, drawn in the documents. */
import type { Chart } from '#kernel/chart.ts';

export const personChart = {
  id: 'person',
  initial: 'locked',
  states: {
    locked: {
      initial: 'resting',
      on: { unlock: '#person.onWing.inOwnCell', takeToHospital: '#person.outside.hospital' },
      states: {
        resting: {
          on: {
            changeReason: '#person.locked.resting',
            startInCellSession: '#person.locked.inCellSession',
            takeMealAtDoor: '#person.locked.mealAtDoor',
            takeMedicationAtDoor: '#person.locked.medicationAtDoor',
            startWelfareCheck: '#person.locked.welfareCheckAtDoor',
          },
        },
        inCellSession: {
          on: {
            changeReason: '#person.locked.inCellSession',
            endInCellSession: '#person.locked.resting',
            takeMedicationAtDoor: '#person.locked.medicationAtDoor',
            startWelfareCheck: '#person.locked.welfareCheckAtDoor',
          },
        },
        mealAtDoor: {
          on: { changeReason: '#person.locked.mealAtDoor', finishMeal: '#person.locked.resting' },
        },
        medicationAtDoor: {
          on: {
            changeReason: '#person.locked.medicationAtDoor',
            finishMedicationAtDoor: '#person.locked.resting',
          },
        },
        welfareCheckAtDoor: {
          on: {
            changeReason: '#person.locked.welfareCheckAtDoor',
            finishWelfareCheck: '#person.locked.resting',
          },
        },
      },
    },
    onWing: {
      initial: 'inOwnCell',
      on: { takeToHospital: '#person.outside.hospital' },
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
            startKeyWork: '#person.onWing.keyWork',
            leaveWing: '#person.away.moving',
          },
        },
        queueing: {
          on: { startService: '#person.onWing.beingServed', leaveQueue: '#person.onWing.onFloor' },
        },
        beingServed: { on: { finishService: '#person.onWing.onFloor' } },
        inYard: { on: { leaveYard: '#person.onWing.onFloor' } },
        onWingSession: { on: { leaveRoom: '#person.onWing.onFloor' } },
        keyWork: { on: { endKeyWork: '#person.onWing.onFloor' } },
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
            arriveToWait: '#person.away.waiting',
            arriveForAppointment: '#person.away.appointment',
            turnBack: '#person.away.returning',
            goToCourt: '#person.outside.court',
            goToHospital: '#person.outside.hospital',
            goOnLicence: '#person.outside.onLicence',
          },
        },
        heldAtGate: { on: { passGate: '#person.away.moving', passGateHomeward: '#person.away.returning' } },
        offWingSession: { on: { headBack: '#person.away.returning', waitToLeave: '#person.away.waiting' } },
        waiting: {
          on: {
            beginAppointment: '#person.away.appointment',
            headBack: '#person.away.returning',
            goToCourt: '#person.outside.court',
            goToHospital: '#person.outside.hospital',
          },
        },
        appointment: { on: { waitToLeave: '#person.away.waiting', headBack: '#person.away.returning' } },
        returning: {
          on: {
            walkOn: '#person.away.returning',
            waitAtGate: '#person.away.heldAtGate',
            reachWing: '#person.onWing.onFloor',
          },
        },
      },
    },
    outside: {
      initial: 'court',
      on: { comeBack: '#person.away.returning', comeBackToWait: '#person.away.waiting' },
      states: { court: {}, hospital: {}, onLicence: {} },
    },
  },
} as const satisfies Chart;
