import { describe, expect, it } from 'vitest';
import type { Resource } from '../../model';
import { machine } from '../testing';
import { codes, design, hub, ownBalancer } from './testing';

const found = (...more: readonly Resource[]) => codes(design('overlay', '10.240.8.0/24', ...more));

describe('a load balancer of the user’s', () => {
  it('is right before a machine of its network', () =>
    expect(found(machine('vm'), ownBalancer({ subnet: 'front' }))).toEqual([]));

  it('has no machine of another network behind it', () =>
    expect(found(...hub, machine('vm', undefined, 'far'), ownBalancer({ subnet: 'front' }))).toEqual([
      'LOAD_BALANCER_POOL_ELSEWHERE',
    ]));

  it('L-09: has HA ports only inside', () =>
    expect(found(machine('vm'), ownBalancer({ publicIPAddress: '20.50.0.40' }))).toEqual(['HA_PORTS_PUBLIC']));

  it('says which address it cannot have', () => {
    const taken = { ...ownBalancer({ subnet: 'front' }), frontendIPConfigurations: [at('10.240.8.9')] } as Resource;
    expect(found(machine('vm', '10.240.8.9', 'front'), taken)).toEqual(['ADDRESS_REFUSED']);
    const outside = { ...taken, frontendIPConfigurations: [at('10.240.9.9')] } as Resource;
    expect(found(machine('vm'), outside)).toEqual(['ADDRESS_REFUSED']);
  });
});

const at = (privateIPAddress: string) => ({ name: 'front', subnet: 'front', privateIPAddress, loadBalancingRules: [] });
