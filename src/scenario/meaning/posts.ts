/** Meaning faults of posts: where they stand, what they stop, and who can fill them. */
import { minuteOfDay } from '../clock.ts';
import type { Establishment } from '../establishment.ts';
import type { Post, Regime } from '../regime.ts';
import { eachOnce, isKnown, within, type Report } from './report.ts';

export function posts({ sim }: Regime, report: Report): void {
  eachOnce(
    report,
    sim.posts.map((post) => post.id),
    (index) => ['sim', 'posts', index, 'id'],
    'post',
  );
  sim.posts.forEach((post, index) => postMeaning(post, within(report, 'sim', 'posts', index)));
}

function postMeaning(
  { kind, place, wings, daysOfWeek, from, to, lentFromWing, stops }: Post,
  report: Report,
): void {
  if (wings !== undefined && place !== 'eachWing') {
    report({
      path: ['wings'],
      found: `wings of a post at "${place}"`,
      expected: 'wings only for a post at eachWing',
      advice: 'Remove them, or set the place to "eachWing".',
    });
  }
  eachOnce(report, daysOfWeek, (index) => ['daysOfWeek', index], 'day of a post');
  eachOnce(report, stops ?? [], (index) => ['stops', index], 'place that a post stops');
  if (minuteOfDay(to) <= minuteOfDay(from)) {
    report({
      path: ['to'],
      found: `${from} to ${to}`,
      expected: 'an end after the start',
      advice: 'Correct one of the two times; a night is two posts, to 24:00 and from 00:00.',
    });
  }
  if (lentFromWing === true && kind !== 'route') {
    report({
      path: ['lentFromWing'],
      found: `a post of kind "${kind}" lent from a wing`,
      expected: 'lentFromWing only for a route post',
      advice: 'Remove it, or change the kind to "route".',
    });
  }
  if ((stops !== undefined) !== (kind === 'session')) {
    report({
      path: ['stops'],
      found: stops === undefined ? 'nothing' : `places that a post of kind "${kind}" stops`,
      expected:
        kind === 'session' ? 'the places whose sessions need this post' : 'stops only for a session post',
      advice: kind === 'session' ? 'Add "stops".' : 'Remove it, or change the kind to "session".',
    });
  }
}

export function postsInEstablishment({ sim }: Regime, establishment: Establishment, report: Report): void {
  const codes = establishment.wings.map((wing) => wing.wingCode);
  const wings = [...codes, 'eachWing'];
  const places = establishment.places.map((place) => place.id);
  const links = establishment.routes.links.map((link) => link.id);
  const employed = new Set(
    establishment.staff.lines.filter((line) => line.headcount > 0).map((line) => line.skill),
  );
  const standsOn = {
    wingFloor: [wings, 'a wing, or eachWing, for a post on the wing floor'],
    route: [[...wings, ...links, ...places, 'central'], 'a wing, eachWing, a link, a place or central'],
    session: [[...places, ...wings, ...links, 'central'], 'a place, a wing, eachWing, a link or central'],
    escort: [[...places, ...wings, ...links, 'central'], 'a place, a wing, eachWing, a link or central'],
    other: [[...places, ...wings, ...links, 'central'], 'a place, a wing, eachWing, a link or central'],
  } as const;
  sim.posts.forEach((post, index) => {
    const path = ['sim', 'posts', index] as const;
    const [names, what] = standsOn[post.kind];
    isKnown(report, [...path, 'place'], post.place, names, what);
    post.wings?.forEach((wing, row) => isKnown(report, [...path, 'wings', row], wing, codes, 'a wing'));
    post.stops?.forEach((place, row) =>
      isKnown(report, [...path, 'stops', row], place, places, 'a place off the wings'),
    );
    if (post.opens !== undefined && !wings.includes(post.place)) {
      report({
        path: [...path, 'opens'],
        found: `"${post.opens}" at "${post.place}"`,
        expected: 'opens only for a post on a wing, or on each wing',
        advice: 'Remove it, or move the post to a wing.',
      });
    }
    if (!employed.has(post.skill)) {
      report({
        path: [...path, 'skill'],
        found: `"${post.skill}", of whom the establishment has none`,
        expected: 'a skill of one of its shift lines',
        advice: 'Correct the skill, or add a shift line.',
      });
    }
  });
}
