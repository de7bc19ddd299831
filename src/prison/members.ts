/** Which belong together, in their order: row r has members[first[r]] to members[first[r + 1] - 1]. `of` is the row of each. */
export function membersOf(
  of: Int32Array,
  rows: number,
): { readonly first: Int32Array; readonly members: Int32Array } {
  const first = new Int32Array(rows + 1);
  for (const row of of) first[row + 1]++;
  for (let row = 0; row < rows; row++) first[row + 1] += first[row];
  const next = first.slice();
  const members = new Int32Array(of.length);
  of.forEach((row, member) => (members[next[row]++] = member));
  return { first, members };
}
