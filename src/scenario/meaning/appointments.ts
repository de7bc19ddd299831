/** Meaning faults of appointments: names used once, places, posts and times that can be kept. */
import type { Appointment } from '../appointments.ts';
import { minuteOfDay } from '../clock.ts';
import type { Establishment } from '../establishment.ts';
import type { Post, Regime } from '../regime.ts';
import { eachOnce, isKnown, within, type Report } from './report.ts';

export function appointments({ activities, sim }: Regime, report: Report): void {
  const rows = sim.appointments ?? [];
  const ids = [...activities, ...rows].map(({ id }) => id);
  eachOnce(
    (finding) => {
      if (finding.path[0] === 'sim') report(finding);
    },
    ids,
    (index) => (index < activities.length ? [] : ['sim', 'appointments', index - activities.length, 'id']),
    'activity or appointment',
  );
  rows.forEach((appointment, index) => {
    const reportOne = within(report, 'sim', 'appointments', index);
    sittings(appointment, reportOne);
    if (appointment.post === undefined) return;
    const post = sim.posts.find(({ id }) => id === appointment.post);
    const names = sim.posts.map(({ id }) => id);
    if (!isKnown(reportOne, ['post'], appointment.post, names, 'a post') || post === undefined) return;
    postIsOpen(appointment, post, reportOne);
  });
}

/** A priority is for a type, or for a category that something of the type has. */
export function eventPriorities({ activities, sim }: Regime, report: Report): void {
  const rows = sim.eventPriorities ?? [];
  eachOnce(
    report,
    rows.map(({ eventType, categoryCode }) =>
      categoryCode === undefined ? eventType : `${eventType} ${categoryCode}`,
    ),
    (index) => ['sim', 'eventPriorities', index],
    'type, or category of a type,',
  );
  rows.forEach(({ eventType, categoryCode }, index) => {
    if (categoryCode === undefined) return;
    const events =
      eventType === 'ACTIVITY'
        ? activities
        : (sim.appointments ?? []).filter((appointment) => appointment.eventType === eventType);
    const codes = new Set(events.flatMap((event) => event.categoryCode ?? []));
    const path = ['sim', 'eventPriorities', index, 'categoryCode'];
    isKnown(report, path, categoryCode, codes, `a category of some ${eventType} of the regime`);
  });
}

function sittings({ sittings: rows, minutes }: Appointment, report: Report): void {
  rows.forEach(({ daysOfWeek, from, to }, index) => {
    eachOnce(report, daysOfWeek, (place) => ['sittings', index, 'daysOfWeek', place], 'day of a sitting');
    const length = minuteOfDay(to) - minuteOfDay(from);
    if (length >= minutes) return;
    report({
      path: ['sittings', index, 'to'],
      found: length <= 0 ? `${from} to ${to}` : `${length} minutes`,
      expected: `an end at least ${minutes} minutes after the start, the time for one person`,
      advice: 'Lengthen the sitting, or shorten the appointment.',
    });
  });
}

function postIsOpen({ sittings: rows }: Appointment, post: Post, report: Report): void {
  rows.forEach(({ daysOfWeek, from, to }, index) => {
    const open =
      daysOfWeek.every((day) => post.daysOfWeek.includes(day)) &&
      minuteOfDay(post.from) <= minuteOfDay(from) &&
      minuteOfDay(post.to) >= minuteOfDay(to);
    if (open) return;
    report({
      path: ['sittings', index],
      found: `${from} to ${to}, when its post "${post.id}" is not always open`,
      expected: `a sitting from ${post.from} to ${post.to} on days of the post`,
      advice: 'Move the sitting, or lengthen the post.',
    });
  });
}

export function appointmentsInEstablishment(
  { sim }: Regime,
  { wings, places, staff }: Establishment,
  report: Report,
): void {
  const employed = new Set(staff.lines.filter((line) => line.headcount > 0).map((line) => line.skill));
  const rooms = wings.flatMap(({ facilities }) => facilities.rooms.map(({ id }) => id));
  const offWing = places.map(({ id }) => id);
  const wingCodes = wings.map(({ wingCode }) => wingCode);
  const beyond = new Set(places.filter(({ outside }) => outside === true).map(({ id }) => id));
  (sim.appointments ?? []).forEach(({ place, movement, post, wings: served = [], staff: needs }, index) => {
    const reportOne = within(report, 'sim', 'appointments', index);
    served.forEach((wing, row) => isKnown(reportOne, ['wings', row], wing, wingCodes, 'a wing'));
    eachOnce(reportOne, served, (row) => ['wings', row], 'wing of the appointment');
    if (movement === 'onWing') isKnown(reportOne, ['place'], place, new Set(rooms), 'a room of a wing');
    else isKnown(reportOne, ['place'], place, offWing, 'a place off the wings');
    if (movement === 'main' && beyond.has(place))
      reportOne({
        path: ['movement'],
        found: `"main" to "${place}", outside the wall`,
        expected: 'people fetched and brought back, by no movement of the prison',
        advice: 'Write "escorted".',
      });
    if (post !== undefined && beyond.has(place))
      reportOne({
        path: ['post'],
        found: `the post "${post}" for "${place}", outside the wall`,
        expected: 'no post: people are taken there and brought back by their own escort',
        advice: 'Remove the post, or name a place inside.',
      });
    needs.forEach(({ anyOf }, row) => {
      if (anyOf.some((skill) => employed.has(skill))) return;
      reportOne({
        path: ['staff', row, 'anyOf'],
        found: `${anyOf.join(' or ')}, of whom the establishment has none`,
        expected: 'a skill of one of its shift lines',
        advice: 'Correct the skill, or add a shift line.',
      });
    });
  });
}
