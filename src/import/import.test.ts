import { describe, expect, it } from 'vitest';
import { findings } from '../engine';
import { plan } from '../engine/plan/plan';
import { trace } from '../engine/trace';
import { formatAddress, formatPrefix } from '../ip';
import { resourcesOf, SCHEMA_VERSION } from '../model';
import { readEnvelope } from '../model/read';
import { type Imported, importTexts } from './index';
import { fixture, fixtureNames, kubenetNames, overlayNames, pasted } from './testing';

const kubenet = importTexts(pasted(kubenetNames));
const overlay = importTexts(pasted(overlayNames));
const all = importTexts(pasted(fixtureNames));

interface Printed {
  readonly kind?: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly spec: { readonly podCIDR?: string; readonly hostNetwork?: boolean };
  readonly status: {
    readonly addresses?: readonly { readonly type: string; readonly address: string }[];
    readonly podIP?: string;
    readonly phase?: string;
  };
}

const printed = (name: string): Printed[] => (JSON.parse(fixture(name)) as { items: Printed[] }).items;

/** Addresses of nodes with their piece of the pod CIDR, as kubectl prints them. */
const nodesPrinted = (items: readonly Printed[]) =>
  items
    .filter(({ status }) => status.addresses)
    .map(({ status, spec }) => [status.addresses?.find(({ type }) => type === 'InternalIP')?.address, spec.podCIDR]);

/** Addresses of running pods that have their own. */
const podsPrinted = (items: readonly Printed[]) =>
  items
    .filter(({ status, spec }) => status.podIP && status.phase === 'Running' && !spec.hostNetwork)
    .map(({ status }) => status.podIP);

/** The same from the plan. */
function planned({ document }: Imported) {
  const { clusters, subnets } = plan(document);
  const nodes = Object.values(clusters).flatMap(({ pools }) => pools.flatMap((pool) => pool.nodes));
  const placed = nodes.flatMap((node) => node.placed ?? []);
  return {
    nodes: nodes.map(({ address, block }) => [formatAddress(address), block && formatPrefix(block)]),
    pods: placed.map(({ address }) => formatAddress(address)),
    predicted: [...nodes, ...placed].filter((one) => one.predicted).length,
    running: nodes.reduce((sum, node) => sum + node.podsRunning, 0),
    refused: [
      ...Object.values(clusters).flatMap(({ refusedPlaces }) => refusedPlaces),
      ...Object.values(subnets).flatMap(({ refusedAddresses }) => refusedAddresses),
    ],
  };
}

const sorted = <T>(list: readonly T[]): string[] => list.map((one) => JSON.stringify(one)).sort();
const outcomeOf = ({ document }: Imported, from: string, to: string, port?: number) => {
  const traced = trace(plan(document), { from, to, ...(port !== undefined && { port }) });
  return traced.ok ? traced.value.outcome : traced.error;
};

describe.each([
  { name: 'a kubenet cluster', imported: kubenet, items: printed('kubenet-kubectl') },
  { name: 'an Overlay cluster', imported: overlay, items: [...printed('overlay-nodes'), ...printed('overlay-pods')] },
])('$name', ({ imported, items }) => {
  const seen = planned(imported);

  it('has the nodes that kubectl printed, with their pieces of the pod CIDR', () => {
    expect(sorted(seen.nodes)).toEqual(sorted(nodesPrinted(items)));
    expect(seen.nodes).toHaveLength(3);
  });

  it('has the pods that kubectl printed, each at its address', () => {
    expect(sorted(seen.pods)).toEqual(sorted(podsPrinted(items)));
    expect(seen.running).toBe(seen.pods.length);
  });

  it('predicts and refuses nothing of it', () => expect([seen.predicted, seen.refused]).toEqual([0, []]));

  it('has no findings of severity error', () =>
    expect(findings(plan(imported.document)).filter(({ severity }) => severity === 'error')).toEqual([]));
});

describe('a flow', () => {
  it.each([
    { imported: kubenet, from: 'web/pod/0', to: 'svc-db', port: 5432, outcome: 'delivered' },
    { imported: kubenet, from: 'web/pod/0', to: 'api/pod/0', port: 8080, outcome: 'delivered' },
    { imported: kubenet, from: 'vm-jump', to: 'svc-api', port: 80, outcome: 'delivered' },
    { imported: overlay, from: 'gateway/pod/0', to: 'svc-ledger', port: 80, outcome: 'delivered' },
    { imported: overlay, from: 'gateway/pod/0', to: 'system/node/0', port: 10250, outcome: 'delivered' },
  ])('from $from to $to is $outcome', ({ imported, from, to, port, outcome }) =>
    expect(outcomeOf(imported, from, to, port)).toBe(outcome),
  );
});

describe('several clusters at once', () => {
  it('are what they are by themselves', () => {
    const clusters = Object.keys(plan(all.document).clusters).sort();
    expect(clusters).toEqual(['aks-orders', 'aks-shop', 'aks-x']);
    const own = [kubenet, overlay].flatMap(({ document }) => [
      ...resourcesOf(document, 'agentPool'),
      // Those of AKS have the same names in both, and so other ids where both are there.
      ...resourcesOf(document, 'workload').filter(({ namespace }) => namespace !== 'kube-system'),
    ]);
    for (const one of own) expect(all.document.resources[one.id]).toEqual(one);
  });
});

/** GUIDs, with and without dashes; ids of Azure. */
const IDS = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}|[\da-f]{31,32}|subscriptions\//i;
const SECRETS = fixtureNames.flatMap((name) =>
  [
    ...fixture(name).matchAll(
      /"(?:\w*secret|\w*password|keyData|sharedKey|publicCertData|defaultValue": "N3ver)\w*": "([^"]{5,})"/gi,
    ),
  ].map(([, value]) => value ?? ''),
);

describe('what is nobody’s business', () => {
  it('is in the fixtures', () => {
    expect(fixtureNames.filter((name) => IDS.test(fixture(name))).length).toBeGreaterThan(15);
    expect(SECRETS.length).toBeGreaterThan(5);
  });

  it.each([
    { name: 'of the kubenet cluster', imported: kubenet },
    { name: 'of the Overlay cluster', imported: overlay },
    { name: 'of all', imported: all },
  ])('$name is in neither document nor report', ({ imported }) => {
    const text = JSON.stringify(imported);
    expect(text).not.toMatch(IDS);
    expect(text).not.toMatch(/[\w.]+@[\w.]+/);
    for (const secret of [...SECRETS, 'made-up', 'hunter2', 'azureuser', '4711']) expect(text).not.toContain(secret);
  });
});

describe('every document that comes out', () => {
  it.each([kubenet, overlay, all])('is one that a file could hold', ({ document }) => {
    const read = readEnvelope({ schemaVersion: SCHEMA_VERSION, document });
    expect(read).toMatchObject({ ok: true, value: { dropped: [], envelope: { document } } });
  });
  it.each([kubenet, overlay, all])('has a report that names no resource but its own', ({ document, report }) => {
    const ids = Object.values(report)
      .flat()
      .flatMap(({ id }) => id ?? []);
    expect(ids.filter((id) => !Object.hasOwn(document.resources, id))).toEqual([]);
  });
});
