import type { Plan } from '../plan/types';
import { type PlaceKind, placeWords } from '../trace';
import { MORE_WAYS, OUTCOME_WORDS } from '../trace/words';
import { percentWords } from '../words';
import { isEveryEnd } from './groups';
import type { Cell, EndGroup, EndKind, Fare, Reachability, SourceSeen } from './types';

const KIND_WORDS: Readonly<Record<EndKind, (name: string) => string>> = {
  pods: (name) => `pods of ${name}`,
  nodes: (name) => `nodes of ${name}`,
  service: (name) => `service ${name}`,
  'application-gateway': (name) => `application gateway ${name}`,
  'load-balancer': (name) => `load balancer ${name}`,
  machines: (name) => `machines in ${name}`,
  firewall: (name) => `firewall ${name}`,
  'private-endpoint': (name) => `private endpoint ${name}`,
  'api-server': (name) => name,
  'site-hosts': (name) => `hosts of ${name}`,
  'internet-hosts': () => 'hosts of the internet',
};

/** Kinds of which a single one is better known by its own name. */
const SINGLE_WORDS: Readonly<Partial<Record<EndKind, (name: string) => string>>> = {
  machines: (name) => `machine ${name}`,
  'site-hosts': (name) => `host ${name}`,
  'internet-hosts': (name) => `internet host ${name}`,
};

/** `pods of web (24)`; where others of the same owner fare differently, with some of those that are meant. */
export function groupWords(plan: Plan, { ends }: Reachability, group: EndGroup): string {
  const name = (id: string) => placeWords(plan, { place: id, kind: 'machine' });
  const { kind, of, size, examples } = group;
  const single = size === 1 ? SINGLE_WORDS[kind] : undefined;
  if (single) return examples.map((id) => single(name(id))).join();
  const words = KIND_WORDS[kind](name(of));
  const several = size > 1 ? ` (${size})` : '';
  const some = `: ${examples.map(name).join(', ')}${size > examples.length ? ' …' : ''}`;
  return `${words}${isEveryEnd(ends, group) ? '' : some}${several}`;
}

/** Whom the far side sees, in a word or two. */
export function sourceWords({ of }: SourceSeen): string {
  return SOURCE_WORDS[of] ?? of;
}

const SOURCE_WORDS: Readonly<Partial<Record<'itself' | PlaceKind, string>>> = {
  itself: 'ok',
  'application-gateway': 'gateway',
  edge: 'public',
};

function fareWords({ outcome, share, sources }: Extract<Fare, { readonly share: number }>): string {
  if (outcome === 'intermittent') return percentWords(share);
  return outcome === 'delivered' ? sources.map(sourceWords).join('+') : OUTCOME_WORDS[outcome].toLowerCase();
}

function cellWords(cell: Cell): string {
  const words = cell.map((fare) => {
    if ('error' in fare) return 'none';
    return fare.bounded ? `${fareWords(fare)} …` : fareWords(fare);
  });
  return words.join(' or ');
}

/** Who reaches whom as a table that a person can read: whom the far side sees, or how it fails; then why, by code. */
export function reachabilityText(plan: Plan, reached: Reachability): string {
  const { ends, cells } = reached;
  const rows = [
    ['', ...ends.map((_, to) => String(to + 1))],
    ...ends.flatMap(({ sends }, from) =>
      sends ? [[String(from + 1), ...(cells[from] ?? []).map((cell) => cellWords(cell) || '·')]] : [],
    ),
  ];
  const widths = ends.map((_, to) => Math.max(...rows.map((row) => row[to + 1]?.length ?? 0)));
  const table = rows.map(([head = '', ...row]) =>
    [head.padStart(2), ...row.map((text, to) => text.padEnd(widths[to] ?? 0))].join('  ').trimEnd(),
  );
  const legend = ends.map((group, at) => `${String(at + 1).padStart(2)}  ${groupWords(plan, reached, group)}`);
  const isCut = cells.some((row) => row.some((cell) => cell.some((fare) => 'bounded' in fare)));
  return [...legend, '', ...table, '', ...(isCut ? [`…: ${MORE_WAYS}`] : []), ...whyLines(reached)].join('\n');
}

/** Each code with the pairs that it is of. */
function whyLines({ cells }: Reachability): string[] {
  const pairs = new Map<string, string[]>();
  for (const [from, row] of cells.entries()) {
    for (const [to, cell] of row.entries()) {
      for (const fare of cell) {
        const code = codeOf(fare);
        if (code) pairs.set(code, [...(pairs.get(code) ?? []), `${from + 1}→${to + 1}${whereWords(fare)}`]);
      }
    }
  }
  return [...pairs].map(([code, all]) => `${code}: ${all.join(', ')}`);
}

const codeOf = (fare: Fare): string | undefined => ('error' in fare ? fare.error.code : fare.code);

const whereWords = ({ where }: Fare): string =>
  where === undefined ? '' : where === 'same-node' ? ' on one node' : ' on two nodes';
