/** How long a span of behaviour may be at most: longer ones, and a prison is not locked up and counted by the end of its day. */
import type { BehaviourId } from './assumptions.ts';

/** Whoever has been beyond the wall comes back through reception by 21:00, in minutes after 00:00: home and counted by the end of the day. */
export const latestReturnMinutes = 1260;

export const longestSpans: { readonly [Id in BehaviourId]?: number } = {
  // Each door, each person counted or searched: they add up over a wing.
  'doors.unlockSecondsPerDoor': 120,
  'doors.lockSecondsPerDoor': 120,
  'rollCheck.baseSeconds': 3600,
  'rollCheck.secondsPerPerson': 30,
  'search.secondsPerPerson': 120,
  // Half an hour for the way to the own cell, with whoever comes from outside late at night.
  'doors.walkHomeSeconds': 1800,
  // An hour for what somebody finishes before that.
  'calls.secondsToLeaveWing': 3600,
  'servery.secondsPerPerson': 3600,
  'medication.secondsPerPerson': 3600,
  'medication.supervisedSeconds': 3600,
  'welfareCheck.seconds': 3600,
  'kit.secondsPerPerson': 3600,
  'staff.redeploySeconds': 3600,
  'tools.checkMinutes': 30,
  'incidents.movementStopMinutes': 30,
  'reception.minutes': 60,
  // Ten hours for what ends with the opening or the day in any case.
  'calls.leadMinutes': 600,
  'calls.onWingLeadMinutes': 600,
  'calls.graceMinutes': 600,
  'rollCheck.secondCountMinutes': 600,
  'needs.showerMinutes': 600,
  'needs.telephoneMinutes': 600,
  'needs.cleaningMinutes': 600,
  'needs.patienceMinutes': 600,
  'needs.decisionMinutes': 600,
  'exercise.minutes': 600,
  'staff.lateMinutes': 600,
  'keyWork.minutes': 600,
  'incidents.responseMinutes': 600,
  'incidents.landingLostMinutes': 600,
  'tools.missingMinutes': 600,
  // Longer in hospital is a bed watch.
  'hospitalEscort.minutes': 360,
  'court.firstReturnMinutes': latestReturnMinutes,
  'court.lastReturnMinutes': latestReturnMinutes,
};
