import {
  type Address,
  containsAddress,
  formatAddress,
  formatPrefix,
  overlaps,
  type Prefix,
  parseAddress,
} from '../../ip';
import type { NodePlan, PoolPlan } from '../plan/types';
import { searchedPrefix } from './by-prefix';

/** The nodes of a pool, in order, that a search finds by name, address or block, or by the address of one of their pods. */
export function nodesFound({ nodes }: PoolPlan, query: string): readonly NodePlan[] {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return nodes;
  const address = parseAddress(wanted);
  const prefix = searchedPrefix(wanted);
  return nodes.filter(
    (node) =>
      node.name.includes(wanted) ||
      formatAddress(node.address).includes(wanted) ||
      (node.block !== undefined && formatPrefix(node.block).includes(wanted)) ||
      (address.ok && holds(node, address.value)) ||
      (prefix !== undefined && isIn(node, prefix)),
  );
}

/** Whether a node, one of its pods or its block has addresses of a prefix. */
const isIn = ({ address, pods, block }: NodePlan, prefix: Prefix): boolean =>
  containsAddress(prefix, address) ||
  pods.some(({ first, last }) => first <= prefix.last && prefix.first <= last) ||
  (block !== undefined && overlaps(block, prefix));

/** Whether an address is one of a node's pods' or lies in its block. */
const holds = ({ pods, block }: NodePlan, address: Address): boolean =>
  pods.some(({ first, last }) => first <= address && address <= last) ||
  (block !== undefined && containsAddress(block, address));
