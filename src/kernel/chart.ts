/** A state of a chart: with `states` it is a compound of others, without it is a leaf. */
export interface ChartState {
  readonly initial?: string;
  readonly on?: Readonly<Record<string, string>>;
  readonly states?: Readonly<Record<string, ChartState>>;
}

/**
 * A statechart as plain data, in the form XState reads: a target is '#id.path.of.states' from the root, 'name' for a sibling
 * or '.name' for a child of the state that names it.
 */
export interface Chart {
  readonly id: string;
  readonly initial: string;
  readonly states: Readonly<Record<string, ChartState>>;
}

export interface CompiledChart {
  /** Leaves by path, as in 'onWing.onFloor', in the order of the chart. */
  readonly states: readonly string[];
  /** Events in the order in which the chart first names them. */
  readonly events: readonly string[];
  readonly initial: number;
  /** Next state at state × events + event; 255 refuses the event. */
  readonly table: Uint8Array;
}

/** What the table holds where a state refuses an event. */
export const refused = 255;

/**
 * Compiles a chart to a table. A leaf has the events of all states around it, the innermost first; a compound target means
 * its initial leaf. Faults, with the path of the state: an unknown target or initial state, two states of one name, a
 * compound state without an initial one or a leaf with one, a name with '.', '#' or '*' in it, more than 255 leaves.
 */
export function compileChart(chart: Chart): CompiledChart {
  const root: Node = { path: [], state: chart, parent: null };
  const nodes = [root, ...descendants(root)];
  const byPath = new Map(nodes.map((node) => [node.path.join('.'), node]));
  checkNames(chart.id, nodes);
  const leaves = nodes.filter((node) => node.state.states === undefined);
  if (leaves.length > refused)
    throw new Error(`Chart '${chart.id}' has ${leaves.length} leaves; a table holds 255.`);
  const numbers = new Map(leaves.map((leaf, number) => [leaf, number]));
  const events = [...new Set(nodes.flatMap((node) => Object.keys(node.state.on ?? {})))];

  const leafOf = (node: Node): number => {
    const number = numbers.get(node);
    if (number !== undefined) return number;
    const initial = byPath.get([...node.path, node.state.initial].join('.'));
    if (initial === undefined) throw fault(chart.id, node, `names no initial state of its own`);
    return leafOf(initial);
  };
  const targetOf = (node: Node, event: string): number | null => {
    const target = node.state.on?.[event];
    if (target === undefined) return node.parent === null ? null : targetOf(node.parent, event);
    const found = byPath.get(targetPath(chart.id, node, target));
    if (found === undefined) throw fault(chart.id, node, `has an unknown target for '${event}': '${target}'`);
    return leafOf(found);
  };

  for (const node of nodes) {
    leafOf(node);
    for (const event of Object.keys(node.state.on ?? {})) targetOf(node, event);
  }
  const table = new Uint8Array(leaves.length * events.length).fill(refused);
  leaves.forEach((leaf, state) => {
    events.forEach((event, column) => {
      table[state * events.length + column] = targetOf(leaf, event) ?? refused;
    });
  });
  return { states: leaves.map((leaf) => leaf.path.join('.')), events, initial: leafOf(root), table };
}

/** A step as the chart writes it: `from` and `to` are paths of leaves, or of compound states. */
export interface Transition {
  readonly from: string;
  readonly event: string;
  readonly to: string;
}

/** Every step of a chart that compiles, once: those of a compound state are not repeated for the leaves in it. */
export function transitionsOf(chart: Chart): readonly Transition[] {
  const root: Node = { path: [], state: chart, parent: null };
  return [root, ...descendants(root)].flatMap((node) =>
    Object.entries(node.state.on ?? {}).map(([event, target]) => ({
      from: node.path.join('.'),
      event,
      to: targetPath(chart.id, node, target),
    })),
  );
}

interface Node {
  readonly path: readonly string[];
  readonly state: ChartState;
  readonly parent: Node | null;
}

function descendants(parent: Node): Node[] {
  return Object.entries(parent.state.states ?? {}).flatMap(([name, state]) => {
    const node = { path: [...parent.path, name], state, parent };
    return [node, ...descendants(node)];
  });
}

/** Path from the root that a target means, whether or not there is such a state. */
function targetPath(id: string, node: Node, target: string): string {
  if (target === `#${id}`) return '';
  if (target.startsWith(`#${id}.`)) return target.slice(id.length + 2);
  if (target.startsWith('#')) return target;
  if (target.startsWith('.')) return [...node.path, target.slice(1)].join('.');
  return [...node.path.slice(0, -1), target].join('.');
}

function checkNames(id: string, nodes: readonly Node[]): void {
  const seen = new Set<string>();
  for (const node of nodes) {
    const name = node.path[node.path.length - 1] ?? id;
    if (/[.#*]/.test(name) || name === '')
      throw fault(id, node, `has a name with '.', '#' or '*' in it, or none`);
    if (node.path.length > 0 && seen.has(name)) throw fault(id, node, `has the name of another state`);
    seen.add(node.path.length > 0 ? name : '');
    const initial = node.state.initial;
    const children = node.state.states;
    if (
      children === undefined
        ? initial !== undefined
        : initial === undefined || !Object.hasOwn(children, initial)
    ) {
      throw fault(
        id,
        node,
        children ? `names no initial state of its own` : `is a leaf and names an initial state`,
      );
    }
    for (const event of Object.keys(node.state.on ?? {})) {
      if (/[.*]/.test(event) || event === '')
        throw fault(id, node, `has an event with '.' or '*' in its name: '${event}'`);
    }
  }
}

function fault(id: string, node: Node, what: string): Error {
  return new Error(`State '${[id, ...node.path].join('.')}' ${what}.`);
}
