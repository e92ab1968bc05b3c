import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from '../stamp.mjs';

const CACHE = join(root, 'node_modules/.cache/bench');

/** The engine as one module of plain JavaScript, built from the sources as they are. */
export async function loadEngine() {
  mkdirSync(CACHE, { recursive: true });
  const entry = join(CACHE, 'entry.ts');
  const from = (path) => JSON.stringify(join(root, 'src', path));
  writeFileSync(
    entry,
    `export { diff, findings, plan, trace, verdicts } from ${from('engine/index.ts')};
     export { reachability, reachabilityAfter } from ${from('engine/reachability/index.ts')};
     export { matching, outline } from ${from('engine/outline/index.ts')};
     export { examples } from ${from('examples/index.ts')};
     export { layoutOf } from ${from('layout/index.ts')};
     export { SCHEMA_VERSION as schemaVersion, withMode } from ${from('model/index.ts')};
     export { writeLink } from ${from('share/link.ts')};`,
  );
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { outDir: join(CACHE, 'out'), emptyOutDir: true, minify: false, ssr: entry, target: 'node20' },
  });
  return import(pathToFileURL(join(CACHE, 'out/entry.js')).href);
}
