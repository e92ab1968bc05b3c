import { type AssertionResult, counted, type Plan, verdicts } from '../../engine';
import { standingSummary } from '../../engine/assertions';
import { resourcesOf } from '../../model';
import { listed } from '../../words';
import type { Found } from './judged';
import { blocks, section, table, text } from './markdown';

/** What there is, whether it works, and what is known to be wrong: enough for who reads no further. */
export const overview = (plan: Plan, found: Found, assertions: readonly AssertionResult[]): string =>
  section(2, 'Summary', paragraph(plan), verdictTable(plan), standing(found, assertions));

function paragraph({ document, clusters }: Plan): string {
  const count = (kind: 'virtualNetwork' | 'subnet' | 'onPremisesSite') => resourcesOf(document, kind).length;
  const sites = count('onPremisesSite');
  const networks = [
    `${counted(count('virtualNetwork'), 'virtual network')} with ${counted(count('subnet'), 'subnet')}`,
    counted(Object.keys(clusters).length, 'AKS cluster'),
    ...(sites > 0 ? [counted(sites, 'site on premises', 'sites on premises')] : []),
  ];
  return blocks(
    `This design has ${listed(networks)}.`,
    ...Object.values(clusters).map(({ id, mode, pools, pods }) => {
      const nodes = pools.reduce((sum, pool) => sum + pool.nodes.length, 0);
      return `${text(document.resources[id]?.name ?? id)} runs ${counted(nodes, 'node')} in ${counted(pools.length, 'pool')} with ${text(mode.title)}: ${text(mode.summary)} ${counted(pods.running, 'pod')} ${pods.running === 1 ? 'runs' : 'run'}, and there is room for ${counted(pods.capacity, 'pod')}.`;
    }),
  );
}

const verdictTable = (plan: Plan): string =>
  table(
    ['Cluster', 'Runs', 'Upgrades', 'Scales'],
    Object.values(plan.clusters).map((cluster) => {
      const { runs, upgrades, scales } = verdicts(plan, cluster);
      const name = text(plan.document.resources[cluster.id]?.name ?? cluster.id);
      return [
        name,
        ...[runs, upgrades, scales].map(({ holds, figure }) => `${holds ? 'Yes' : '**No**'}, ${text(figure)}`),
      ];
    }),
  );

function standing(found: Found, assertions: readonly AssertionResult[]): string {
  const held =
    assertions.length === 0
      ? ''
      : ` Of ${counted(assertions.length, 'assertion')} about connections, ${standingSummary(assertions)}.`;
  return `${foundWords(found)}${held}`;
}

function foundWords(found: Found): string {
  if (typeof found === 'string') return text(found);
  if (found.length === 0) return 'Nothing is found to be wrong.';
  const grave = found.filter(({ severity }) => severity !== 'warning').length;
  return `Found: ${counted(grave, 'error')} and ${counted(found.length - grave, 'warning')}.`;
}
