/** The kinds of field that scenario files are made of. Each error text says what is expected, and doubles as the editor's hint. */
import * as z from 'zod/mini';

// Functions made from text are refused by the app's content security policy.
z.config({ jitless: true });

/** An object in which an unknown key is a fault; the error text lists the keys there are, for the nearest name. */
export function fields<const Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const keys = Object.keys(shape).join(' ');
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? keys : undefined),
  });
}

export function words(pattern: RegExp, hint: string) {
  return z.string().check(z.regex(pattern, { error: hint }), z.describe(hint));
}

/** Free text for people: a line without characters that steer a terminal or turn its text round. */
export function text(most: number) {
  return z.string().check(
    z.minLength(1),
    z.maxLength(most),
    z.refine((value) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(value), {
      error: 'a text without control characters',
    }),
  );
}

/** A whole number of people, rooms, seconds or the like. */
export function count(least: number, most = 100_000) {
  return z.int().check(z.minimum(least), z.maximum(most));
}

/** A list with an upper limit far above any prison, so that a hostile file cannot keep the reader busy. */
export function list<Item extends z.core.SomeType>(item: Item, least = 0, most = 1000) {
  return z.array(item).check(z.minLength(least), z.maxLength(most));
}

export const schemaLink = z.exactOptional(text(500));
export const formatVersion = z.literal(1);
export const provenance = z.enum(['PROD_MIGRATION', 'PLACEHOLDER', 'USER', 'FICTIONAL']);

export const prisonCode = words(/^[A-Z]{2}I$/, 'a prison code, two capitals and an I, such as ZZI');
export const wingCode = words(
  /^[A-Z0-9]{1,6}$/,
  'a wing or landing code of one to six capitals and digits, such as A or B2',
);
export const identifier = words(
  /^[A-Za-z][A-Za-z0-9-]{0,63}$/,
  'a name of letters, digits and hyphens that starts with a letter, such as textiles or link-4',
);
export const unlockGroupCode = words(
  /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/,
  'a landing code or the name of a part of a landing, such as 2 or 2-north',
);
export const fileIdentifier = words(
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
  'a name of small letters and digits joined by hyphens, such as workshop-based',
);

export const startTime = words(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day as HH:mm, 00:00 to 23:59');
export const endTime = words(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a time of day as HH:mm, 00:00 to 24:00');
