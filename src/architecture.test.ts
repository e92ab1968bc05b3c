import { describe, expect, it } from 'vitest';
import { networkModes } from './modes';

/** Belong to no folder, and import nothing. */
const COMMON = ['once', 'own', 'result', 'words'];

/**
 * Who may import whom. A folder may import itself, what is common, and what its row names, type imports included.
 * `npm:` names packages; one that no row names is out of bounds everywhere. A new folder needs a row.
 */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  once: [],
  own: [],
  result: [],
  words: [],
  facts: [],
  ip: [],
  modes: ['facts'],
  model: ['facts', 'ip', 'modes', 'npm:zod'],
  engine: ['facts', 'ip', 'modes', 'model'],
  layout: ['model', 'engine'],
  drawing: ['ip', 'model', 'engine', 'layout'],
  examples: ['facts', 'model'],
  lessons: ['facts', 'ip', 'model', 'engine', 'examples'],
  share: ['ip', 'model', 'npm:fflate'],
  import: ['facts', 'ip', 'modes', 'model', 'npm:jsonc-parser'],
  export: ['facts', 'ip', 'model', 'engine', 'layout', 'drawing', 'share', 'npm:papaparse'],
  worker: ['model', 'engine', 'import', 'export'],
  store: ['facts', 'modes', 'model', 'engine', 'worker', 'examples', 'lessons', 'npm:zustand', 'npm:zundo'],
  ui: ['npm:react', 'npm:lucide-react', 'npm:@tanstack/react-virtual'],
  diagram: [
    ...['ip', 'model', 'engine', 'layout', 'drawing', 'store', 'ui'],
    ...['npm:react', 'npm:lucide-react', 'npm:@xyflow/react', 'npm:d3-selection'],
  ],
  panels: [
    ...['facts', 'ip', 'modes', 'model', 'engine', 'lessons', 'store', 'ui'],
    ...['npm:react', 'npm:lucide-react', 'npm:papaparse'],
  ],
  app: [
    ...[
      'ip',
      'modes',
      'model',
      'engine',
      'layout',
      'worker',
      'examples',
      'lessons',
      'share',
      'import',
      'export',
      'store',
      'ui',
      'diagram',
      'panels',
    ],
    ...['npm:react', 'npm:react-dom', 'npm:lucide-react', 'npm:cmdk', 'npm:idb', 'npm:uqr'],
  ],
  main: ['app', 'npm:react', 'npm:react-dom'],
  offline: [],
  'first-paint': ['engine', 'layout', 'share', 'export', 'store', 'ui', 'diagram', 'panels', 'app', 'npm:react-dom'],
  cli: [
    ...['facts', 'ip', 'modes', 'model', 'engine', 'share', 'import', 'export'],
    ...['package.json', 'npm:node', 'npm:zod'],
  ],
  library: ['facts', 'ip', 'modes', 'model', 'engine', 'share', 'import', 'export'],
  conformance: ['facts', 'ip', 'modes', 'model', 'engine', 'npm:zod'],
};

/** Folders of the engine that put the others together; the rest know nothing of their siblings. */
const PUT_TOGETHER = [
  'trace',
  'policy',
  'rehearsal',
  'filtering',
  'plan',
  'flip',
  'capacity',
  'verdicts',
  'findings',
  'diff',
  'outline',
  'holders',
  'space',
  'explain',
  'migration',
  'compare',
  'routing',
  'dns',
  'reachability',
  'assertions',
  'lock-down',
  'steps',
  'building',
];

/** Folders whose answers follow from what they are given, the same in app, worker, command line and test. */
const PURE = [
  ...['facts', 'ip', 'modes', 'model', 'engine', 'layout', 'drawing', 'examples', 'lessons'],
  ...['share', 'import', 'export'],
];

const TEST_ONLY = /\.test\.tsx?$|\/(arbitraries|testing)\.ts$/;
// A word in quotes, such as the name of a field, is none.
const IMPORT = /(?<!['"])\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;

const sources = Object.entries(
  import.meta.glob<string>('./**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true }),
).filter(([file]) => !TEST_ONLY.test(file));

/** `./engine/plan/plan.ts` → `engine`; `./result.ts` → `result`. */
const layerOf = (file: string): string => (file.split('/')[1] ?? '').replace(/\.tsx?$/, '');

/** The layer that an import leads to; a package stays itself. */
const layerIn = (path: string): string => (path.startsWith('npm:') ? path : layerOf(`./${path}`));

/** Where an import leads, as a path from `src` without extension; `npm:` and the package's name outside. */
function target(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return new URL(specifier, `file:///${file.slice(2)}`).pathname.slice(1);
  const [scope = '', name = ''] = specifier.replace(/^node:.*/, 'node').split('/');
  return `npm:${scope.startsWith('@') ? `${scope}/${name}` : scope}`;
}

const importsOf = (file: string, text: string): string[] =>
  [...text.matchAll(IMPORT)].map(([, specifier]) => target(file, specifier ?? ''));

describe('import directions', () => {
  it('are checked on every source file', () => {
    const layers = new Set(sources.map(([file]) => layerOf(file)));
    expect(sources.length).toBeGreaterThan(60);
    for (const layer of ['facts', 'ip', 'modes', 'model', 'engine', 'store', 'main']) expect(layers).toContain(layer);
    const imports = sources.flatMap(([file, text]) => importsOf(file, text));
    expect(imports.length).toBeGreaterThan(sources.length);
    expect(imports).toContain('npm:zod');
  });

  it('are all in use, so that none is allowed that nobody needs', () => {
    const used = new Set(
      sources.flatMap(([file, text]) => importsOf(file, text).map((path) => `${layerOf(file)} → ${layerIn(path)}`)),
    );
    const allowed = Object.entries(LAYERS).flatMap(([layer, names]) => names.map((name) => `${layer} → ${name}`));
    expect(allowed.filter((arrow) => !used.has(arrow))).toEqual([]);
  });

  it.each(sources)('%s', (file, text) => {
    const layer = layerOf(file);
    expect(LAYERS, `${layer} has no row in LAYERS`).toHaveProperty([layer]);
    const allowed = new Set([layer, ...COMMON, ...(LAYERS[layer] ?? [])]);
    const layers = importsOf(file, text).map(layerIn);
    expect(layers.filter((name) => !allowed.has(name))).toEqual([]);
  });
});

describe('the engine', () => {
  const parts = sources.filter(([file]) => /^\.\/engine\/[^/]+\//.test(file));
  const partOf = (path: string): string => path.split('/').at(1) ?? '';

  it('has parts', () => expect(new Set(parts.map(([file]) => file.split('/')[2])).size).toBeGreaterThanOrEqual(4));

  it.each(parts)('%s knows its siblings only where it puts them together', (file, text) => {
    const part = partOf(file.slice(2));
    const siblings = importsOf(file, text).filter((path) => path.startsWith('engine') && partOf(path) !== part);
    expect(PUT_TOGETHER.includes(part) ? [] : siblings).toEqual([]);
    expect(siblings.filter((path) => /^engine(\/index)?$/.test(path))).toEqual([]);
  });
});

describe('pure folders', () => {
  const CLOCK_OR_CHANCE = /\b(?:Date\.now|new Date\b|Math\.random|performance\.now|crypto\.)/g;
  const pure = sources.filter(([file]) => PURE.includes(layerOf(file)));

  it('are there', () => expect(pure.length).toBeGreaterThan(40));
  it.each(pure)('%s has neither clock nor chance', (_, text) => expect(text.match(CLOCK_OR_CHANCE) ?? []).toEqual([]));
});

describe('text', () => {
  const MAKES_MARKUP =
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|document\.write|srcdoc|'text\/html')/g;

  it('that would be made markup is recognised', () =>
    expect('place.innerHTML = name'.match(MAKES_MARKUP)).toHaveLength(1));
  it.each(sources)('of %s stays text', (_, text) => expect(text.match(MAKES_MARKUP) ?? []).toEqual([]));
});

describe('network modes', () => {
  const quoted = (names: readonly string[]) => names.map((id) => `['"]${id}['"]`).join('|');
  const ids = quoted(networkModes.map(({ id }) => id));
  // A pod subnet is a space as well, and a switch over spaces names it.
  const inCases = quoted(networkModes.map(({ id }) => id).filter((id) => id !== 'pod-subnet'));
  // A mode's facts may carry the same words: where pods' addresses come from and which space it is may be asked for.
  const ASKS_WHICH = new RegExp(
    `(?<!(?:podAddressesFrom|space) [!=]*)[!=]==? (?:${ids})|(?:${ids}) [!=]==?|case (?:${inCases})`,
    'g',
  );
  const elsewhere = sources.filter(([file]) => layerOf(file) !== 'modes');

  it('are recognised when asked for', () => {
    expect("if (mode.id === 'kubenet') {".match(ASKS_WHICH)).toHaveLength(1);
    expect("case 'overlay':".match(ASKS_WHICH)).toHaveLength(1);
    expect("if (mode.podAddressesFrom === 'node-subnet') {".match(ASKS_WHICH)).toBeNull();
    expect("if (need.space === 'pod-subnet') {".match(ASKS_WHICH)).toBeNull();
    expect("if (mode.id === 'pod-subnet') {".match(ASKS_WHICH)).toHaveLength(1);
  });
  it.each(elsewhere)('%s asks for facts, never which mode it is', (_, text) =>
    expect(text.match(ASKS_WHICH) ?? []).toEqual([]),
  );
});
