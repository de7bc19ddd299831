/** What each purpose of draws decides, and how: one entry for each number in purposes.ts, printed in docs/model.md. */
import type { Purpose } from './purposes.ts';

export interface PurposeEntry {
  /** What the draw settles, in a few words. */
  readonly decides: string;
  /** The distribution, with the ids of its assumptions in backticks. */
  readonly distribution: string;
  /** Beside seed and replication: the entity, then the occasion. */
  readonly keyedBy: string;
  /** True where two regimes share a draw only if they come to it in the same quarter of an hour. */
  readonly weaklyPaired?: true;
}

/** A purpose that is drawn no more is `retired`: its number stays taken. */
export const purposeBook: Readonly<Record<keyof typeof Purpose, PurposeEntry | 'retired'>> = {
  queueRank: {
    decides: 'who goes first of those who join a line in the same second; how people are numbered',
    distribution: 'random order',
    keyedBy: 'person, day (once for the numbering)',
  },
  placeInLine: {
    decides: 'place in the line for activities, the same under every regime',
    distribution: 'random order',
    keyedBy: 'person',
  },
  activityPreference: {
    decides: 'which kind of main activity somebody likes best',
    distribution: 'uniform from 0 to 1, the least is liked best',
    keyedBy: 'person, activity category',
  },
  partTimePreference: {
    decides: 'whether a part-time place is liked better',
    distribution: 'yes with probability `people.partTimePreferenceShare`',
    keyedBy: 'person',
  },
  seeksWork: {
    decides: 'whether somebody seeks a place in work or education',
    distribution: 'no with probability `people.notSeekingWorkShare`',
    keyedBy: 'person',
  },
  convicted: {
    decides: 'whether somebody is convicted, where not imported',
    distribution: 'yes with probability `people.convictedShare`',
    keyedBy: 'person',
  },
  incentiveLevel: {
    decides: 'incentive level, where not imported',
    distribution:
      'basic with probability `people.basicShare`, enhanced with `people.enhancedShare`, else standard',
    keyedBy: 'person',
  },
  gymTakeUp: 'retired',
  extraPreference: {
    decides: 'whether somebody wants an activity beside the main one',
    distribution:
      'yes with probability `people.gymTakeUpShare` for the gym, `people.faithTakeUpShare` for worship, `people.otherTakeUpShare` for others, always for in-cell work',
    keyedBy: 'person, activity category and mode',
  },
  nonAssociate: {
    decides: 'with whom somebody must not associate',
    distribution: '`people.nonAssociationPairsPerPerson` times: anyone, equally likely',
    keyedBy: 'person, number of the pair',
  },
  walkPace: {
    decides: 'time on a link, as a multiple of what the link says',
    distribution: 'uniform, 1 ± `movement.walkSpread`',
    keyedBy: 'person',
  },
  refuses: {
    decides: 'whether somebody refuses a session',
    distribution: 'yes with the probability of the own propensity',
    keyedBy: 'person, day, slot',
  },
  sickToday: {
    decides: 'whether somebody is sick',
    distribution:
      'a chain of days: sick on `attendance.sickShare` of them, in spells of `attendance.sickSpellDays` on average',
    keyedBy: 'person, day',
  },
  rests: {
    decides: 'whether somebody has a rest day',
    distribution: 'yes with probability `attendance.restShare`',
    keyedBy: 'person, day, slot',
  },
  excused: {
    decides: 'whether somebody is excused or not required',
    distribution: 'yes with probability `attendance.notRequiredShare`',
    keyedBy: 'person, day, slot',
  },
  needsMedication: {
    decides: 'whether somebody takes medication at the hatch in the morning',
    distribution: 'yes with probability `medication.share`',
    keyedBy: 'person',
  },
  supervisedMedication: {
    decides: 'whether the dose is supervised',
    distribution: 'yes with probability `medication.supervisedShare`',
    keyedBy: 'person',
  },
  needsEveningMedication: {
    decides: 'whether somebody takes medication at the hatch at tea',
    distribution: 'yes with probability `medication.eveningShare`',
    keyedBy: 'person',
  },
  wantsShower: {
    decides: 'whether somebody wants a shower',
    distribution: 'yes with probability `needs.showerShare`',
    keyedBy: 'person, day',
  },
  wantsTelephone: {
    decides: 'whether somebody wants a wing telephone, where the cell has none',
    distribution: 'yes with probability `needs.telephoneShare`',
    keyedBy: 'person, day',
  },
  wantsCleaning: {
    decides: 'whether somebody wants to clean the cell',
    distribution: 'yes with probability `needs.cleaningShare`',
    keyedBy: 'person, day',
  },
  wantsOpenAir: {
    decides: 'whether somebody wants the yard',
    distribution: 'yes with probability `exercise.takeUpShare`',
    keyedBy: 'person, day',
  },
  serveryService: {
    decides: 'seconds at the servery',
    distribution: 'triangular, `servery.secondsPerPerson` ± 25%',
    keyedBy: 'person, day, slot',
  },
  medicationService: {
    decides: 'seconds at the hatch',
    distribution:
      'triangular, `medication.secondsPerPerson` ± 25%; `medication.supervisedSeconds` where supervised',
    keyedBy: 'person, day, slot',
  },
  showerService: {
    decides: 'time in the shower',
    distribution: 'triangular, `needs.showerMinutes` ± 25%',
    keyedBy: 'person, day',
  },
  telephoneService: {
    decides: 'length of a call',
    distribution: 'triangular, `needs.telephoneMinutes` ± 25%',
    keyedBy: 'person, day',
  },
  cleaningService: {
    decides: 'time to clean the cell',
    distribution: 'triangular, `needs.cleaningMinutes` ± 25%',
    keyedBy: 'person, day',
  },
  patience: {
    decides: 'longest wait accepted for a shower or telephone',
    distribution: 'uniform from half to one and a half times `needs.patienceMinutes`',
    keyedBy: 'person, day',
  },
  staysOnFloor: {
    decides: 'whether somebody with nothing to see to stays on the floor, not in the open cell',
    distribution: 'yes with probability `association.floorShare`',
    keyedBy: 'person, quarter of an hour',
    weaklyPaired: true,
  },
  leavesWingAfter: {
    decides:
      'seconds to leave the wing once called, to leave the place after, to gather for an on-wing session',
    distribution:
      'uniform from 0 to `calls.secondsToLeaveWing`, or to what is left of the window; on the wing to `calls.onWingLeadMinutes`',
    keyedBy: 'person, day, slot, way (on the wing: quarter of an hour)',
    weaklyPaired: true,
  },
  walksHomeIn: {
    decides: 'seconds to walk home at lock-up',
    distribution: 'uniform from 1 to `doors.walkHomeSeconds`',
    keyedBy: 'person, quarter of an hour',
    weaklyPaired: true,
  },
  inCellUse: {
    decides: 'share of the time behind the door that is used for in-cell work',
    distribution: 'triangular, `inCell.usedShare` ± `inCell.usedSpread`, within 0 and 1',
    keyedBy: 'person, day, slot',
  },
  staffAbsent: {
    decides: 'whether a member of staff is absent',
    distribution:
      'a chain of days: absent on `staff.absentShare` of them, in spells of `staff.sickSpellDays` on average; new ones come faster or slower with the daily factor',
    keyedBy: 'shift line and number, day',
  },
  staffLate: {
    decides: 'whether a member of staff comes late',
    distribution: 'yes with probability `staff.lateShare`',
    keyedBy: 'shift line and number, day',
  },
  staffLateness: {
    decides: 'how late',
    distribution: 'uniform from 0 to twice `staff.lateMinutes`, a minute at least',
    keyedBy: 'shift line and number, day',
  },
  miscount: {
    decides: 'whether a count of a place comes out wrong',
    distribution: 'yes with probability `rollCheck.miscountShare`',
    keyedBy: 'place, day, number of the roll check',
  },
  sessionStaffOrder: {
    decides: 'in which order sessions are given their staff in the morning',
    distribution: 'random order',
    keyedBy: 'activity, day',
  },
  staffDailyFactor: {
    decides: 'how much more or less sickness of staff begins today',
    distribution: 'a factor of 1 give or take `staff.dailyFactorSpread`, uniform',
    keyedBy: 'prison, day',
  },
  refusalPropensity: {
    decides: 'how readily somebody refuses',
    distribution:
      'lognormal about `attendance.refusedShare`, with `attendance.refusalSpread` as its coefficient of variation, at most 1',
    keyedBy: 'person',
  },
  kitService: {
    decides: 'how long an exchange of kit takes',
    distribution: 'triangular, a quarter either side of `kit.secondsPerPerson`',
    keyedBy: 'person, day',
  },
  bedWatchSpell: {
    decides: 'whether somebody is on a bed watch in hospital',
    distribution: 'spells: `bedWatch.starts` for 1,000 people a week, `bedWatch.days` days on average',
    keyedBy: 'person, day',
  },
  bedWatchSecond: {
    decides: 'when in the day a bed watch begins or ends',
    distribution:
      'begins: uniform over the day; ends: uniform from `court.firstReturnMinutes` to `court.lastReturnMinutes`, when reception takes people in',
    keyedBy: 'person, day',
  },
  constantWatchSpell: {
    decides: 'whether somebody is on a constant watch',
    distribution:
      'spells: `constantWatch.starts` for 1,000 people a week, `constantWatch.days` days on average',
    keyedBy: 'person, day',
  },
  constantWatchSecond: {
    decides: 'when in the day a constant watch begins or ends',
    distribution: 'uniform over the day',
    keyedBy: 'person, day',
  },
  alarm: {
    decides: 'whether there is an alarm where somebody then is',
    distribution: 'yes at `incidents.alarms` for 1,000 people a week, the same under every regime',
    keyedBy: 'person, day',
  },
  alarmSecond: {
    decides: 'when in the day',
    distribution: 'uniform from first unlock to final lock-up as the baseline publishes them',
    keyedBy: 'person, day',
  },
  toolMissing: {
    decides: 'whether a tool is missing when they are counted',
    distribution: 'yes with probability `tools.missingShare`',
    keyedBy: 'activity, quarter of an hour in which the session should end',
  },
  asksFor: {
    decides: 'how many appointments of a kind somebody asks for in a week',
    distribution:
      'the weekly demand of that kind for a person, rounded down or up at random so that its mean is right',
    keyedBy: 'person, week and kind',
  },
  asksOnDay: {
    decides: 'on which day of the week',
    distribution: 'each of seven days alike',
    keyedBy: 'person, week, kind and number',
  },
  requestOrder: {
    decides: 'in which order requests of one day are placed',
    distribution: 'random order',
    keyedBy: 'person, day, kind and number',
  },
  didNotAttend: {
    decides: 'whether somebody does not come to a clinic',
    distribution: 'yes with probability `appointments.didNotAttendShare`',
    keyedBy: 'person, day, slot',
  },
  welfareCheck: {
    decides: 'whether somebody checks at the door in place of a key work session that could not be held',
    distribution: 'yes with probability `welfareCheck.share`',
    keyedBy: 'person, day, slot',
  },
  courtReturn: {
    decides: 'when somebody is back from court',
    distribution:
      'triangular from `court.firstReturnMinutes` to `court.lastReturnMinutes`, most likely at the last',
    keyedBy: 'person, day',
  },
  assumptionRange: {
    decides:
      'which values the assumptions have in one joint draw over their ranges, beside the simulation as shipped',
    distribution:
      'log-uniform from low to high for sizes, uniform for shares, heads and what may be nought, whole for officers; readings drawn anew while they break the evidenced order of weights',
    keyedBy: 'assumption, draw and try',
  },
  secondMiscount: {
    decides: 'whether the numbers a place phones in after a movement are wrong',
    distribution: 'yes with probability `rollCheck.miscountShare`',
    keyedBy: 'place, quarter of an hour in which the window shuts',
  },
  firstToLose: {
    decides:
      'which of the landings, and which of the posts, that have lost as much as others is given up first',
    distribution: 'random order',
    keyedBy: 'landing or post',
  },
  exposureThreshold: {
    decides: 'where alarms follow exposure, how much of it a zone sees until its next alarm',
    distribution: 'exponential, on average 1,000 hours over `incidents.alarmsPerExposure`',
    keyedBy: 'zone, quarter of an hour of its last alarm',
    weaklyPaired: true,
  },
  exposureAlarm: {
    decides: 'where alarms follow exposure, to whom of those there it comes',
    distribution: 'random order',
    keyedBy: 'person, quarter of an hour',
    weaklyPaired: true,
  },
};
