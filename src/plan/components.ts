/**
 * Strongly connected components (Tarjan 1972) of the graph whose nodes are 0…n-1, without recursion of its own.
 * Returns the component of each node; a component's number is higher than those of all that it leads to.
 */
export function findComponents(edges: readonly (readonly number[])[]): readonly number[] {
  const search: Search = {
    edges,
    order: new Array(edges.length).fill(unvisited),
    low: new Array(edges.length).fill(0),
    component: new Array(edges.length).fill(unvisited),
    open: [],
    visited: 0,
    components: 0,
  };
  for (let node = 0; node < edges.length; node++) if (search.order[node] === unvisited) visitFrom(node, search);
  return search.component;
}

const unvisited = -1;

interface Search {
  readonly edges: readonly (readonly number[])[];
  readonly order: number[];
  readonly low: number[];
  readonly component: number[];
  readonly open: number[];
  visited: number;
  components: number;
}

function visitFrom(root: number, search: Search): void {
  const path = [{ node: visit(root, search), edge: 0 }];
  for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
    const { node } = frame;
    const target = search.edges[node]?.[frame.edge++];
    if (target === undefined) {
      closeComponent(node, search);
      path.pop();
      const parent = path.at(-1)?.node;
      if (parent !== undefined) lower(parent, search.low[node]!, search);
    } else if (search.order[target] === unvisited) {
      path.push({ node: visit(target, search), edge: 0 });
    } else if (search.component[target] === unvisited) {
      lower(node, search.order[target]!, search);
    }
  }
}

function visit(node: number, search: Search): number {
  search.order[node] = search.low[node] = search.visited++;
  search.open.push(node);
  return node;
}

function lower(node: number, to: number, search: Search): void {
  if (to < search.low[node]!) search.low[node] = to;
}

function closeComponent(root: number, search: Search): void {
  if (search.low[root] !== search.order[root]) return;
  const component = search.components++;
  for (let node = search.open.pop(); node !== undefined; node = search.open.pop()) {
    search.component[node] = component;
    if (node === root) return;
  }
}
