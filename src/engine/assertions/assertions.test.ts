import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { formatAddress } from '../../ip';
import { type Resource, type ResourceOf, type TopologyDocument, withResource } from '../../model';
import { plan } from '../plan/plan';
import { subnet } from '../testing';
import { manyWays } from '../trace/designs/many-ways/testing';
import { table } from '../trace/paths/reference/testing';
import { MORE_WAYS } from '../trace/words';
import { checkAssertions } from './assertions';

type Assertion = ResourceOf<'assertion'>;

const withAssertion = (document: TopologyDocument, ...assertions: readonly Partial<Assertion>[]): TopologyDocument =>
  assertions.reduce((before, assertion, n): TopologyDocument => {
    const id = `assertion${n}`;
    const made: Assertion = {
      id,
      name: id,
      kind: 'assertion',
      from: 'clients',
      to: 'svc-web',
      expect: 'works',
      ...assertion,
    };
    return { ...withResource(before, made), order: [...before.order, id] };
  }, document);

const checked = (assertion: Partial<Assertion>, ...changed: readonly Resource[]) => {
  const document = changed.reduce(withResource, examples.article);
  const [result] = checkAssertions(plan(withAssertion(document, assertion)));
  if (!result) throw new Error('No result');
  return result;
};

describe('assertions of the opening design', () => {
  it.each<Partial<Assertion> & { readonly holds: boolean }>([
    { from: 'clients', to: 'svc-web', expect: 'works', holds: true },
    { from: 'clients', to: 'svc-web', expect: 'fails', holds: false },
    { from: 'clients', to: 'svc-api', expect: 'fails', holds: true },
    { from: 'clients', to: 'svc-api', expect: 'works', holds: false },
    { from: 'vm-jump', to: 'web/pod/0', expect: 'fails', holds: true },
    { from: 'vm-jump', to: 'vm-dns', expect: 'works', expectedSource: '10.100.1.4', holds: true },
    // Another instance of the gateway may take it.
    { from: 'clients', to: 'agw-ingress', expect: 'works', expectedSource: '10.240.2.4', holds: false },
    { from: 'clients', to: 'agw-ingress', expect: 'works', expectedSource: '203.0.113.9', holds: false },
    { from: 'headquarters/dc1', to: 'clients', expect: 'works', holds: false },
    { from: 'headquarters/dc1', to: 'clients', expect: 'fails', holds: false },
    { from: 'nobody', to: 'svc-web', expect: 'works', holds: false },
    { from: 'nobody', to: 'svc-web', expect: 'fails', holds: false },
    { from: 'clients', to: 'nobody', expect: 'fails', holds: false },
  ])('$from → $to $expect, source $expectedSource: holds $holds', ({ holds, ...assertion }) => {
    const { why, ...result } = checked(assertion);
    expect(result.holds).toBe(holds);
    expect(why).toMatch(/\.$/);
  });

  it('tell outcome, code and the source that is seen', () => {
    const { why: _, ...failed } = checked({ from: 'vm-jump', to: 'web/pod/0' });
    expect(failed).toEqual({
      ...{ id: 'assertion0', holds: false, isKnown: true, outcome: 'dropped', code: 'POD_CIDR_NOT_ROUTED' },
      decidedAt: { place: 'vm-jump/nic', kind: 'nic' },
    });
    const { sourceSeen } = checked({ to: 'agw-ingress', expectedSource: '203.0.113.9' });
    expect(sourceSeen !== undefined && formatAddress(sourceSeen)).toBe('10.240.2.4');
  });

  it.each<Partial<Assertion> & { readonly holds: boolean; readonly isKnown?: false; readonly why: string }>([
    { from: 'vm-jump', to: 'web/pod/0', expect: 'dropped', holds: true, why: 'Dropped, POD_CIDR_NOT_ROUTED' },
    { from: 'vm-jump', to: 'web/pod/0', expect: 'rejected', holds: false, why: 'It is to end as refused. Dropped, ' },
    { expect: 'dropped', holds: false, why: 'It is to end as dropped. Every connection is delivered.' },
    { expect: 'intermittent', holds: false, why: 'It is to end as intermittent. Every connection is delivered.' },
    {
      from: 'headquarters/dc1',
      to: 'clients',
      expect: 'dropped',
      holds: false,
      isKnown: false,
      why: 'whether it does',
    },
    { from: 'headquarters/dc1', to: 'clients', expect: 'works', holds: false, isKnown: false, why: 'Unknown, ' },
    { to: 'nobody', expect: 'dropped', holds: false, isKnown: false, why: 'nothing of the design' },
  ])('to end exactly so: $from → $to $expect holds $holds, known $isKnown', ({ holds, isKnown = true, why, ...rest }) =>
    expect(checked(rest)).toMatchObject({ holds, isKnown, why: expect.stringContaining(why) }),
  );

  it('look a name up as the one who asks would do', () => {
    const known = checked({ from: 'api/pod/0', to: 'web.shop.svc.cluster.local' });
    expect(known).toMatchObject({ holds: true, outcome: 'delivered' });
    const nobody = { from: 'api/pod/0', to: 'nobody.contoso.internal' };
    expect(checked({ ...nobody, expect: 'works' })).toMatchObject({ holds: false, why: expect.stringMatching(/\.$/) });
    expect(checked({ ...nobody, expect: 'works' }).outcome).toBeUndefined();
  });

  it('tell what is missing where the design does not tell enough', () =>
    expect(checked({ from: 'headquarters/dc1', to: 'clients', expect: 'fails' }).why).toContain('not known'));

  it('work only where every way that chance can go delivers', () => {
    const aks = examples.article.resources['nsg-webpool'];
    if (aks?.kind !== 'networkSecurityGroup') throw new Error('No group');
    // Of three healthy nodes one takes nothing from the internet; its probe still passes.
    const closed = checked({ expect: 'works' }, { ...aks, securityRules: [] });
    expect([closed.holds, closed.isKnown, closed.outcome]).toEqual([false, true, 'intermittent']);
    expect(checked({ expect: 'intermittent' }, { ...aks, securityRules: [] }).holds).toBe(true);
    expect(checked({ expect: 'dropped' }, { ...aks, securityRules: [] })).toMatchObject({
      holds: false,
      isKnown: true,
    });
    expect(checked({ expect: 'fails' }, { ...aks, securityRules: [] }).holds).toBe(false);
  });

  it('hold of no source where nodes each write their own over it', () => {
    const { why, holds } = checked({ to: 'svc-web', expectedSource: '10.244.0.1' });
    expect([holds, why]).toEqual([false, 'It arrives, but the far side sees 10.244.1.1 instead of 10.244.0.1.']);
  });

  it('are checked in stored order', () =>
    expect(
      checkAssertions(plan(withAssertion(examples.article, {}, { expect: 'fails' }))).map(({ id, holds }) => [
        id,
        holds,
      ]),
    ).toEqual([
      ['assertion0', true],
      ['assertion1', false],
    ]));
});

describe('assertions of a connection with more ways than are followed', () => {
  const nowhere = withResource(
    manyWays(table('nowhere', '0.0.0.0/0 None')),
    subnet('10.1.0.0/24', { routeTable: 'nowhere' }),
  );

  it.each<Partial<Assertion> & { readonly design?: TopologyDocument; readonly isKnown?: false; readonly why: string }>([
    { from: 'client', expect: 'works', why: 'NSG_NIC_DENY' },
    { from: 'client', expect: 'fails', why: 'It is to fail, and ' },
    { from: 'other', expect: 'works', isKnown: false, why: `Whether it always works is not known. ${MORE_WAYS}` },
    { from: 'other', expect: 'works', expectedSource: '10.1.0.4', why: 'instead of 10.1.0.4.' },
    { from: 'other', expect: 'fails', why: 'It is to fail, and every connection is delivered.' },
    {
      from: 'other',
      expect: 'fails',
      design: nowhere,
      isKnown: false,
      why: `NULL_ROUTED: The route leads to None. ${MORE_WAYS}`,
    },
    { from: 'other', expect: 'reply-lost', design: nowhere, isKnown: false, why: 'whether it does is not known.' },
    { from: 'other', expect: 'rejected', design: nowhere, why: 'It is to end as refused. Reply lost, NULL_ROUTED' },
  ])('hold not, $from $expect: $why', ({ design = manyWays(), isKnown = true, why, ...assertion }) => {
    const [result] = checkAssertions(plan(withAssertion(design, { to: 'svc', ...assertion })));
    expect(result).toMatchObject({ holds: false, isKnown, why: expect.stringContaining(why) });
  });
});
