/** Every measure by id: name, unit, direction, definition, source. App, exports and documentation are made from it. */
import { accessDefinitions } from './definitions/access.ts';
import { movementDefinitions } from './definitions/movement.ts';
import { staffDefinitions } from './definitions/staff.ts';
import { timeDefinitions } from './definitions/time.ts';
import { violenceDefinitions } from './definitions/violence.ts';
import type { MeasureDefinition } from './measure.ts';

export const catalogue: readonly MeasureDefinition[] = [
  ...timeDefinitions,
  ...movementDefinitions,
  ...violenceDefinitions,
  ...accessDefinitions,
  ...staffDefinitions,
];

/** Throws for an id that is not in the catalogue. */
export function definitionOf(id: string): MeasureDefinition {
  const definition = catalogue.find((candidate) => candidate.id === id);
  if (definition === undefined) throw new Error(`No measure is called ${id}`);
  return definition;
}
