import { hasHead, type Line, linesOf, partsOf } from '../../drawing';
import { number, type Plan } from '../../engine';
import { layoutOf } from '../../layout';
import { partWords } from '../part-words';
import { label } from './label';
import { lookLines, lookOf } from './looks';
import { type Branch, MOST_NODES, treeOf } from './tree';

interface Flowchart {
  /** From `flowchart` on. */
  readonly lines: readonly string[];
  /** What it does not say of the design; whole sentences. */
  readonly notes: readonly string[];
}

/** A design as a flowchart: frames as subgraphs, all else as nodes. Mermaid places them itself. */
export function flowchartOf(plan: Plan): Flowchart {
  const boxes = layoutOf(plan, {});
  const { roots, keys } = treeOf(partsOf({ plan, findings: [], comparing: false }, boxes));
  const drawn = roots.flatMap(withInner);
  const links = linkLines(linesOf(plan, boxes), keys, parentsOf(drawn));
  const looks = lookLines(
    drawn.flatMap((branch) => [
      { key: branch.key, look: lookOf(branch.part) },
      ...(factsOf(branch).length > 0 ? [{ key: factsKey(branch.key), look: 'facts' as const }] : []),
    ]),
  );
  const lines = ['flowchart LR', ...[...roots.flatMap(branchLines), ...links, ...looks].map(setIn)];
  return { lines, notes: notesOf(drawn, links.length, lines.join('\n').length) };
}

const setIn = (line: string): string => `  ${line}`;

const withInner = (branch: Branch): Branch[] => [branch, ...branch.children.flatMap(withInner)];

function branchLines(branch: Branch): string[] {
  const { key, part, children } = branch;
  const { name, lines } = partWords(part.drawn);
  if (children.length === 0) return [`${key}[${label([name, ...lines])}]`];
  const facts = factsOf(branch);
  return [
    `subgraph ${key}[${label([[name, ...lines.slice(0, 1)].join(', ')])}]`,
    ...(facts.length > 0 ? [setIn(`${factsKey(key)}[${label(facts)}]`)] : []),
    ...children.flatMap(branchLines).map(setIn),
    'end',
  ];
}

/** Mermaid keeps room for one short line above what is in a subgraph: further facts stand in a box of their own. */
const factsOf = ({ part, children }: Branch): readonly string[] =>
  children.length === 0 ? [] : partWords(part.drawn).lines.slice(1);

const factsKey = (key: string): string => `f${key}`;

type Parents = ReadonlyMap<string, string>;

const parentsOf = (drawn: readonly Branch[]): Parents =>
  new Map(drawn.flatMap(({ key, children }) => children.map((child) => [child.key, key])));

/** Each line once, and none between a frame and what stands in it, which Mermaid refuses. */
function linkLines(lines: readonly Line[], keys: ReadonlyMap<string, string>, parents: Parents): string[] {
  const told = lines.flatMap((line) => {
    const [from, to] = [keys.get(line.from.id), keys.get(line.to.id)];
    if (from === undefined || to === undefined || isWithin(from, to, parents) || isWithin(to, from, parents)) return [];
    const word = line.label === undefined ? '' : `|${label([line.label])}|`;
    return [`${from} ${hasHead(line.kind) ? '-->' : '<-->'}${word} ${to}`];
  });
  return [...new Set(told)];
}

function isWithin(inner: string, outer: string, parents: Parents): boolean {
  for (let at: string | undefined = inner; at !== undefined; at = parents.get(at)) if (at === outer) return true;
  return false;
}

/** What Mermaid draws unless whoever shows it has raised the limit. @see https://mermaid.js.org/config/schema-docs/config.html */
const MOST_CHARACTERS = 50_000;
const MOST_LINKS = 500;

function notesOf(drawn: readonly Branch[], links: number, characters: number): string[] {
  const large = drawn.filter(isWhole).length;
  return [
    'Mermaid places everything itself; the places of the diagram are not kept.',
    ...(large > 0 ? [`Pools of more than ${MOST_NODES} nodes are one box each: ${number(large)} here.`] : []),
    ...(characters > MOST_CHARACTERS || links > MOST_LINKS
      ? [
          'This is more than Mermaid draws by default, 50,000 characters and 500 links; maxTextSize and maxEdges raise that.',
        ]
      : []),
  ];
}

/** Whether nodes were left out of a pool. */
const isWhole = ({ part, children }: Branch): boolean =>
  part.drawn.view === 'pool' && children.length === 0 && !part.drawn.face.empty;
