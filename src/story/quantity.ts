/** Numbers in words: counts, shares of a hundred, proportions. */

/** A number with as many digits as it deserves: 1,240 · 142 · 14.2 · 1.42; zero is never negative. */
export function figure(value: number): string {
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : 2;
  return grouped(value.toFixed(digits), size >= 10 && digits === 1 ? 1 : digits);
}

/** Whether a number, as written, is nought: `0`, `0.00`, `0m`. */
export function isNought(text: string): boolean {
  return !/[1-9]/.test(text);
}

/** A count of people or events, to the nearest whole one. */
export function whole(value: number): string {
  return grouped(value.toFixed(0), 0);
}

/** 0.183 as `18 in 100`. */
export function inHundred(share: number): string {
  return `${whole(share * 100)} in 100`;
}

/** 0.183 as `18%`. */
export function percent(share: number): string {
  const points = Math.abs(share) * 100;
  return `${points >= 0.05 && points < 1 ? points.toFixed(1) : points.toFixed(0)}%`;
}

/** `1 journey`, `2 journeys`. */
export function counted(value: number, singular: string, plural: string): string {
  const text = whole(value);
  return `${text} ${text === '1' ? singular : plural}`;
}

const spokenFractions: readonly (readonly [number, string])[] = [
  [1 / 10, 'a tenth'],
  [1 / 5, 'a fifth'],
  [1 / 4, 'a quarter'],
  [1 / 3, 'a third'],
  [2 / 5, 'two-fifths'],
  [1 / 2, 'half'],
  [2 / 3, 'two-thirds'],
  [3 / 4, 'three-quarters'],
];

/** A proportion as it is said aloud: 0.32 is `a third`; what is near no simple fraction stays a percentage. */
export function proportion(share: number): string {
  const size = Math.abs(share);
  const near = spokenFractions.find(([value]) => Math.abs(value - size) <= 0.015);
  return near === undefined ? percent(share) : near[1];
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function grouped(text: string, digits: number): string {
  const [integer = '0', fraction] = text.replace('-', '').split('.');
  const withCommas = integer.replace(/\B(?=(\d{3})+$)/g, ',');
  const body = digits > 0 && fraction !== undefined ? `${withCommas}.${fraction}` : withCommas;
  return text.startsWith('-') && !isNought(body) ? `−${body}` : body;
}
