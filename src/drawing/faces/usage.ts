import { counted, number, type SubnetPlan } from '../../engine';
import type { Usage, UsageRole } from '../face';

const WORDS: Readonly<Record<UsageRole, string>> = {
  reserved: 'kept by Azure',
  node: 'for nodes',
  podsInUse: 'for pods, in use',
  podsIdle: 'for pods, idle',
  other: 'for others',
  free: 'free',
};

/** A subnet's addresses as amounts: one unit is one address. */
export function usageOf({ usage, podsRunning }: SubnetPlan, refused: number): Usage {
  const inUse = Math.min(podsRunning, usage.pods);
  const parts: Usage['parts'] = [
    { role: 'reserved', size: usage.reserved },
    { role: 'node', size: usage.nodes },
    { role: 'podsInUse', size: inUse },
    { role: 'podsIdle', size: usage.pods - inUse },
    { role: 'other', size: usage.other },
    { role: 'free', size: Math.max(0, usage.free) },
  ];
  const text = `${number(usage.usable - usage.free)} of ${number(usage.usable)} held`;
  const words = parts.flatMap(({ role, size }) => (size > 0 ? [`${number(size)} ${WORDS[role]}`] : []));
  return {
    total: usage.total,
    parts,
    text,
    label: `${text}: ${words.join(', ')}`,
    ...(refused > 0 && { refused: `${counted(refused, 'node')} without room` }),
  };
}
