import { IPv4 } from 'ip-num';
import { manyRules, overlay, staticBlocks, twoHundredEnds } from './designs.mjs';
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
  traceRows(engine);
  reachabilityRows(engine);
}

/** What people ask most, from every side. */
const FLOWS = [
  { from: 'web/pod/0', to: 'web/pod/1' },
  { from: 'web/pod/0', to: 'svc-api' },
  { from: 'web/pod/0', to: 'vm-dns', port: 53, protocol: 'UDP' },
  { from: 'web/pod/0', to: 'headquarters/dc1', port: 443 },
  { from: 'web/pod/0', to: 'clients', port: 443 },
  { from: 'clients', to: 'svc-web' },
  { from: 'clients', to: 'agw-ingress' },
  { from: 'vm-dns', to: 'svc-api' },
  { from: 'headquarters/dc1', to: 'svc-api' },
  { from: 'vm-jump', to: 'web/pod/0' },
];

function traceRows({ plan, trace, examples, withMode, ...rest }) {
  const each = (document) => {
    const planned = plan(document);
    return time(() => FLOWS.map((flow) => trace(planned, flow))) / FLOWS.length;
  };
  const small = each(withMode(examples.article, 'aks', 'overlay'));
  const large = each(manyRules({ examples, withMode, ...rest }));
  const perSecond = (one) => `${Math.round(1000 / one).toLocaleString('en')} a second`;
  say(
    'traces: 5,000 nodes, 1,000 rules, 400 routes against the opening design',
    `${(large / small).toFixed(1)} times (${perSecond(large)} and ${perSecond(small)})`,
    '≤ 5 times',
  );
}

function reachabilityRows({ plan, trace, reachability, reachabilityAfter, ...engine }) {
  const document = twoHundredEnds(engine);
  const planned = plan(document);
  const before = reachability(planned);
  const ends = before.ends.reduce((sum, { size }) => sum + size, 0);
  const flows = before.cells.flat(2).map(({ flow }) => flow);
  const thousand = () => Array.from({ length: 1000 }, (_, n) => trace(planned, flows[(n * 7) % flows.length]));
  const one = time(thousand, { runs: 5 }) / 1000;
  const all = time(reachability, { runs: 5, prepare: () => plan({ ...document }) });
  say(
    `all pairs of ${ends} ends against one trace`,
    `${Math.round(all / one).toLocaleString('en')} traces' time, ${before.traced.toLocaleString('en')} followed (${ms(all)} and ${one.toFixed(2)} ms)`,
    '≤ 4,000 traces',
  );
  const edited = withOneRule(document, 'nsg-app0');
  const after = time((to) => reachabilityAfter(before, to), { runs: 5, prepare: () => plan({ ...edited }) });
  const { traced } = reachabilityAfter(before, plan(edited));
  say(
    'one rule of a subnet: pairs followed again against all pairs',
    `${traced.toLocaleString('en')} of ${before.traced.toLocaleString('en')} (${ms(after)} and ${ms(all)})`,
    'those that meet its group',
  );
}

function withOneRule(document, id) {
  const group = document.resources[id];
  const [rule] = group.securityRules;
  const changed = { ...group, securityRules: [{ ...rule, protocol: 'Udp' }] };
  return { ...document, resources: { ...document.resources, [id]: changed } };
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
