/** A regime that a lever changed has an id of its own: beside its baseline it is another regime. */
import type { Regime } from '../regime.ts';

export function renamed(regime: Regime, suffix: string): Regime {
  return { ...regime, id: `${regime.id}-${suffix}` };
}
