/**
 * A set of small integers that gives its members back in ascending order: three levels of bits, nothing sorted, nothing
 * allocated. Adding, deleting and taking the lowest cost the same whether it holds one member or a thousand.
 */
export class RankSet {
  count = 0;
  private readonly leaves: Int32Array;
  private readonly branches: Int32Array;
  private readonly roots: Int32Array;

  /** Members are 0 to size − 1. */
  constructor(size: number) {
    this.leaves = new Int32Array((size >>> 5) + 1);
    this.branches = new Int32Array((size >>> 10) + 1);
    this.roots = new Int32Array((size >>> 15) + 1);
  }

  /** Adds a member that is not there. */
  add(rank: number): void {
    const leaf = rank >>> 5;
    const branch = rank >>> 10;
    this.leaves[leaf] |= 1 << (rank & 31);
    this.branches[branch] |= 1 << (leaf & 31);
    this.roots[rank >>> 15] |= 1 << (branch & 31);
    this.count++;
  }

  /** Takes out a member that is there. */
  delete(rank: number): void {
    const leaf = rank >>> 5;
    this.count--;
    if ((this.leaves[leaf] &= ~(1 << (rank & 31))) !== 0) return;
    const branch = rank >>> 10;
    if ((this.branches[branch] &= ~(1 << (leaf & 31))) !== 0) return;
    this.roots[rank >>> 15] &= ~(1 << (branch & 31));
  }

  /** Takes out the lowest member and returns it. The set must hold one. */
  takeFirst(): number {
    let root = 0;
    while (this.roots[root] === 0) root++;
    const branch = (root << 5) + lowestBit(this.roots[root]);
    const leaf = (branch << 5) + lowestBit(this.branches[branch]);
    const rank = (leaf << 5) + lowestBit(this.leaves[leaf]);
    this.delete(rank);
    return rank;
  }
}

/** Position of the lowest bit that is set; `bits` is not 0. */
export function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
