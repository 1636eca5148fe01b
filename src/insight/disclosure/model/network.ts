/**
 * A table of counts with its margins, as a circulation: source → rows → columns → sink → source. Each arc is one number of
 * the table (a row's total, a cell, a column's total, the whole); what flows into a node flows out of it, which is all that
 * a reader can reckon with. What a withheld number could be is then what a flow through its arc can be: exact for whole
 * numbers, since such networks have whole-numbered extremes.
 */
export type Arc = {
  from: number;
  to: number;
  value: number;
  kind: 'cell' | 'margin' | 'total';
  row: number;
  column: number;
  withheld: boolean;
};
export type Network = { nodes: number; arcs: Arc[] };

const MOST = 1_000_000_000;

export function networkOf(counts: readonly (readonly number[])[], columns: number): Network {
  const rows = counts.length;
  const sink = rows + columns + 1;
  const arc = (kind: Arc['kind'], from: number, to: number, value: number, row: number, column: number): Arc => ({
    kind,
    from,
    to,
    value,
    row,
    column,
    withheld: false,
  });
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const arcs: Arc[] = [];
  counts.forEach((row, i) => {
    arcs.push(arc('margin', 0, 1 + i, sum(row), i, -1));
    row.forEach((value, j) => {
      arcs.push(arc('cell', 1 + i, 1 + rows + j, value, i, j));
    });
  });
  for (let j = 0; j < columns; j++) {
    const all = sum(counts.map((row) => row[j] ?? 0));
    arcs.push(arc('margin', 1 + rows + j, sink, all, -1, j));
  }
  arcs.push(arc('total', sink, 0, sum(counts.map(sum)), -1, -1));
  return { nodes: sink + 1, arcs };
}

/** How far each arc may move from its true value: forward up, backward down. A withheld number is known to be no zero. */
export type Bounds = (arc: Arc) => { up: number; down: number };

export const readerBounds: Bounds = (arc) => (arc.withheld ? { up: MOST, down: arc.value - 1 } : { up: 0, down: 0 });

/** A flow on top of the true table. */
export type Push = { moved: number; shift: number[] };

/** Moves as much as the bounds let, at most `enough`, from one node to another round the arc itself. */
export function push(network: Network, bounds: Bounds, around: Arc, direction: 'up' | 'down', enough: number): Push {
  const shift = network.arcs.map(() => 0);
  const [start, goal] = direction === 'up' ? [around.to, around.from] : [around.from, around.to];
  let moved = 0;
  while (moved < enough) {
    const path = cheapest(network, start, goal, (arc, at, forward) => {
      if (arc === around) return null;
      const left = room(arc, bounds, shift[at] ?? 0, forward);
      return left > 0 ? { cost: 1, room: left } : null;
    });
    if (!path) break;
    const by = Math.min(enough - moved, ...path.map((step) => step.room));
    for (const step of path) shift[step.at] = (shift[step.at] ?? 0) + (step.forward ? by : -by);
    moved += by;
  }
  return { moved, shift };
}

const room = (arc: Arc, bounds: Bounds, shift: number, forward: boolean): number => {
  const { up, down } = bounds(arc);
  return forward ? up - shift : down + shift;
};

export type Step = { at: number; forward: boolean; room: number };
type Price = (arc: Arc, at: number, forward: boolean) => { cost: number; room: number } | null;

/** The cheapest way from one node to another (Dijkstra; these tables have some dozens of nodes). */
export function cheapest(network: Network, start: number, goal: number, price: Price): Step[] | null {
  const cost = new Array<number>(network.nodes).fill(Number.POSITIVE_INFINITY);
  const came = new Array<{ node: number; step: Step } | null>(network.nodes).fill(null);
  const settled = new Set<number>();
  cost[start] = 0;
  for (;;) {
    let node = -1;
    for (let each = 0; each < network.nodes; each++)
      if (!settled.has(each) && (cost[each] ?? 0) < (node < 0 ? Number.POSITIVE_INFINITY : (cost[node] ?? 0)))
        node = each;
    if (node < 0) return null;
    if (node === goal) return trace(came, goal);
    settled.add(node);
    network.arcs.forEach((arc, at) => {
      for (const forward of [true, false]) {
        const [tail, head] = forward ? [arc.from, arc.to] : [arc.to, arc.from];
        if (tail !== node || settled.has(head)) continue;
        const offer = price(arc, at, forward);
        if (!offer || (cost[node] ?? 0) + offer.cost >= (cost[head] ?? 0)) continue;
        cost[head] = (cost[node] ?? 0) + offer.cost;
        came[head] = { node, step: { at, forward, room: offer.room } };
      }
    });
  }
}

function trace(came: readonly ({ node: number; step: Step } | null)[], goal: number): Step[] {
  const path: Step[] = [];
  for (let each = came[goal]; each; each = came[each.node]) path.unshift(each.step);
  return path;
}
