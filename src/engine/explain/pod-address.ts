import { podPlacement } from '../../facts/addresses';
import { type Address, formatAddress, positionIn, rangesSize } from '../../ip';
import { dealtNumber, podAtSlot } from '../plan/pods';
import type { ClusterPlan, NodePlan, Plan, PodName } from '../plan/types';
import { counted, number } from '../words';
import type { Answer, Step } from './types';
import { nameOf, nodeWords, step } from './words';

/** An address that a node may give to a pod: which of them it is, and what runs there. */
export function podAddress(
  plan: Plan,
  cluster: ClusterPlan,
  node: NodePlan,
  address: Address,
): Pick<Answer, 'state' | 'role' | 'name' | 'says' | 'pod' | 'about'> & { readonly steps: Step[] } {
  const slot = positionIn(node.pods, address) ?? 0;
  const named = nodeWords(plan, node);
  const place = step(`${formatAddress(address)} is number ${number(slot + 1)} of ${podAddressesOf(node)}.`);
  const pod = podAtSlot(cluster, node.id, slot);
  if (!pod) {
    const running = `${counted(node.podsRunning, 'pod runs', 'pods run')} on ${named}`;
    return {
      state: 'reserved',
      role: 'held-for-pods',
      name: `Held for pods of ${named}`,
      says: `${running}, and this address is not in use: the node holds it for pods to come.`,
      about: [node.id, node.pool],
      steps: [
        place,
        step(`Pods take the lowest addresses of a node first. ${running}, so none is here yet.`, podPlacement),
      ],
    };
  }
  const { workload, replica } = pod;
  return {
    state: 'assigned',
    role: 'pod',
    name: `Pod ${number(replica + 1)} of ${nameOf(plan, workload)}`,
    says: `It runs on node ${named}.`,
    pod: { workload, replica },
    about: [node.id, workload, node.pool],
    steps: [place, placementStep(plan, cluster, node, slot, pod)],
  };
}

/** Why that pod runs there: because the design says so, or because it was dealt to the node. */
function placementStep(plan: Plan, cluster: ClusterPlan, node: NodePlan, slot: number, pod: PodName): Step {
  const named = `pod ${number(pod.replica + 1)} of ${nameOf(plan, pod.workload)}`;
  const placed = node.placed?.find((one) => one.slot === slot);
  if (placed) {
    return placed.predicted
      ? step(`The design puts ${named} on this node, and it takes the lowest address that is left there.`, podPlacement)
      : step(`The design puts ${named} on this node and gives it this address.`);
  }
  return step(
    `Pods are dealt to the nodes in turn: that address falls to pod ${number(dealtNumber(cluster, pod) + 1)} of the cluster, which is number ${number(pod.replica + 1)} of ${nameOf(plan, pod.workload)}.`,
    podPlacement,
  );
}

/** `its 30 pod addresses` */
const podAddressesOf = ({ pods }: NodePlan): string =>
  `the node’s ${counted(rangesSize(pods), 'pod address', 'pod addresses')}`;
