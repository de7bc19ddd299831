/** The whole wiring on one page: each event, and the process that owns it. */
import type { TraceSink } from '#trace/sink.ts';
import { finishMedicationAtDoor, seeNext } from './processes/medicationRound.ts';
import { Kind } from '#trace/records.ts';
import { Event, gateLine, searchLine } from './eventKinds.ts';
import { endBeingSeen } from './processes/beingSeen.ts';
import { callBooked } from './processes/bookedCalls.ts';
import { decide, endYard } from './processes/choices.ts';
import { callSession } from './processes/calls.ts';
import { finishMealAtDoor, openTurns, passBoundary } from './processes/coreDay.ts';
import { startDay } from './processes/day.ts';
import { endLockdown, runDetail } from './processes/detail.ts';
import { nextDoor } from './processes/doors.ts';
import { giveUpFacilities } from './processes/facilitiesShut.ts';
import { admitToWingLine, endWingService } from './processes/lines.ts';
import { endResponse, soundAlarm } from './processes/incidents.ts';
import { bringEverybodyBack, leavePlace, leaveSearch, letGo } from './processes/movement.ts';
import { addExposure } from './processes/exposureAlarms.ts';
import { callFor, walkBack } from './processes/movementEscorts.ts';
import { admitToSearch } from './processes/movementSearch.ts';
import {
  admitAtGate,
  endGateService,
  goWithOfficer,
  openGates,
  reachLinkEnd,
  setOff,
  startBack,
} from './processes/movementRoutes.ts';
import { callWing, openWindow, shutWindow, takeTurnOnRoutes } from './processes/movementWindows.ts';
import { reachHome } from './processes/reconsider.ts';
import { endCount, startRollCheck } from './processes/rollCheck.ts';
import { endRecount, phoneInNumbers } from './processes/secondCount.ts';
import { checkAfterGrace, endSession, enterRoom, startSession } from './processes/sessions.ts';
import { arriveAtPost } from './processes/settledPosts.ts';
import { leaveReception } from './processes/reception.ts';
import {
  endTrip,
  endTrips,
  goOut,
  leaveOnTrip,
  reachReception,
  returnFromTrip,
  startTrips,
} from './processes/trips.ts';
import { takeToHospital, turnBedWatch, turnConstantWatch } from './processes/watches.ts';
import { finishWelfareCheck } from './processes/welfareChecks.ts';
import { CallPhase, Step } from './people.ts';
import type { World } from './world.ts';

export interface SimulationEnd {
  readonly events: number;
  readonly records: number;
  /** 16 hexadecimal digits. */
  readonly traceHash: string;
}

/** Runs a populated world from 00:00 of the lead-in Sunday to the end of the last measured day, into a sink. */
export function simulate(world: World, sink: TraceSink): SimulationEnd {
  const { calendar, people } = world;
  world.writer.open(sink, world.header);
  if (world.plan.openConditions) writeOpenDoors(world);
  for (let person = 0; person < people.count; person++) {
    if (!world.plan.openConditions) people.cause[person] = world.groups.cause[people.group[person]];
    world.writer.write(
      0,
      Kind.enter,
      person,
      people.zone[person],
      people.state[person],
      people.cause[person],
      0,
    );
  }
  calendar.schedule(Event.midnight, 0, 0);
  const end = (world.days + 1) * 86_400;
  while (calendar.next(end)) handle(world, calendar.kind, calendar.entity);
  return { events: calendar.processed, traceHash: world.writer.close(), records: world.writer.records };
}

/** Doors that are never locked stand open from the start. */
function writeOpenDoors({ plan, writer }: World): void {
  plan.cells.forEach(({ landing }, cell) => writer.write(0, Kind.door, cell, landing, 1, 0, 0));
}

function handle(world: World, kind: number, entity: number): void {
  switch (kind) {
    // Nine of ten events are of these first kinds, and cases are tried in turn.
    case Event.decide:
      return decide(world, entity);
    case Event.door:
      return nextDoor(world, entity);
    case Event.step:
      return takeStep(world, entity);
    case Event.admit:
      return admit(world, entity);
    case Event.serviceEnd:
      return endService(world, entity);
    case Event.boundary:
      return passBoundary(world, entity);
    case Event.midnight:
      return startDay(world);
    case Event.sessionEnd:
      return isOutside(world, entity) ? endTrips(world, entity) : endSession(world, entity);
    case Event.yardEnd:
      return endYard(world, entity);
    case Event.detail:
      return runDetail(world, entity);
    case Event.staffArrive:
      return arriveAtPost(world, entity);
    case Event.rollStart:
      return startRollCheck(world);
    case Event.rollCount:
      return endCount(world, entity);
    case Event.secondCount:
      return phoneInNumbers(world, entity);
    case Event.recountOver:
      return endRecount(world);
    case Event.medicationRound:
      return seeNext(world, entity);
    case Event.turnBegins:
      return openTurns(world, entity);
    case Event.alarm:
      return soundAlarm(world, entity);
    case Event.responseOver:
      return endResponse(world);
    case Event.movementResumes:
      return openGates(world);
    case Event.bedWatch:
      return turnBedWatch(world, entity);
    case Event.constantWatch:
      return turnConstantWatch(world, entity);
    case Event.admission:
      return takeToHospital(world, entity);
    case Event.exposure:
      return addExposure(world);
    case Event.trip:
      return leaveOnTrip(world, entity);
    case Event.facilitiesShut:
      return giveUpFacilities(world, entity);
    case Event.landingReopens:
      return endLockdown(world, entity);
    case Event.windowOpen:
      return openWindow(world, entity);
    case Event.windowShut:
      return shutWindow(world, entity);
    case Event.callWing:
      return callWing(world, entity);
    case Event.finalLockUp:
      return bringEverybodyBack(world);
    case Event.groupDue:
      return callFor(world, entity);
    case Event.officerWalks:
      return walkBack(world, entity);
    case Event.callSession:
      return callSession(world, entity);
    case Event.callBooked:
      return callBooked(world, entity);
    case Event.startSession:
      return isOutside(world, entity) ? startTrips(world, entity) : startSession(world, entity);
    case Event.routesEmpty:
      return takeTurnOnRoutes(world);
    default:
      return checkAfterGrace(world, entity);
  }
}

function admit(world: World, line: number): void {
  if (line < gateLine(world.plan, 0)) admitToWingLine(world, line);
  else if (line < searchLine(world.plan, world.plan.wingCodes.length)) admitAtGate(world, line);
  else admitToSearch(world, line);
}

const isOutside = ({ plan, sessions }: World, session: number): boolean =>
  plan.held[sessions.held[session]].outside;

function endService(world: World, person: number): void {
  const { people, states } = world;
  const state = people.state[person];
  if (state === states.mealAtDoor) finishMealAtDoor(world, person);
  else if (state === states.medicationAtDoor) finishMedicationAtDoor(world, person);
  else if (state === states.welfareCheckAtDoor) finishWelfareCheck(world, person);
  else if (state === states.waiting) leaveSearch(world, person);
  else if (state === states.appointment || state === states.keyWork || state === states.onWingSession)
    endBeingSeen(world, person);
  else if (people.callPhase[person] >= CallPhase.travelling && world.queues.placeOf(person) >= 0)
    endGateService(world, person);
  else endWingService(world, person);
}

function takeStep(world: World, person: number): void {
  const { people } = world;
  const step = people.step[person];
  people.step[person] = Step.none;
  switch (step) {
    case Step.home:
      return reachHome(world, person);
    case Step.leaveWing:
      return setOff(world, person);
    case Step.link:
      return reachLinkEnd(world, person);
    case Step.room:
      return enterRoom(world, person);
    case Step.headBack:
      return leavePlace(world, person);
    case Step.startBack:
      return startBack(world, person);
    case Step.escorted:
      return goWithOfficer(world, person);
    case Step.keptIn:
      return letGo(world, person);
    case Step.reachReception:
      return reachReception(world, person);
    case Step.goOut:
      return goOut(world, person);
    case Step.comeBack:
      return returnFromTrip(world, person);
    case Step.leaveReception:
      return leaveReception(world, person);
    case Step.reachWing:
      return endTrip(world, person);
    default:
      throw new Error(`${people.ref[person]} takes a step that leads nowhere.`);
  }
}
