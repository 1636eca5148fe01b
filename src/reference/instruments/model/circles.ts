/**
 * The circles in a graph: each a set of names that lead back to themselves, in the order in which they were met.
 * Tarjan's algorithm, without recursion, since the graph comes from a file.
 */
export function circlesIn(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const enter = (name: string) => {
    index.set(name, index.size);
    low.set(name, index.get(name) ?? 0);
    stack.push(name);
    onStack.add(name);
    return { name, next: 0 };
  };
  const lower = (name: string, to: number | undefined) => low.set(name, Math.min(low.get(name) ?? 0, to ?? 0));
  const close = (name: string) => {
    if (low.get(name) !== index.get(name)) return;
    const circle: string[] = [];
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      onStack.delete(top);
      circle.unshift(top);
      if (top === name) break;
    }
    if (circle.length > 1 || edges.get(name)?.includes(name)) circles.push(circle);
  };
  for (const start of edges.keys()) {
    if (index.has(start)) continue;
    const waiting = [enter(start)];
    for (let at = waiting.at(-1); at; at = waiting.at(-1)) {
      const to = edges.get(at.name)?.[at.next++];
      if (to === undefined) {
        waiting.pop();
        close(at.name);
        const above = waiting.at(-1);
        if (above) lower(above.name, low.get(at.name));
      } else if (!index.has(to)) waiting.push(enter(to));
      else if (onStack.has(to)) lower(at.name, index.get(to));
    }
  }
  return circles;
}
