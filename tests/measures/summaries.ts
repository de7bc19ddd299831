/** Writes a trace of the tiny prison, reads it, and looks its measures up. */
import { FactsReader } from '#measures/facts/factsReader.ts';
import type { Facts } from '#measures/facts/facts.ts';
import { gridFor } from '#measures/grid.ts';
import { summarise } from '#measures/summarise.ts';
import type { Reading } from '#scenario/assumptions.ts';
import { Pen } from './pen.ts';
import { reading as defaultReading } from './reading.ts';
import type { TinyPrison } from './tinyPrison.ts';

export interface Read {
  readonly facts: Facts;
  /** Total over base. */
  readonly value: (measure: string, where?: string, people?: string, dayType?: string) => number;
  readonly total: (measure: string, where?: string, people?: string, dayType?: string) => number;
}

export function readOf(
  prison: TinyPrison,
  write: (pen: Pen) => void,
  reading: Reading = defaultReading,
): Read {
  const reader = new FactsReader(reading);
  const pen = new Pen(prison, reader);
  write(pen);
  pen.close();
  const { facts } = reader;
  const { total, base } = summarise(facts, reading);
  const cellOf = (measure: string, where = 'all', people = 'all', dayType = 'week') => {
    const index = gridFor().findIndex(
      (cell) =>
        cell.measure === measure &&
        cell.where === where &&
        cell.people === people &&
        cell.dayType === dayType,
    );
    if (index < 0) throw new Error(`The grid has no ${measure} where ${where} for ${people} on ${dayType}`);
    return index;
  };
  return {
    facts,
    value: (...of) => total[cellOf(...of)] / base[cellOf(...of)],
    total: (...of) => total[cellOf(...of)],
  };
}
