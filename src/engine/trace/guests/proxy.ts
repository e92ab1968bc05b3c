import { gatewayPorts, gatewayTargetPort, proxyEnds } from '../../../facts/fabric';
import { noEndpoints, sessionKept } from '../../../facts/kube-proxy';
import { addressOf } from '../../../ip';
import { resourceOf } from '../../../model';
import type { Packet } from '../../packet';
import { endpointGroups } from '../alike/alike';
import { instanceFor } from '../alike/instances';
import { podsBehind } from '../alike/service-pods';
import type { Group } from '../choosing';
import type { ApplicationGatewayPlace } from '../place';
import { arrive, type End, fails, type HopDraft, type Run, type State } from '../run';

type AtGuest = Extract<State, { at: 'guest' }>;

const LISTENS: ReadonlySet<number> = new Set(gatewayPorts.value);

interface Target {
  readonly destination: number;
  readonly port: number;
}

/** An application gateway ends the client's connection and opens its own to one of its backends. */
export function atApplicationGateway(run: Run, place: ApplicationGatewayPlace, { packet, from }: AtGuest): State {
  const hop = arrive(run, place.id, 'application-gateway', from === 'itself' ? undefined : packet);
  const go = (sent: Packet): State => {
    hop.out = sent;
    return { at: 'egress', nic: place.nic, packet: sent };
  };
  const session = run.sessions.match(place.id, packet);
  if (session) {
    hop.steps.push({ kind: 'session', rule: sessionKept, packet: session.packet });
    return session.packet.destination === place.address && from !== 'itself'
      ? { at: 'end', disposition: 'accepted', place, packet, taken: session.packet }
      : go(session.packet);
  }
  if (from === 'itself') {
    run.sessions.add(place.id, packet, packet);
    return go(packet);
  }
  if (packet.protocol !== 'TCP' || !LISTENS.has(packet.destinationPort ?? 0)) {
    hop.steps.push({ kind: 'drop', rule: gatewayPorts });
    return fails('rejected', 'AGW_NO_LISTENER', place.id);
  }
  const target = targetOf(run, place, hop);
  if ('at' in target) return target;
  const opened: Packet = {
    protocol: 'TCP',
    source: place.instances.includes(packet.destination) ? packet.destination : instanceFor(run, place),
    destination: target.destination,
    destinationPort: target.port,
  };
  run.sessions.add(place.id, packet, opened);
  run.surprises.add('CLIENT_HIDDEN');
  hop.steps.push({ kind: 'proxy', rule: proxyEnds, packet: opened });
  return go(opened);
}

/** The backend that is picked: a pod of the service that the gateway is ingress to, or one of its targets. */
function targetOf(run: Run, { id, resource }: ApplicationGatewayPlace, hop: HopDraft): Target | End {
  const backend =
    resource.kind === 'applicationGateway'
      ? resource.backend
      : ({ type: 'ingress', service: resource.service } as const);
  if (backend.type === 'targets') {
    const groups = backend.addresses.map(
      (text): Group<Target> => ({
        id: text,
        value: { destination: addressOf(text), port: gatewayTargetPort.value },
        weight: 1,
      }),
    );
    return groups.length === 0 ? fails('rejected', 'AGW_NO_BACKEND', id) : run.chooser.choose('endpoint', groups);
  }
  const service = resourceOf(run.plan.document, 'service', backend.service);
  const port = service?.ports.find(({ protocol }) => protocol === 'TCP')?.targetPort;
  if (!service || port === undefined) return fails('rejected', 'AGW_NO_BACKEND', id);
  const pods = podsBehind(run.world, service);
  if (pods.total === 0) {
    hop.steps.push({ kind: 'drop', rule: noEndpoints, about: service.id });
    return fails('rejected', 'AGW_NO_BACKEND', id);
  }
  const pinned = run.world.pod(run.flow.pins?.endpoint ?? '');
  const pod =
    pinned && pods.workloads.has(pinned.workload)
      ? pinned
      : run.chooser.choose('endpoint', endpointGroups(run.world, pods, undefined, undefined, undefined));
  return { destination: pod.address, port };
}
