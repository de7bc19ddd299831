/** How a command ends. */

export const exitStatus = { done: 0, failed: 1, badInput: 2, interrupted: 130 } as const;

/** The input is at fault, not the program: the message says what, where, what was found and what was expected. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}
