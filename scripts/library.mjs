/** Builds lib/: the command line and the engine as a library, plain JavaScript with type declarations for Node 20. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundle } from './bundle.mjs';
import { root } from './stamp.mjs';

const lib = join(root, 'lib');
const types = join(lib, 'types');

await bundle({ cli: 'cli/main.ts', index: 'library/index.ts' }, lib);
chmodSync(join(lib, 'cli.js'), 0o755);

const tsc = ['node_modules/typescript/bin/tsc', '-p', 'src/tsconfig.library.json'];
if (spawnSync(process.execPath, tsc, { cwd: root, stdio: 'inherit' }).status !== 0) process.exit(1);
for (const name of readdirSync(types, { recursive: true })) {
  if (name.endsWith('.d.ts')) withFileNames(join(types, name));
}

/** The sources name modules as bundlers do; Node and its type resolution want the names of files. */
function withFileNames(file) {
  const named = readFileSync(file, 'utf8').replace(
    /(\bfrom |\bimport\()(["'])(\.[^"']+)\2/g,
    (_, before, quote, path) => {
      const isFolder = existsSync(join(dirname(file), path, 'index.d.ts'));
      return `${before}${quote}${path}${isFolder ? '/index.js' : '.js'}${quote}`;
    },
  );
  writeFileSync(file, named);
}
