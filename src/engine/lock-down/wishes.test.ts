import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { withNew } from '../../model';
import { plan } from '../plan/plan';
import { reference } from '../trace/paths/reference/testing';
import { firstTarget, targetsOf } from './targets';
import { wishesOf } from './wishes';

const opening = plan(examples.article);
const saysOf = (planned: typeof opening) => wishesOf(planned, undefined).map(({ says }) => says);

describe('what may have to work', () => {
  it('in the opening design', () =>
    expect(saysOf(opening)).toEqual([
      'Internet → web, TCP 80',
      'vm-jump → api, TCP 80',
      'Headquarters dc1 → api, TCP 80',
      'Internet → agw-ingress, TCP 80, and on to its backend',
      'What Azure needs of the application gateways in snet-agw',
      'Internet → agw-api, TCP 80, and on to its backend',
      'Nodes of aks-prod → nodes, all ports',
      'Nodes of aks-prod → pods, all ports',
      'Pods of aks-prod → pods, all ports',
      'Nodes in snet-aks → API server, TCP 443',
      'Nodes in snet-aks → registries and packages, TCP 443',
      'Nodes in snet-aks → the older tunnel to the API server, UDP 1194',
      'Nodes in snet-aks → the older tunnel to the API server, TCP 9000',
      'Nodes in snet-aks → time servers, UDP 123',
      'Nodes in snet-aks → DNS server 10.240.3.4, UDP and TCP 53',
      'Pods of aks-prod → API server, TCP 443',
      'Pods of aks-prod → DNS server 10.240.3.4, UDP and TCP 53',
    ]));

  it('is each told apart', () => {
    const ids = wishesOf(opening, { from: 'clients', to: 'svc-web' }).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is what was sent and what must work too, and no more than what must not', () => {
    const assertion = (id: string, expects: 'works' | 'fails') =>
      ({ id, name: id, kind: 'assertion', from: 'clients', to: 'svc-web', expect: expects }) as const;
    const document = withNew(examples.article, [assertion('open', 'works'), assertion('shut', 'fails')]);
    const asked = wishesOf(plan(document), { from: 'api/pod/0', to: 'headquarters/dc1', port: 443, protocol: 'TCP' });
    expect(asked.filter(({ group }) => group === 'asked').map(({ says }) => says)).toEqual([
      'As sent in the Trace tab: pod api 0 → Headquarters dc1, TCP 443',
      'Must work: open',
    ]);
  });

  it('of a service for some is asked as one of them', () => {
    const planned = reference('overlay', { set: { V: { loadBalancerSourceRanges: ['203.0.113.0/24'] } } });
    const wish = wishesOf(planned, undefined).find(({ says }) => says === '203.0.113.0/24 → V, TCP 80');
    expect(wish).toMatchObject({ flow: { from: '203.0.113.9' }, sources: ['203.0.113.0/24'] });
  });
});

describe('what can be locked down', () => {
  it('are the user’s groups, and subnets that may get one', () =>
    expect(targetsOf(opening).map(({ says }) => says)).toEqual([
      'nsg-aks on snet-aks',
      'nsg-agw on snet-agw',
      'nsg-webpool on webpool',
      'A new group on snet-dns',
      'A new group on snet-shared',
    ]));

  it('begins where one is, else at the nodes', () => {
    const targets = targetsOf(opening);
    expect(firstTarget(opening, targets)).toBe('nsg-aks');
    expect(firstTarget(opening, targets, [undefined, 'nsg-agw', 'snet-agw'])).toBe('nsg-agw');
    expect(firstTarget(opening, [])).toBeUndefined();
  });
});
