import { describe, expect, it } from 'vitest';
import { addressOf } from '../../ip';
import type { Packet } from '../packet';
import { merged } from './merging';
import type { Branch } from './types';

const client = addressOf('203.0.113.9');
const node0 = addressOf('10.1.0.4');
const node1 = addressOf('10.1.0.5');
const packet: Packet = { protocol: 'TCP', source: client, destination: node0, destinationPort: 80 };

const branch = (seen: number, assumed: readonly string[] = []): Branch => ({
  ways: 1,
  share: 0.25,
  choices: [],
  forward: { hops: [], disposition: 'accepted' },
  outcome: 'delivered',
  surprises: [],
  assumed,
  sourcesSeen: [seen],
});

describe('branches put together', () => {
  it('keep the share of all, every option and every source, the first of the first', () =>
    expect(merged([branch(node1, ['a']), branch(node0, ['b', 'a']), branch(node1)], packet)).toEqual([
      { ...branch(node1, ['a', 'b']), ways: 3, share: 0.75, sourcesSeen: [node1, node0] },
    ]));

  it('are told apart where the client is seen itself', () =>
    expect(merged([branch(client), branch(node0)], packet)).toHaveLength(2));
});
