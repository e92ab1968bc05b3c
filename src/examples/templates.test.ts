import { beforeAll, describe, expect, it } from 'vitest';
import { checkAssertions, findings, type Plan, plan, verdicts } from '../engine';
import { formatAddress, formatPrefix, formatRangeShort } from '../ip';
import { referencesOf, resolves, resourcesOf, type TopologyDocument } from '../model';
import { topologyDocument } from '../model/envelope';
import { examples } from './index';
import { templates } from './templates';

/** What there may be to say of a template: the modes that end, and what the giant is there to show. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  article: ['MODE_RETIRES'],
  'kubenet-own-table': ['MODE_RETIRES'],
  giant: ['UPGRADE_REFUSED'],
};

/** A cluster at the limit of its nodes has no room for surge nodes. */
const FAILING: Readonly<Record<string, readonly string[]>> = { giant: ['upgrades', 'scales'] };

describe.each(templates)('the template $id', ({ id, says, sources, load }) => {
  let document: TopologyDocument;
  let planned: Plan;
  beforeAll(async () => {
    document = await load();
    planned = plan(document);
  });

  it('is read by the schema as it stands, with every reference in place', () => {
    expect(topologyDocument.parse(document)).toEqual(document);
    expect(document.order.toSorted()).toEqual(Object.keys(document.resources).toSorted());
    expect(Object.entries(document.resources).filter(([key, resource]) => resource.id !== key)).toEqual([]);
    const all = Object.values(document.resources).flatMap(referencesOf);
    expect(all.filter((reference) => !resolves(document, reference))).toEqual([]);
  });

  it('says what it shows in two sentences at the most, and where that is documented', () => {
    expect(says.match(/\.(?: |$)/g)?.length).toBeLessThanOrEqual(2);
    expect(sources.length).toBeGreaterThan(0);
  });

  it('has no finding but those that it is there to show, and none of severity error', () => {
    const found = findings(planned);
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(found.map(({ code }) => code)).toEqual(SAID[id] ?? []);
  });

  it('runs, upgrades and scales', () => {
    const failing = Object.values(planned.clusters).flatMap((cluster) =>
      Object.values(verdicts(planned, cluster)).flatMap(({ holds, kind }) => (holds ? [] : [kind])),
    );
    expect(failing).toEqual(FAILING[id] ?? []);
  });

  it('holds to what it asserts: something that works, and something that never does', () => {
    expect(checkAssertions(planned).filter(({ holds }) => !holds)).toEqual([]);
    const expected = resourcesOf(document, 'assertion').map(({ expect }) => expect);
    // The opening design is the article's picture and no more.
    if (id !== 'article') expect(new Set(expected)).toEqual(new Set(['works', 'fails']));
  });

  it('is planned as it should be', () => expect(inShort(planned)).toMatchFileSnapshot(`__golden__/${id}.txt`));
});

it('every template has an id, a title and a document of its own, and the opening design is the first', async () => {
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
  expect(new Set(templates.map(({ title }) => title)).size).toBe(templates.length);
  expect(templates.map(({ id }) => id).slice(0, 1)).toEqual(['article']);
  expect(await templates[0]?.load()).toBe(examples.article);
  for (const { title, load } of templates) expect((await load()).name).toBe(title);
});

/** Addresses, routes and verdicts, a line each. */
function inShort(planned: Plan): string {
  const { document } = planned;
  const parts: readonly (readonly string[])[] = [
    Object.values(planned.subnets).map(({ id, prefix, usage, networkSecurityGroup, routeTable, natGateway }) =>
      words('subnet', id, formatPrefix(prefix), `${usage.usable - usage.free} of ${usage.usable} held`, [
        networkSecurityGroup,
        routeTable,
        natGateway,
      ]),
    ),
    Object.values(planned.clusters).flatMap((cluster) => [
      words('cluster', cluster.id, cluster.mode.title, `pods ${cluster.podCidr ? formatPrefix(cluster.podCidr) : '-'}`),
      ...cluster.pools.map(({ id, nodes, subnet, maxPods, podSubnet }) => {
        const [first, last] = [nodes[0], nodes.at(-1)];
        const held = first && last ? `${formatAddress(first.address)} to ${formatAddress(last.address)}` : 'none';
        return words('pool', id, `${nodes.length} nodes in ${subnet}: ${held}`, `max pods ${maxPods}`, [podSubnet]);
      }),
      ...cluster.services.map(({ id, clusterIP, frontend }) =>
        words(
          'service',
          id,
          [clusterIP, frontend].flatMap((one) => (one === undefined ? [] : formatAddress(one))),
        ),
      ),
      ...Object.values(verdicts(planned, cluster)).map(({ kind, holds, figure }) =>
        words(kind, holds ? 'yes' : 'no', figure),
      ),
    ]),
    Object.values(planned.natGateways).map(({ id, publicIPAddresses }) =>
      words('NAT gateway', id, publicIPAddresses.map(formatAddress)),
    ),
    Object.entries(planned.addresses).flatMap(([id, held]) =>
      held.map(({ range, role }) => words(role, id, formatRangeShort(range))),
    ),
    Object.values(planned.routeTables).flatMap(({ id, routes }) =>
      routes.map(({ name, addressPrefix, nextHopType, nextHopIpAddress }) =>
        words('route', id, name, addressPrefix, nextHopType, [nextHopIpAddress]),
      ),
    ),
    checkAssertions(planned).map(({ id, outcome, code }) =>
      words('assertion', document.resources[id]?.name ?? id, [outcome, code]),
    ),
  ];
  const told = parts.filter((lines) => lines.length > 0);
  return `${told.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const words = (...parts: readonly (string | readonly (string | undefined)[])[]): string =>
  parts
    .flat()
    .filter((part) => part !== undefined)
    .join(' · ');
