/** A kind of event: a name for messages, its phase within a second, and the entities that can each have one pending. */
export interface EventKind {
  readonly name: string;
  readonly phase: number;
  /** Entities of this kind are numbered 0 to entities − 1. */
  readonly entities: number;
  /** Number of entity 0 in the order of all entities; kinds of the same entities share it. */
  readonly firstEntity: number;
}

/** Rows, one for each (kind, entity), numbered by (phase, firstEntity + entity, kind). */
export interface RowOrder {
  /** Where each kind starts in `rows`. */
  readonly offsets: Int32Array;
  /** Row of (kind, entity), at offsets[kind] + entity. */
  readonly rows: Int32Array;
  /** Kind and entity of each row. */
  readonly kinds: Uint8Array;
  readonly entities: Int32Array;
}

/** Numbers the rows in the order in which they are taken within one second. Fault: more than 256 kinds. */
export function orderRows(kinds: readonly EventKind[]): RowOrder {
  if (kinds.length > 256)
    throw new RangeError(`A calendar has at most 256 kinds of event, not ${kinds.length}.`);
  const offsets = new Int32Array(kinds.length);
  let size = 0;
  kinds.forEach((kind, number) => {
    offsets[number] = size;
    size += kind.entities;
  });
  const rows = new Int32Array(size);
  const kindOf = new Uint8Array(size);
  const entityOf = new Int32Array(size);
  let row = 0;
  for (const phase of ascending(kinds.map((kind) => kind.phase))) {
    const members = kinds.map((_, number) => number).filter((number) => kinds[number].phase === phase);
    const edges = ascending(members.flatMap((number) => [firstOf(kinds[number]), endOf(kinds[number])]));
    for (let edge = 0; edge + 1 < edges.length; edge++) {
      const present = members.filter(
        (number) => firstOf(kinds[number]) <= edges[edge] && endOf(kinds[number]) > edges[edge],
      );
      if (present.length === 0) continue;
      for (let global = edges[edge]; global < edges[edge + 1]; global++) {
        for (const number of present) {
          const entity = global - firstOf(kinds[number]);
          rows[offsets[number] + entity] = row;
          kindOf[row] = number;
          entityOf[row] = entity;
          row++;
        }
      }
    }
  }
  return { offsets, rows, kinds: kindOf, entities: entityOf };
}

const firstOf = (kind: EventKind): number => kind.firstEntity;
const endOf = (kind: EventKind): number => kind.firstEntity + kind.entities;

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
