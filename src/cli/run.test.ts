import { describe, expect, it } from 'vitest';
import { inMode } from '../engine/testing';
import { examples } from '../examples';
import { resourceOf, withResource } from '../model';
import { MOST_FILE_BYTES } from '../share/file';
import { run } from './run';
import { linkOf, pieces, runIn, saved } from './testing';

const { article } = examples;
const pool = resourceOf(article, 'agentPool', 'nodepool1');
if (!pool) throw new Error('nodepool1');
/** More nodes than addresses. */
const full = inMode(withResource(article, { ...pool, count: 12 }), 'aks', 'node-subnet');

const FILES: Readonly<Record<string, string>> = {
  'good.json': saved(article),
  'full.json': saved(full),
  'v1.4.json': saved(article),
  'newer.json': saved(article, 99),
  'text.json': 'plan: all',
  'empty.json': '\uFEFF\n',
  'list.json': '[]',
  'old.json': '{ "schemaVersion": 0 }',
  'bare.json': '{ "schemaVersion": 1 }',
  'link.txt': `${linkOf(article)}\n`,
};

const ran = (args: readonly string[], stdin = '', files = FILES) => runIn(files, args, stdin);

/** A design with something wrong at one place. */
function spoilt(
  spoil: (document: Record<string, never> & { resources: Record<string, Record<string, unknown>> }) => void,
) {
  const value = JSON.parse(saved(article));
  spoil(value.document);
  return JSON.stringify(value);
}

describe('asked well', () => {
  it.each(['plan', 'verdicts', 'check'])('%s prints a text for people and ends with 0', async (command) => {
    const { exitCode, stdout, stderr } = await ran([command, 'good.json']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^AKS networking, illustrated\n\n.*\S\n$/s);
  });

  it.each([
    { args: ['plan', 'good.json'], field: 'clusters' },
    { args: ['verdicts', 'full.json'], field: 'clusters' },
    { args: ['explain', 'good.json', '10.240.0.4'], field: 'answers' },
    { args: ['trace', 'good.json', '--from', 'vm-jump', '--to', 'web/pod/0'], field: 'branches' },
  ])('$args.0 prints JSON, format 1, and ends with 0 also where the news is bad', async ({ args, field }) => {
    const { exitCode, stdout } = await ran([...args, '--format', 'json']);
    expect(exitCode).toBe(0);
    const printed: unknown = JSON.parse(stdout);
    expect(printed).toMatchObject({ format: 1, command: args[0], design: 'AKS networking, illustrated' });
    expect(printed).toHaveProperty(field);
  });

  it('check ends with 1 where a finding is an error, and names it', async () => {
    const text = await ran(['check', 'full.json']);
    expect(text.exitCode).toBe(1);
    expect(text.stdout).toMatch(/^error NODES_REFUSED at nodepool1\.count/m);
    const json = await ran(['check', '--format=json', 'full.json']);
    expect(json.exitCode).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({
      passed: false,
      findings: expect.arrayContaining([expect.objectContaining({ code: 'NODES_REFUSED' })]),
    });
  });

  it('check ends with 0 where findings are warnings alone', async () => {
    const busy = resourceOf(article, 'workload', 'web');
    if (!busy) throw new Error('web');
    const files = { 'busy.json': saved(withResource(article, { ...busy, replicas: 2000 })) };
    const { exitCode, stdout } = await ran(['check', 'busy.json'], '', files);
    expect(stdout).toMatch(/^warning PODS_PENDING/m);
    expect(exitCode).toBe(0);
  });

  it('trace tells every hop, both ways, and who the far side sees', async () => {
    const args = ['trace', 'good.json', '--from', 'web/pod/0', '--to', 'headquarters/dc1', '--port', '443'];
    const { exitCode, stdout } = await ran(args);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^web\/pod\/0 → headquarters\/dc1: Delivered\n/);
    expect(stdout).toMatch(/vpngw-prod.*Reply: Delivered/s);
    expect(stdout).toContain('Headquarters dc1 sees 10.240.0.6, not 10.244.2.2');
  });

  it('trace looks a name up first', async () => {
    const { stdout } = await ran(['trace', 'good.json', '--from', 'web', '--to', 'api.shop.svc.cluster.local']);
    expect(stdout).toMatch(/^api\.shop\.svc\.cluster\.local: 10\.0\.0\.12, a service’s ClusterIP\n/);
    expect(stdout).toContain('web → svc-api: Delivered');
    const unknown = await ran([
      'trace',
      'good.json',
      '--from',
      'web',
      '--to',
      'nobody.example.org',
      '--format',
      'json',
    ]);
    expect(JSON.parse(unknown.stdout)).toMatchObject({ outcome: 'dropped', branches: [] });
  });

  it('trace goes where the caller pins it', async () => {
    const pins = ['--node', 'nodepool1/node/1', '--endpoint', 'web/pod/1'];
    const { stdout } = await ran([
      'trace',
      'good.json',
      '--from',
      'clients',
      '--to',
      'svc-web',
      ...pins,
      '--format',
      'json',
    ]);
    const { branches } = JSON.parse(stdout);
    expect(branches).toHaveLength(1);
    expect(branches[0]).toMatchObject({ share: 1, answeredBy: 'web/pod/1', sourcesSeen: ['10.240.0.5'] });
  });

  it.each([
    { expect: 'fails', exitCode: 0 },
    { expect: 'works', exitCode: 1 },
  ] as const)('check runs the design’s own assertions: one that expects $expect ends with $exitCode', async (asked) => {
    const assertion = { id: 'a1', name: 'No way in', kind: 'assertion', from: 'vm-jump', to: 'web/pod/0' } as const;
    const document = withResource(article, { ...assertion, expect: asked.expect });
    const files = { 'own.json': saved({ ...document, order: [...document.order, 'a1'] }) };
    const { exitCode, stdout } = await ran(['check', 'own.json'], '', files);
    expect(exitCode).toBe(asked.exitCode);
    expect(stdout).toMatch(new RegExp(`^${asked.exitCode === 0 ? 'holds' : 'fails'} ASSERTION at a1`, 'm'));
  });

  it('explain says who has an address', async () => {
    const { stdout } = await ran(['explain', 'good.json', '10.240.0.5']);
    expect(stdout).toContain('vmss000001');
  });

  it.each([
    { what: 'a link', args: [`https://example.org/app/${linkOf(article)}`], stdin: '' },
    { what: 'a fragment', args: [linkOf(article)], stdin: '' },
    { what: 'a fragment without #', args: [linkOf(article).slice(1)], stdin: '' },
    { what: 'a file whose name looks like a fragment', args: ['v1.4.json'], stdin: '' },
    { what: 'a file with a link in it', args: ['link.txt'], stdin: '' },
    { what: 'a design on standard input', args: ['-'], stdin: saved(article) },
    { what: 'a link on standard input', args: ['-'], stdin: ` ${linkOf(article)}\n` },
  ])('reads $what', async ({ args, stdin }) => {
    const expected = await ran(['plan', 'good.json']);
    expect(await ran(['plan', ...args], stdin)).toEqual(expected);
  });

  it('goes on with a design of a newer version that it understands, and says so', async () => {
    const { exitCode, stderr } = await ran(['check', 'newer.json']);
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/schema version 99/);
  });

  it.each([
    { args: ['--help'], says: /^Usage: aks-netsim/ },
    { args: ['plan', '-h'], says: /^Usage: aks-netsim/ },
    { args: ['--version'], says: /^\d+\.\d+\.\d+\n$/ },
  ])('$args', async ({ args, says }) => {
    expect(await ran(args)).toEqual({ exitCode: 0, stdout: expect.stringMatching(says), stderr: '' });
  });
});

describe('asked badly', () => {
  it.each([
    { args: [], says: 'A command is missing.' },
    { args: ['draw', 'good.json'], says: 'There is no command draw.' },
    { args: ['toString', 'good.json'], says: 'There is no command toString.' },
    { args: ['plan'], says: 'plan needs a FILE.' },
    { args: ['explain', 'good.json'], says: 'explain needs an ADDRESS.' },
    { args: ['plan', 'good.json', 'full.json'], says: 'full.json is too much' },
    { args: ['plan', 'good.json', '--colour'], says: "Unknown option '--colour'" },
    { args: ['plan', 'good.json', '--format', 'yaml'], says: 'There is no format yaml' },
    { args: ['plan', 'nosuch.json'], says: 'nosuch.json: no such file' },
    { args: ['plan', 'text.json'], says: 'text.json: The file is not JSON' },
    { args: ['plan', 'empty.json'], says: 'empty.json: The file is empty' },
    { args: ['plan', 'list.json'], says: 'list.json: schemaVersion: It is no design' },
    { args: ['plan', 'old.json'], says: 'old.json: schemaVersion: It names schema version 0' },
    { args: ['plan', 'bare.json'], says: 'bare.json: document.resources: It holds no document' },
    { args: ['plan', 'https://example.org/'], says: 'the link: The address holds no design.' },
    { args: ['plan', '#v1.900.abcd'], says: 'the link: This link was cut short' },
    { args: ['explain', 'good.json', '10.240.0'], says: '“10.240.0” is no IPv4 address' },
    { args: ['explain', 'good.json', 'fd00::1'], says: '“fd00::1” is IPv6' },
    { args: ['trace', 'good.json', '--to', 'web'], says: 'trace needs --from.' },
    { args: ['plan', 'good.json', '--from', 'web'], says: 'plan takes no option --from.' },
    { args: ['trace', 'good.json', '--from', 'nobody', '--to', 'web'], says: 'from: nothing of the design' },
    { args: ['trace', 'good.json', '--from', 'web', '--to', 'nowhere'], says: 'to: nothing of the design' },
    { args: ['trace', 'good.json', '--from', 'web', '--to', 'web/pod/0'], says: 'is where the packet comes from' },
    { args: ['trace', 'good.json', '--from', 'web', '--to', 'api', '--port', '0'], says: 'port: 0 is no port' },
    { args: ['trace', 'good.json', '--from', 'web', '--to', 'api', '--port', '80x'], says: 'port: 80x is no port' },
    { args: ['trace', 'good.json', '--from', 'web', '--to', 'api', '--protocol', 'sctp'], says: 'there is no sctp' },
    {
      args: ['trace', 'good.json', '--from', 'web', '--to', 'api', '--node', 'x'],
      says: 'node: nothing of the design',
    },
  ])('$args ends with 2 and says: $says', async ({ args, says }) => {
    const { exitCode, stdout, stderr } = await ran(args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/^aks-netsim: /);
    expect(stderr).toContain(says);
  });

  it.each([
    {
      text: spoilt(({ resources }) => Object.assign(resources.nodepool1 ?? {}, { maxPods: 'many' })),
      says: ['document.resources.nodepool1.maxPods: has a value that no design can have'],
    },
    {
      text: spoilt(({ resources }) => Object.assign(resources['snet-aks'] ?? {}, { addressPrefix: '10.240.0.1/24' })),
      says: ['document.resources.snet-aks.addressPrefix: has a value that no design can have'],
    },
    {
      text: spoilt(({ resources }) => delete resources['vm-dns']?.subnet),
      says: ['document.resources.vm-dns.subnet: is missing'],
    },
    {
      text: spoilt(({ resources }) => Object.assign(resources.nodepool1 ?? {}, { podIPs: 1, spots: 2 })),
      says: ['document.resources.nodepool1.podIPs: is not known', 'document.resources.nodepool1.spots: is not known'],
    },
    {
      text: spoilt(({ resources }) => Object.assign(resources, { 'a.b': { id: 'a.b', kind: 'moon', name: 'x' } })),
      says: ['document.resources."a.b".kind: is a kind that is not known'],
    },
    { text: spoilt((document) => Object.assign(document, { name: 7 })), says: ['document.name: has a value'] },
    { text: JSON.stringify({ ...JSON.parse(saved(article)), view: 3 }), says: ['view: has a value'] },
  ])('a design with a fault is refused with the path of each: $says', async ({ text, says }) => {
    for (const command of ['plan', 'verdicts', 'check', 'explain']) {
      const { exitCode, stdout, stderr } = await ran(
        [command, '-', ...(command === 'explain' ? ['10.0.0.1'] : [])],
        text,
      );
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      for (const line of says) expect(stderr).toContain(`aks-netsim: standard input: ${line}`);
    }
  });

  it('a resource that cannot be read is the one fault, and not also what names it', async () => {
    const text = spoilt(({ resources }) => {
      Object.assign(resources.aks ?? {}, { resourceGroup: 4 });
      Object.assign(resources['vm-dns'] ?? {}, { subnet: 'nosuch' });
      Object.assign(resources['snet-shared'] ?? {}, { networkSecurityGroup: 'snet-aks' });
    });
    const { stderr } = await ran(['check', '-'], text);
    expect(stderr.trimEnd().split('\n').toSorted()).toEqual([
      'aks-netsim: standard input: document.resources.aks.resourceGroup: has a value that no design can have',
      'aks-netsim: standard input: document.resources.snet-shared.networkSecurityGroup: names no resource of the kind that belongs there',
      'aks-netsim: standard input: document.resources.vm-dns.subnet: names no resource of the kind that belongs there',
    ]);
  });

  it('of a design in which nothing can be read each fault is told', async () => {
    const text = JSON.stringify({ schemaVersion: 1, document: { resources: { a: { kind: 'moon' }, b: 7 } } });
    expect((await ran(['check', '-'], text)).stderr).toBe(
      [
        'aks-netsim: standard input: document.name: is missing\n',
        'aks-netsim: standard input: document.resources.a.kind: is a kind that is not known to this version\n',
        'aks-netsim: standard input: document.resources.b: has a value that no design can have\n',
      ].join(''),
    );
  });

  it('stops reading what is larger than any design', async () => {
    let given = 0;
    const stdin = async function* () {
      for (; ; given += 1_000_000) yield new Uint8Array(1_000_000);
    };
    const ended = await run(['plan', '-'], { stdin: stdin(), file: () => pieces('') });
    expect(ended.exitCode).toBe(2);
    expect(ended.stderr).toContain('larger than 20 MB');
    expect(given).toBeLessThanOrEqual(MOST_FILE_BYTES + 1_000_000);
  });
});

it('text of a document commands no terminal', async () => {
  const named = withResource({ ...article, name: 'a\u001b[31mred\u0007' }, { ...pool, name: 'pool\u001b]0;x\u202e\n' });
  const files = { 'named.json': saved(named) };
  for (const command of ['plan', 'verdicts', 'check']) {
    const { stdout } = await ran([command, 'named.json'], '', files);
    expect(stdout).toContain('a\uFFFD[31mred\uFFFD');
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  }
});
