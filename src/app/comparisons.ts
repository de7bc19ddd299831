/** Which comparisons there are, and where on the page each lies: names alone, so that they weigh next to nothing. */
const names = import.meta.glob<string>('/scenarios/experiments/*.json', { eager: true, import: 'name' });
const establishments = import.meta.glob<string>('/scenarios/experiments/*.json', {
  eager: true,
  import: 'establishment',
});
const establishmentNames = import.meta.glob<string>('/scenarios/establishments/*.json', {
  eager: true,
  import: 'name',
});

export interface ShippedComparison {
  /** Of its experiment; the name of its file. */
  readonly id: string;
  readonly name: string;
  readonly establishmentName: string;
}

/** Its result is committed and shown at once; the others are computed on the device. */
export const openingComparison = 'category-c';

/** Whether the figures shown were computed beforehand, rather than on this device. */
export function isCommitted(comparison: string): boolean {
  return comparison === openingComparison;
}

/** The opening one first, then by file. */
export const shippedComparisons: readonly ShippedComparison[] = Object.entries(names)
  .map(([path, name]) => ({
    id: path.slice(path.lastIndexOf('/') + 1, -'.json'.length),
    name,
    establishmentName: establishmentNames[establishments[path].replace('..', '/scenarios')] ?? '',
  }))
  .sort(
    (a, b) =>
      Number(b.id === openingComparison) - Number(a.id === openingComparison) || (a.id < b.id ? -1 : 1),
  );

export type PageName = 'story' | 'person' | 'method';

export interface Place {
  readonly comparison: ShippedComparison;
  readonly page: PageName;
}

/** `/person` and `/open-prison/person`; whatever leads nowhere is the story of the opening comparison. */
export function placeOf(path: string): Place {
  const [first = '', ...rest] = path.split('/').filter((part) => part !== '');
  const named = shippedComparisons.find(({ id }) => id === first);
  const page = named === undefined ? first : (rest[0] ?? '');
  return {
    comparison: named ?? shippedComparisons[0],
    page: page === 'person' || page === 'method' ? page : 'story',
  };
}

/** The address of a page within the document. */
export function addressFor(comparison: string, page: PageName): string {
  const parts = [comparison === openingComparison ? '' : comparison, page === 'story' ? '' : page];
  return `#/${parts.filter((part) => part !== '').join('/')}`;
}
