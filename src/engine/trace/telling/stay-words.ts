import type { Plan } from '../../plan/types';
import type { Branch } from '../types';
import { placeWords, walksOf } from '../words';

/**
 * Where the packet is at one of its stays: `Hop 3 of 12, Request: load balancer kubernetes`.
 * @param stay its number from 0, all walks counted through
 */
export function stayWords(plan: Plan, branch: Branch, stay: number): string {
  const stays = walksOf(branch).flatMap(([walk, { hops }]) => hops.map((hop) => ({ walk, hop })));
  const at = stays[stay];
  return at ? `Hop ${stay + 1} of ${stays.length}, ${at.walk}: ${placeWords(plan, at.hop)}` : '';
}
