/** The processes of prison life: every file of processes/ stands in one entry. Printed in docs/model.md. */

export interface ProcessEntry {
  readonly title: string;
  /** Paths in src/. */
  readonly files: readonly string[];
  /** What happens, in two or three sentences a planner would understand. */
  readonly does: string;
}

const file = (name: string): string => `prison/processes/${name}.ts`;

export const processBook: readonly ProcessEntry[] = [
  {
    title: 'Core day',
    files: [file('coreDay'), file('reconsider'), file('lateBack'), 'prison/entitlement.ts'],
    does: 'Periods set doors. Entitled to be unlocked are those whose group is open, those due at, going to or coming from a session, and those back from one until the meal is over.',
  },
  {
    title: 'Midnight',
    files: [file('day'), file('dayDraws'), 'prison/spells.ts'],
    does: 'The draws of the day for people and staff, sickness among them in spells; sessions, windows, roll checks and boundaries of the day enter the calendar.',
  },
  {
    title: 'Cohorts',
    files: ['rules/turns.ts', file('turns')],
    does: 'Turns of (W − (k − 1)c) / k; the first of today is the last of tomorrow, the same every week. A turn begins when those whose turn it was are locked up: an overrun shortens it, and its end stays.',
  },
  {
    title: 'Doors',
    files: [file('doors')],
    does: 'Officers go in teams, door by door, each door taking time. Below two officers nobody opens a cell, but a lock-up begun is finished.',
  },
  {
    title: 'Roll check',
    files: [file('rollCheck')],
    does: 'For the whole prison, with doors locked: every wing and every occupied place is counted, and a wrong count is repeated. Nothing opens, nobody is called, gates are shut and staff do not go to their meal until all are right. From final lock-up gates let people home, and a wing is counted once those on their way are in.',
  },
  {
    title: 'Second count',
    files: [file('secondCount')],
    does: 'Some minutes after a movement out, activity areas phone in their numbers. As delivered they may not agree: the place is counted again, and meanwhile no window opens and gates are shut. Nobody is locked for it.',
  },
  {
    title: 'Detail',
    files: [file('detail'), file('duty'), file('postsRequired'), file('settledPosts')],
    does: 'Staff keep continuing posts. The rest fill by priority, then id: own wing, centre, other wings, there after a walk.',
  },
  {
    title: 'Curtailment and unlock minimum',
    files: [
      file('curtailment'),
      file('domestics'),
      file('minimum'),
      file('lockdown'),
      file('facilitiesShut'),
    ],
    does: 'For each skill, whole items drop in the order of the regime until demand fits those free or at a post; they stay dropped until their next period. A gap of less than half an hour is carried: nothing that takes hours is given up for it. A landing is given up only where that spares an officer, the one that has lost least first, one that keeps its open air and showers of the day before one that does not; induction goes last, segregation and healthcare never. A landing below its minimum is locked up, or waits for officers before it is unlocked; who comes back to a wing that is full is locked in alone. A yard or showers that an opening should have and officers do not allow count as given up once that lasts.',
  },
  {
    title: 'Court and hospital appointments',
    files: [file('trips'), file('reception')],
    does: 'Whoever is expected at court or at a hospital is fetched from the cell, the floor or work on the wing at the own time, though not while the roll is open, waits in reception, and comes back through it: from court at a time of the own, most often late, by contractor; from hospital after the time of an escort, by 21:00 at the latest, with officers who go before any post. Back on a locked wing they are locked in singly, with the meal kept for them; work on the wing is taken up again if half an hour of it is left.',
  },
  {
    title: 'Bed watches and constant watches',
    files: [file('watches'), 'prison/watched.ts'],
    does: 'As delivered, some people are in hospital for days under a bed watch, some on a constant watch in their cell; each takes its officers day and night, before any post, from the lowest post if nobody is free. When no officer is on duty they come from outside the roster. Who is at work or on the way goes once back on the wing; who is watched is not called to anything.',
  },
  {
    title: 'Incidents',
    files: [file('incidents'), file('exposureAlarms'), 'prison/exposureLink.ts'],
    does: 'As delivered, alarms come at the same rate and at the same second to the same people under every regime, wherever they then are. Officers leave the lowest posts to respond, nobody sets off or passes a gate nearby for some minutes, the session in that room ends, and on a wing the landing is shut. Their number is no result. Where `incidents.alarmsPerExposure` is above nought, alarms follow exposure instead: each zone’s is added up minute by minute, as the reading weighs it, until it passes the next threshold.',
  },
  {
    title: 'Movement',
    files: [
      file('movement'),
      file('movementWindows'),
      file('movementRoutes'),
      file('movementRoutesClosed'),
      file('movementSearch'),
      file('movementEscorts'),
      file('movementRelease'),
      file('missedMovement'),
      file('movementOfficers'),
    ],
    does: 'A window opens when its route posts are filled. Wings are called in order; ways lead through links and gates; who has not left when it shuts has missed it. Places are released in turn on the way back. Groups wait for an escort; when the last escort post closes those on the way out go home, and those on the way back are walked there. A window that closes the routes waits until they are empty, and nobody else sets off until its people are through.',
  },
  {
    title: 'Sessions on and off the wing',
    files: [
      file('calls'),
      file('calledPeople'),
      file('sessions'),
      file('sessionStaff'),
      file('sessionLife'),
      file('attendance'),
    ],
    does: 'Called, or cancelled for want of staff or place; checked again after a grace; one DPS reason for everyone allocated.',
  },
  {
    title: 'Appointments',
    files: [
      'prison/requests.ts',
      'prison/sittings.ts',
      'prison/bookings.ts',
      file('bookedCalls'),
      file('arriving'),
      file('beingSeen'),
      file('leaving'),
      file('welfareChecks'),
    ],
    does: 'Booked before the run, in order of event priority and of waiting; who finds no space waits and goes first next time. Called with the movement or at the own time, waiting before and after; the activity that overlaps is lost, or begun first if the movement to the appointment comes half an hour or more after it began, or taken up again if half an hour of it is left: on the wing, and off it with a movement that is not over or an officer of an escort post. Key work without its post may become a check at the door.',
  },
  {
    title: 'In-cell sessions',
    files: [file('inCell')],
    does: 'Only behind a locked door; the keyed share of that time is used. Never time out of cell.',
  },
  {
    title: 'Meals, medication, showers, telephones',
    files: [file('lines'), file('medicationRound')],
    does: 'One line each, first come first served. A missed meal is kept, or brought to the door; so is medication, by a nurse from cell to cell, where a period says so or a landing was shut while the hatch was open.',
  },
  {
    title: 'Domestics, association, exercise',
    files: [file('choices'), file('forgone')],
    does: 'The first unmet need whose wait and service fit the time left and the patience; else company on the floor or the own open cell. Looked at again after a service, at an opening and every few minutes. Wing workers leave their work for it in their own turn, though not for the yard, and go back to it. What could be had for the last time while somebody was out on a call, or with too little of it left once back, is given up for the call.',
  },
];
