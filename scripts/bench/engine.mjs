import { IPv4 } from 'ip-num';
import { overlay, staticBlocks } from './designs.mjs';
import { ms, say, time } from './timing.mjs';

export function engineRows(engine) {
  const { plan, findings, verdicts, layoutOf, outline } = engine;
  const small = overlay(engine, 1, 50, 30, '10.0.0.0/11');
  const large = overlay(engine, 5, 1000, 250, '10.64.0.0/11');
  const manyPools = overlay(engine, 100, 50, 250, '10.64.0.0/11');
  // A fresh copy each time, since engine and app remember what they have worked out.
  const afresh = (document) => () => plan({ ...document });
  const row = (what, from, to, work, nodes = nodesOf(plan(to)) / nodesOf(plan(from))) => {
    const [less, more] = [from, to].map((document) => work(document));
    say(what, `${(more / less).toFixed(1)} times (${ms(less)} and ${ms(more)})`, `≤ ${nodes} times, as the nodes`);
  };
  const planTime = (document) => time(afresh(document));
  const timeOn = (work) => (document) => time(work, { prepare: afresh(document) });

  row('plan(): 5,000 nodes × 250 pods against 50 × 30', small, large, planTime);
  row('plan(): 5,000 nodes in 100 pools against 50 in one', small, manyPools, planTime);
  row(
    'plan(): 1,000,000 pods in static blocks against 10,000',
    staticBlocks(engine, 1, 50, 200, 10_000),
    staticBlocks(engine, 5, 1000, 200, 1_000_000),
    planTime,
  );
  row('all findings(): 5,000 nodes in 100 pools against 50 in one', small, manyPools, timeOn(findings));
  row(
    'verdicts(): 5,000 nodes in 100 pools against 50 in one',
    small,
    manyPools,
    timeOn((of) => verdicts(of, of.clusters.aks)),
  );
  row(
    'layout: 5,000 nodes in 100 pools against 50 in one',
    small,
    manyPools,
    timeOn((of) => layoutOf(of, {})),
  );
  row(
    'outline: 5,000 nodes in 100 pools against 50 in one',
    small,
    manyPools,
    timeOn((of) => outline(of, [])),
  );
  againstObjects(plan(large), planTime(large));
}

const nodesOf = ({ clusters }) => clusters.aks.pools.reduce((sum, pool) => sum + pool.nodes.length, 0);

function againstObjects({ clusters }, planned) {
  const addresses = clusters.aks.pools.flatMap((pool) => pool.nodes).map((node) => [node.address, ...node.pods]);
  const materialised = time(() => materialise(addresses), { runs: 3 });
  say(
    'plan() against the same addresses as ip-num objects',
    `${Math.round(materialised / planned)} times faster`,
    '≥ 100 times faster',
  );
}

/** One ip-num object for each address, a node's at a time so that memory is not what is measured. */
function materialise(nodes) {
  for (const [own, ...pods] of nodes) {
    const made = [IPv4.fromNumber(BigInt(own))];
    for (const { first, last } of pods) {
      for (let address = first; address <= last; address += 1) made.push(IPv4.fromNumber(BigInt(address)));
    }
  }
}
