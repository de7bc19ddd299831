/** The measures and the slices every replication fills. */
import { catalogue } from '#measures/catalogue.ts';
import { gridFor } from '#measures/grid.ts';
import type { GridCell, MeasureDefinition } from '#measures/measure.ts';

export interface MeasureBook {
  readonly grid: readonly GridCell[];
  readonly definitions: readonly MeasureDefinition[];
}

export const measureBook: MeasureBook = { grid: gridFor(), definitions: catalogue };
