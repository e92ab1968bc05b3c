import type { Rule } from '../../facts/chosen';
import { coreDnsForwards, dnsPort, forwardingLoop, serverForwards, serversListen, siteDns } from '../../facts/dns';
import { upstreamOrder } from '../../facts/options/dns';
import { type Address, addressOf, formatAddress } from '../../ip';
import { resourceOf } from '../../model';
import { type Branch, type Pins, type Trace, trace } from '../trace';
import type { Place } from '../trace/place';
import type { World } from '../trace/world';
import { inCluster } from './cluster-names';
import { lookUp } from './look-up';
import type { Reply } from './reply';
import { AZURE_DNS, isDnsServer, networkOf, type Server, serverAt, serversOf } from './servers';
import type { Query } from './types';

/** One way in which a name is looked up, while it goes on. */
export interface Asking {
  readonly world: World;
  readonly name: string;
  /** Of the pod that wants to know, which looks for short names there first. */
  readonly namespace?: string;
  readonly pins: Pins;
  /** Number of the server that CoreDNS asks first. */
  readonly first: number;
  readonly queries: Query[];
  /** What servers said that were asked already; of those still asking others that they go round. */
  readonly said: Map<string, Reply>;
  readonly assumed: Set<string>;
}

/** Asks the servers that the virtual network gives a place. */
export function askNetwork(asking: Asking, place: Place, because?: Rule, first = 0): Reply {
  const { addresses, rule } = serversOf(asking.world.plan, networkOf(asking.world, place));
  const turn = [...addresses.slice(first), ...addresses.slice(0, first)];
  return askInTurn(asking, place, turn, because ?? rule);
}

/** Asks the next server where one does not answer; what the first said where none does. */
export function askInTurn(asking: Asking, from: Place, servers: readonly Address[], rule: Rule): Reply {
  let failed: Reply | undefined;
  for (const server of servers) {
    const reply = ask(asking, from, server, rule);
    if (reply.said !== 'no-answer') return reply;
    failed ??= reply;
  }
  return failed ?? { said: 'no-answer', code: 'DNS_SERVER_UNREACHABLE', rule, about: from.id };
}

/** One server is asked, which may ask others. */
function ask(asking: Asking, from: Place, address: Address, rule: Rule): Reply {
  const to = formatAddress(address);
  const at = asking.queries.length;
  const query: Query = { from: from.id, to, rule, said: 'no-answer' };
  asking.queries.push(query);
  const walked = trace(asking.world.plan, {
    from: from.id,
    to,
    port: dnsPort.value,
    protocol: 'UDP',
    pins: asking.pins,
  });
  // There is no way from a machine to itself.
  const told = walked.ok ? walked.value : undefined;
  for (const { assumed: options } of told?.branches ?? []) for (const id of options) asking.assumed.add(id);
  const reply = told ? byWay(asking, from, address, told) : byItself(asking, from);
  const handedOn = asking.queries.length > at + 1;
  asking.queries[at] = {
    ...query,
    ...(told && { trace: told }),
    said: handedOn ? 'forwarded' : reply.said,
    ...(!handedOn && reply.said !== 'no-answer' && { rule: reply.rule }),
  };
  return reply;
}

/** A DNS server may be among its network's servers; what it then asks never leaves it. */
function byItself(asking: Asking, place: Place): Reply {
  if (place.kind === 'appliance') return untold(place.id);
  return isDnsServer(asking.world.plan, place.id)
    ? handOn(asking, place.id, () => byForwarders(asking, place))
    : nobody(place.id);
}

const nobody = (about: string): Reply => ({
  said: 'no-answer',
  code: 'DNS_SERVER_UNREACHABLE',
  rule: serversListen,
  about,
});

const looped = (about: string): Reply => ({ said: 'no-answer', code: 'DNS_LOOP', rule: forwardingLoop, about });

/** What the server says that stands at the end of a way, where the way leads there. */
function byWay(asking: Asking, from: Place, address: Address, { branches: [branch] }: Trace): Reply {
  const { outcome, forward, code = 'NOT_MODELLED' } = branch;
  const server = formatAddress(address);
  if (outcome === 'insufficient-info') {
    return { said: 'not-told', code, rule: siteDns, about: forward.about ?? server };
  }
  return outcome === 'delivered' ? answerOf(asking, from, address, branch) : nobody(server);
}

/** What the design cannot tell. */
export const untold = (about: string): Reply => ({
  said: 'not-told',
  code: 'DNS_SERVER_NOT_TOLD',
  rule: siteDns,
  about,
});

function answerOf(asking: Asking, from: Place, address: Address, branch: Branch): Reply {
  const { world, name } = asking;
  const server = serverAt(world, address, branch);
  switch (server.is) {
    case 'azure':
      return lookUp(world.plan, networkOf(world, from), name);
    case 'public':
      return lookUp(world.plan, undefined, name);
    case 'cluster':
      return (
        inCluster(world.plan, server.cluster, name, asking.namespace) ??
        handOn(asking, server.cluster.id, () => byCoreDns(asking, server))
      );
    case 'machine':
      return handOn(asking, server.place.id, () => byForwarders(asking, server.place));
    case 'not-told':
      return untold(server.id);
    case 'nobody':
      return nobody(server.id);
  }
}

/** A server asks others once for a name; who asks it meanwhile is part of a ring. */
function handOn(asking: Asking, server: string, askOthers: () => Reply): Reply {
  const before = asking.said.get(server);
  if (before) return before;
  asking.said.set(server, looped(server));
  const reply = askOthers();
  asking.said.set(server, reply);
  return reply;
}

function byCoreDns(asking: Asking, { pod }: Extract<Server, { is: 'cluster' }>): Reply {
  asking.assumed.add(upstreamOrder.id);
  return askNetwork(asking, pod, coreDnsForwards, asking.first);
}

function byForwarders(asking: Asking, place: Place): Reply {
  const own = resourceOf(asking.world.plan.document, 'virtualMachine', place.id)?.dnsForwarders ?? [];
  return askInTurn(asking, place, own.length > 0 ? own.map(addressOf) : [AZURE_DNS], serverForwards);
}
