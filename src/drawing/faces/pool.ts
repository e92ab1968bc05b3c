import {
  counted,
  instanceName,
  type NetworkSecurityGroupPlan,
  nodeId,
  nodeOf,
  number,
  type PoolPlan,
  poolPlanOf,
  spaceWords,
} from '../../engine';
import { formatAddress, formatPrefix } from '../../ip';
import type { Box } from '../../layout';
import type { Chip, Drawn } from '../face';
import { shareInUse } from '../fullness';
import { podGrid } from '../pod-grid';
import { type Context, problemOf } from './context';
import { groupChip } from './frames';
import { podAddresses, shortAddress } from './words';

export function poolFace(context: Context, box: Box): Drawn | undefined {
  const found = poolPlanOf(context.plan, box.id);
  const name = context.plan.document.resources[box.id]?.name;
  if (!found || name === undefined) return undefined;
  const { pool } = found;
  const group = context.plan.networkSecurityGroups[pool.networkSecurityGroup];
  const asked = pool.nodes.length + pool.refused;
  const count = counted(asked, 'node');
  const refused = box.cells && pool.refused > 0 ? refusedWords(pool) : undefined;
  const label = `Node pool ${name}, ${count}${refused ? `, ${refused}` : ''}`;
  return {
    view: 'pool',
    label,
    face: {
      selects: box.selects,
      name,
      scaleSet: pool.scaleSet,
      count,
      ...(group && { securityGroup: onInterfaces(group) }),
      // With 16 px for each sign before it is magnified, which is rather too much: half a number would be a wrong one.
      wide: box.width >= 16 * label.length * (box.scale ?? 1),
      empty: asked === 0,
      ...(refused && { refused }),
      painted: box.cells !== undefined,
      ...(box.collapsed && { counts: count }),
      ...problemOf(context, box.id),
    },
  };
}

/** How many nodes do not fit, and why in Azure's own word. */
export const refusedWords = ({ refused, refusal }: PoolPlan): string =>
  `${number(refused)} without room${refusal?.code === undefined ? '' : `: ${refusal.code}`}`;

/** The group on the nodes' interfaces. */
function onInterfaces(group: NetworkSecurityGroupPlan): Chip {
  if (!group.derived) return groupChip(group, 'NSG');
  // The name that AKS gives is too long for the edge of a pool.
  return { ...groupChip(group), text: 'NSG on NICs', name: `NSG on NICs ${group.name}` };
}

export function nodeFace(context: Context, box: Box): Drawn | undefined {
  const found = nodeOf(context.plan, box.id);
  if (!found) return undefined;
  const { node, cluster } = found;
  const earlier = context.before && nodeOf(context.before, box.id)?.node;
  const pods = node.block ? formatPrefix(node.block) : podAddresses(node.pods);
  const earlierPods = earlier && (earlier.block ? formatPrefix(earlier.block) : podAddresses(earlier.pods));
  return {
    view: 'node',
    label: `Node ${node.name}, ${formatAddress(node.address)}`,
    face: {
      selects: box.selects,
      name: instanceName(node.name),
      address: formatAddress(node.address),
      shortAddress: shortAddress(node.address),
      pods,
      podHue: node.block ? 'violet' : 'blue',
      grid: podGrid(node, cluster),
      share: shareInUse(node),
      inUse: `${node.podsRunning} in use`,
      most: `max ${node.room}`,
      changed: {
        address: earlier !== undefined && earlier.address !== node.address,
        pods: earlierPods !== undefined && earlierPods !== pods,
      },
    },
  };
}

function refusalWords({ refusal, nodes, refused }: PoolPlan): { readonly code: string; readonly says: string } {
  if (!refusal) return { code: 'Refused', says: 'The pool has no subnet' };
  const { full, unit } = spaceWords[refusal.space];
  const { code = full, needed, available } = refusal;
  // Cards before it show what would fit; nothing of it is added.
  const whole = nodes.length > 0 ? `; all ${number(nodes.length + refused)} refused` : '';
  return { code, says: `${number(needed)} ${unit} needed, room for ${number(available)}${whole}` };
}

export function refusedFace({ plan }: Context, box: Box): Drawn | undefined {
  const pool = poolPlanOf(plan, box.selects)?.pool;
  if (!pool) return undefined;
  const words = refusalWords(pool);
  const index = Number(box.id.slice(nodeId(pool.id, 0).length - 1));
  const name = box.count === undefined ? `Node ${index + 1}` : `+${number(box.count)} more without room`;
  return {
    view: 'refused',
    label:
      box.count === undefined
        ? `Node ${index + 1} of ${pool.scaleSet}, without room`
        : `${number(box.count)} more nodes without room`,
    face: { selects: box.selects, name, ...words },
  };
}
