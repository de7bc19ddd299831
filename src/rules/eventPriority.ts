/** Which of two events that overlap somebody goes to: the order of DPS, unless the regime says otherwise. */
import { eventTypes, type EventPriority, type EventType } from '#scenario/appointments.ts';

/** 1 goes first. What names type and category goes before what names the type; without either, the place of the type in DPS's order. */
export function priorityOf(
  priorities: readonly EventPriority[],
  eventType: EventType,
  categoryCode: string,
): number {
  const ofType = priorities.filter((row) => row.eventType === eventType);
  const row =
    ofType.find((one) => one.categoryCode === categoryCode) ??
    ofType.find((one) => one.categoryCode === undefined);
  return row?.priority ?? eventTypes.indexOf(eventType) + 1;
}
