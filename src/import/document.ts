import { type Resource, SCHEMA_VERSION, type TopologyDocument } from '../model';
import { type Dropped, readEnvelope } from '../model/read';
import { tellUnderstood, type Workspace } from './context-of';
import { limits } from './limits';
import { NETWORK, SUBNET } from './networks';
import type { Reporter } from './report';

const NAME = 'Imported design';

/**
 * The document of what was read, through the same reader as every file: what does not meet the schema or leads nowhere
 * is left out and told, so that whatever the sources made of a paste, what comes out can be opened.
 */
export function assembled(context: Workspace, report: Reporter): TopologyDocument {
  const all = [...networkResources(context), ...context.resources];
  const resources = all.slice(0, limits.resources);
  if (all.length > resources.length) {
    const text = `${all.length.toLocaleString('en')} resources are more than a design can have: the first ${limits.resources.toLocaleString('en')} were taken.`;
    report.add('problems', { code: 'too-many', text });
  }
  const named = context.clusters[0]?.name ?? resources.find(({ kind }) => kind === 'virtualNetwork')?.name ?? NAME;
  const given = {
    name: named,
    resources: Object.fromEntries(resources.map((one) => [one.id, one])),
    order: resources.map(({ id }) => id),
  };
  const read = readEnvelope({ schemaVersion: SCHEMA_VERSION, document: given });
  if (!read.ok) {
    if (resources.length > 0)
      report.add('problems', {
        code: 'nothing-readable',
        text: 'Nothing of the pasted resources could be put into a design.',
      });
    return { name: NAME, resources: {}, order: [] };
  }
  for (const dropped of read.value.dropped) tellDropped(dropped, given.resources, report);
  const { document } = read.value.envelope;
  const sources = sourcesById(context);
  for (const id of document.order) {
    const one = document.resources[id];
    if (one) tellUnderstood(one, sources.get(id) ?? [], report);
  }
  return document;
}

/** Networks are settled last, and stand first. */
function networkResources({ networks: { networks, subnets } }: Workspace): Resource[] {
  const known = [...networks.values()].map(
    ({ preferred: _, ...network }): Resource => ({
      ...network,
      addressPrefixes: network.addressPrefixes.slice(0, 50),
      dnsServers: network.dnsServers.slice(0, 20),
    }),
  );
  const inside = [...subnets.values()].flatMap(
    ({ preferred: _, hints: __, room: ___, addressPrefix, ...subnet }): Resource[] =>
      addressPrefix === undefined ? [] : [{ ...subnet, addressPrefix }],
  );
  return [...known, ...inside];
}

/** Names of the pastes that a resource was in, by its id. */
function sourcesById({ from, items, ids }: Workspace): ReadonlyMap<string, readonly string[]> {
  const networks = [NETWORK, SUBNET].flatMap((type) => items.ofType(type));
  return new Map([...networks.map((item) => [ids.of(item), item.from] as const), ...from]);
}

function tellDropped(
  { lost, id = '', path, code }: Dropped,
  given: Readonly<Record<string, Resource>>,
  report: Reporter,
): void {
  const name = given[id]?.name ?? 'A resource';
  const why =
    code === 'leads-nowhere' ? 'it refers to something that is not in the design' : 'it is not as Azure allows it';
  const what =
    lost === 'resource' ? `${name} was left out` : `${path.split('.')[0] ?? 'A field'} of ${name} was left out`;
  const about = lost === 'resource' ? {} : { id };
  report.add('problems', {
    code: code === 'leads-nowhere' ? 'leads-nowhere' : 'not-valid',
    text: `${what}: ${why}.`,
    ...about,
  });
}
