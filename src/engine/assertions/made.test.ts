import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { examples } from '../../examples';
import { addressOf, formatAddress } from '../../ip';
import { type TopologyDocument, withNew, withoutResource } from '../../model';
import { topologyDocument } from '../../model/envelope';
import { plan } from '../plan/plan';
import type { Plan } from '../plan/types';
import { type Flow, idOfEnd, suggestedEnds, trace } from '../trace';
import { checkAssertions, flowOf } from './assertions';
import { askedWords, assertionAbout, assertionOf, endFault, sourceToExpect, typedOf } from './made';
import { serviceAssertions } from './of-services';

const article = plan(examples.article);
const held = (flow: Flow, of: TopologyDocument = examples.article): TopologyDocument =>
  withNew(of, [assertionOf(plan(of), flow, 'works')]);

const ends = fc.record({
  from: fc.constantFrom(...suggestedEnds(article, 'from').map(({ id }) => id)),
  to: fc.constantFrom(...suggestedEnds(article, 'to').map(({ id }) => id)),
});

describe('an assertion made of a connection', () => {
  it('has a free id, a name after its ends, and says no more than was asked', () =>
    expect(assertionOf(article, { from: 'clients', to: 'svc-web' }, 'works')).toEqual({
      id: 'assertion-1',
      name: 'Clients → web',
      kind: 'assertion',
      from: 'clients',
      to: 'svc-web',
      expect: 'works',
    }));

  it('keeps port, protocol and source where they are told', () => {
    const flow: Flow = { from: 'web/pod/0', to: 'headquarters/dc1', protocol: 'UDP', port: 53 };
    expect(assertionOf(article, flow, 'works', addressOf('10.240.0.4'))).toMatchObject({
      name: 'pod web 0 → Headquarters dc1, UDP 53',
      port: 53,
      protocol: 'UDP',
      expectedSource: '10.240.0.4',
    });
    expect(assertionOf(article, { from: 'vm-jump', to: 'vm-dns', protocol: 'ICMP', port: 8 }, 'fails').name).toBe(
      'vm-jump → vm-dns, ICMP',
    );
  });

  it('takes the next id, and no name that is too long to be typed', () => {
    const once = held({ from: 'clients', to: 'svc-web' });
    const [, second] = ['', assertionOf(plan(once), { from: 'clients', to: 'x'.repeat(150) }, 'works')];
    expect(second).toMatchObject({ id: 'assertion-2', name: expect.stringMatching(/^Clients → x+…$/) });
    expect((second as { name: string }).name).toHaveLength(80);
  });

  it('is a document of the schema, is found again, and is as it was once it is deleted', () =>
    fc.assert(
      fc.property(ends, fc.option(fc.integer({ min: 1, max: 65_535 }), { nil: undefined }), ({ from, to }, port) => {
        const flow: Flow = { from, to, ...(port !== undefined && { port }) };
        const document = topologyDocument.parse(held(flow));
        expect(assertionAbout(plan(document), flow)?.id).toBe('assertion-1');
        expect(assertionAbout(article, flow)).toBeUndefined();
        expect(withoutResource(document, 'assertion-1')).toEqual(examples.article);
        expect(withoutResource(document, 'nobody')).toBe(document);
      }),
      { numRuns: 40 },
    ));

  it.each<readonly [Flow, Flow, boolean]>([
    [{ from: 'clients', to: 'svc-web' }, { from: 'clients', to: 'svc-web', port: 80 }, true],
    [{ from: 'clients', to: 'svc-web', protocol: 'TCP' }, { from: 'clients', to: 'svc-web' }, true],
    [{ from: 'clients', to: 'svc-web' }, { from: 'clients', to: 'svc-web', port: 443 }, false],
    [{ from: 'clients', to: 'svc-web' }, { from: 'clients', to: 'svc-web', protocol: 'UDP' }, false],
    [
      { from: 'vm-jump', to: 'vm-dns', protocol: 'ICMP' },
      { from: 'vm-jump', to: 'vm-dns', protocol: 'ICMP', port: 1 },
      true,
    ],
    [{ from: 'clients', to: 'svc-web' }, { from: 'svc-web', to: 'clients' }, false],
  ])('%o and %o are the same connection: %s', (one, other, isSame) =>
    expect(assertionAbout(plan(held(one)), other) !== undefined).toBe(isSame),
  );

  it('says what is asked for, also where nobody wrote it', () => {
    expect(askedWords(article, { to: 'svc-web' })).toBe('TCP 80');
    expect(askedWords(article, { to: 'vm-dns', protocol: 'UDP', port: 53 })).toBe('UDP 53');
    expect(askedWords(article, { to: 'vm-dns', protocol: 'ICMP', port: 53 })).toBe('ICMP');
    expect(askedWords(article, { to: 'shop.contoso.com' })).toBe('TCP');
  });
});

describe('the fields of an assertion', () => {
  it('lead back to the connection that it is about', () =>
    fc.assert(
      fc.property(ends, (flow) => {
        const typed = typedOf(article, assertionOf(article, flow, 'works'));
        expect([idOfEnd(article, 'from', typed.from), idOfEnd(article, 'to', typed.to)]).toEqual([flow.from, flow.to]);
      }),
    ));

  it('name a pod and a node that are not offered', () => {
    const typed = typedOf(
      article,
      assertionOf(article, { from: 'web/pod/2', to: 'nodepool1/node/1', port: 22 }, 'works'),
    );
    expect(typed).toEqual({ from: 'pod web 2', to: 'nodepool1 vmss000001', protocol: '', port: '22' });
  });
});

describe('the source to expect', () => {
  const traced = (of: Plan, flow: Flow) => {
    const found = trace(of, flow);
    if (!found.ok) throw new Error(found.error.code);
    return sourceToExpect(found.value);
  };

  it('is the one that is seen whatever chance picks', () => {
    const seen = traced(article, { from: 'api/pod/0', to: 'headquarters/dc1' });
    expect(seen !== undefined && formatAddress(seen)).toBe('10.240.0.6');
  });

  it('is none where each node shows its own, and where nobody sees one', () => {
    expect(traced(article, { from: 'clients', to: 'svc-web' })).toBeUndefined();
    expect(traced(article, { from: 'vm-jump', to: 'web/pod/0' })).toBeUndefined();
  });
});

describe('an end that is gone', () => {
  const fault = (flow: Flow) => {
    const of = plan(held(flow));
    const [result] = checkAssertions(of);
    const assertion = assertionAbout(of, flow);
    if (!result?.error || !assertion) throw new Error('No fault');
    return endFault(of, assertion, result.error);
  };

  it('is told with what comes nearest to it', () => {
    const { field, says, choices } = fault({ from: 'clients', to: 'svc-webb' });
    expect([field, says]).toEqual(['to', 'to: nothing of the design is called or has svc-webb.']);
    expect(choices[0]).toEqual({ text: 'web', id: 'svc-web' });
  });

  it('is mended by any of the choices', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('from', 'to'),
        fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme-ascii' }),
        (field, noise) => {
          fc.pre(noise.trim() !== '');
          const flow = { from: 'clients', to: 'svc-web', [field]: `gone ${noise}` };
          for (const { id } of fault(flow).choices) {
            const [mended] = checkAssertions(plan(held({ ...flow, [field]: id })));
            expect(mended?.error?.code).not.toBe('unknown');
          }
        },
      ),
      { numRuns: 20 },
    ));
});

describe('assertions of the services', () => {
  it('hold one for each that somebody asks, with ids of their own', () => {
    const made = serviceAssertions(article);
    expect(made.map(({ id, name, expect: wanted }) => [id, name, wanted])).toEqual([
      ['assertion-svc-web', 'Clients → web', 'works'],
      ['assertion-svc-api', 'pod web 0 → api', 'works'],
    ]);
    const document = topologyDocument.parse(withNew(examples.article, made));
    expect(checkAssertions(plan(document)).map(({ holds }) => holds)).toEqual([true, true]);
    expect(serviceAssertions(plan(document))).toEqual([]);
  });

  it('leave out what is asserted already, whatever is expected', () => {
    const document = withNew(examples.article, [
      assertionOf(article, { from: 'clients', to: 'svc-web', port: 80 }, 'fails'),
    ]);
    expect(serviceAssertions(plan(document)).map(({ to }) => to)).toEqual(['svc-api']);
  });

  it('take no id that the design has, nor one of each other', () => {
    const about = (id: string) => ({
      ...assertionOf(article, { from: 'vm-jump', to: id }, 'fails'),
      id: `assertion-${id}`,
    });
    const web = article.document.resources['svc-web'];
    if (web?.kind !== 'service') throw new Error('The example has it');
    const twin = { ...web, id: 'svc-web-2', name: 'twin' };
    const document = withNew(examples.article, [about('svc-web'), about('svc-api'), twin]);
    const ids = [...document.order, ...serviceAssertions(plan(document)).map(({ id }) => id)];
    expect(ids).toContain('assertion-svc-web-2-2');
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leave out public ones where the design has nobody on the internet', () => {
    const document = withoutResource(examples.article, 'clients');
    expect(serviceAssertions(plan(document)).map(({ to }) => to)).toEqual(['svc-api']);
  });

  it('are about connections that can be traced', () => {
    for (const assertion of serviceAssertions(article)) expect(trace(article, flowOf(assertion)).ok).toBe(true);
  });
});
