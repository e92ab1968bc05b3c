import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SCHEMA_VERSION } from '../../src/model/version';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How a program ended, and what it printed. */
export interface Ran {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program with Node from the project's folder. */
export function node(args: readonly string[], input = ''): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 200_000_000,
  });
  return { exitCode: status, stdout, stderr };
}

type Resources = Record<string, Record<string, unknown>>;

/** The example, changed, as the text of a saved design. What is changed need not make sense. */
export function design(change: (resources: Resources) => void = () => {}): string {
  const document = JSON.parse(readFileSync(join(root, 'src/examples/article.json'), 'utf8'));
  change(document.resources);
  return JSON.stringify({ schemaVersion: SCHEMA_VERSION, document });
}

/** A folder for files of a test. */
export function scratch() {
  const path = mkdtempSync(join(tmpdir(), 'aks-netsim-'));
  return {
    path,
    file: (name: string, text: string): string => {
      writeFileSync(join(path, name), text);
      return join(path, name);
    },
    remove: () => rmSync(path, { recursive: true }),
  };
}
