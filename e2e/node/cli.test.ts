import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json';
import { exporters } from '../../src/export';
import { design, node, type Ran, scratch } from './programs';

const CLI = packageJson.bin['aks-netsim'];
const folder = scratch();
afterAll(folder.remove);

const nodes = (count: unknown): string => design(({ nodepool1 }) => Object.assign(nodepool1 ?? {}, { count }));
const good = folder.file('good.json', nodes(2));
const full = folder.file('full.json', nodes(500));
const malformed = folder.file('malformed.json', nodes('three'));
/** So much that a pipe does not take it at once. */
const large = folder.file(
  'large.json',
  design((resources) => {
    Object.assign(resources['vnet-prod'] ?? {}, { addressPrefixes: ['10.240.0.0/16', '10.128.0.0/16'] });
    Object.assign(resources['snet-aks'] ?? {}, { addressPrefix: '10.128.0.0/18' });
    Object.assign(resources.aks?.networkProfile ?? {}, {
      ...{ networkPlugin: 'azure', networkPluginMode: 'overlay', podCidr: '10.64.0.0/11' },
    });
    for (const id of ['pool1', 'pool2', 'pool3', 'pool4', 'pool5']) {
      resources[id] = { ...resources.nodepool1, id, name: id, count: 990, maxPods: 250 };
    }
  }),
);
const aksNetsim = (...args: readonly string[]): Ran => node([CLI, ...args]);

describe('aks-netsim check', () => {
  it('ends with 0 for a good design', () => {
    expect(aksNetsim('check', good)).toEqual({ exitCode: 0, stdout: expect.not.stringMatching(/^error/m), stderr: '' });
  });

  it('ends with 1 for one that would fail, and names the finding', () => {
    expect(aksNetsim('check', full)).toEqual({
      exitCode: 1,
      stdout: expect.stringMatching(/^error NODES_REFUSED at nodepool1\.count/m),
      stderr: '',
    });
  });
});

const MORE: Readonly<Record<string, readonly string[]>> = {
  explain: ['10.240.0.4'],
  trace: ['--from', 'web', '--to', 'headquarters'],
};

describe.each(['plan', 'verdicts', 'check', 'explain', 'trace'])('aks-netsim %s', (command) => {
  const more = MORE[command] ?? [];

  it('ends with 2 for a malformed design, and names the path of the field', () => {
    expect(aksNetsim(command, malformed, ...more)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining('document.resources.nodepool1.count'),
    });
  });

  it('prints JSON for programs', () => {
    const { exitCode, stdout } = aksNetsim(command, good, ...more, '--format', 'json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ format: 1, command });
  });

  it('reads standard input', () => {
    expect(node([CLI, command, '-', ...more], nodes(2))).toEqual(aksNetsim(command, good, ...more));
  });
});

describe('aks-netsim export', () => {
  it.each(exporters.map(({ id }) => id))('writes %s', (id) => {
    const base = 'https://netsim.example/';
    const printed = aksNetsim('export', good, '--to', id, '--base', base);
    expect(printed).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(`${base}#`) });
    const out = join(folder.path, `design.${id}`);
    expect(aksNetsim('export', good, '--to', id, '--base', base, '--out', out)).toEqual({ ...printed, stdout: '' });
    expect(readFileSync(out, 'utf8')).toBe(printed.stdout);
  });

  it('says where it could not write', () => {
    expect(aksNetsim('link', good, '--out', join(folder.path, 'nosuch', 'link.txt'))).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/^aks-netsim: out: .*no such file/m),
    });
  });
});

describe('aks-netsim import', () => {
  const fixtures = ['vnet-list', 'aks-show', 'nsg-list', 'route-table-list', 'kubectl'];
  const printedByTools = fixtures.map((name) => `src/import/fixtures/kubenet-${name}.json`);

  it('makes a design that the other commands read', () => {
    const { exitCode, stdout, stderr } = aksNetsim('import', ...printedByTools);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: expect.stringMatching(/^aks-netsim: understood: /m) });
    expect(node([CLI, 'plan', '-'], stdout)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('10.20.0.0/'),
      stderr: '',
    });
    expect(node([CLI, 'check', '-'], stdout).stderr).toBe('');
  });

  it('reads standard input', () => {
    const [first = '', ...others] = printedByTools;
    const piped = node([CLI, 'import', '-', ...others], readFileSync(first, 'utf8'));
    expect(piped.stdout).toBe(aksNetsim('import', ...printedByTools).stdout);
  });
});

describe('aks-netsim link', () => {
  it('is read in place of the file', () => {
    const { exitCode, stdout } = aksNetsim('link', good);
    expect(exitCode).toBe(0);
    expect(aksNetsim('plan', stdout.trim())).toEqual(aksNetsim('plan', good));
  });
});

describe('aks-netsim', () => {
  it('knows its version', () => {
    expect(aksNetsim('--version')).toEqual({ exitCode: 0, stdout: `${packageJson.version}\n`, stderr: '' });
  });

  it('says in words what it cannot read', () => {
    expect(aksNetsim('plan', join(folder.path, 'nosuch.json'))).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/no such file/),
    });
    expect(aksNetsim('plan', folder.path)).toMatchObject({ exitCode: 2, stdout: '' });
  });

  it('prints the whole of a large plan into a pipe', () => {
    const { exitCode, stdout } = aksNetsim('plan', large, '--format', 'json');
    expect(exitCode).toBe(0);
    const planned: readonly { readonly nodes: readonly unknown[] }[] = JSON.parse(stdout).clusters.aks.pools;
    expect(planned.flatMap((pool) => pool.nodes).length).toBeGreaterThan(4900);
  });

  it.skipIf(process.platform === 'win32')('is content with a reader that stops early', () => {
    const shell = 'require("node:child_process").spawnSync("sh", ["-c", process.argv[1]], { stdio: "inherit" })';
    const { stdout, stderr } = node(['-e', shell, `"${process.execPath}" ${CLI} plan "${large}" | head -1`]);
    expect({ stdout, stderr }).toEqual({ stdout: 'AKS networking, illustrated\n', stderr: '' });
  });
});
