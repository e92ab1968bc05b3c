import { describe, expect, it } from 'vitest';
import { findings, plan } from '../engine';
import { examples } from '../examples';
import { type Lab, type Resource, resourcesOf, type TopologyDocument, withResource } from '../model';
import {
  checkOfAssertion,
  checkOfConnection,
  checkOfFinding,
  checkOfVerdict,
  editableParts,
  isSolved,
  labTried,
  mayEditPart,
  newLab,
  solved,
  withCheck,
  withEditable,
  withFaults,
  withoutCheck,
  withPart,
} from '.';
import { mark } from './mark';

const right = examples.article;
const planned = plan(right);

const changed = (document: TopologyDocument, id: string, parts: object): TopologyDocument =>
  withResource(document, { ...document.resources[id], ...parts } as Resource);

/** The nodes’ security group lets nobody in. */
const faulty = changed(right, 'nsg-aks', {
  securityRules: [
    {
      name: 'deny-all',
      priority: 100,
      direction: 'Inbound',
      access: 'Deny',
      protocol: '*',
      sourceAddressPrefixes: ['*'],
      sourcePortRanges: ['*'],
      destinationAddressPrefixes: ['*'],
      destinationPortRanges: ['*'],
    },
  ],
});

const check = checkOfConnection(planned, { from: 'clients', to: 'svc-web' }, []);
const lab: Lab = { title: 'Lab', symptom: 'It hangs.', editable: [], hints: [], checks: [check] };
const made = withFaults(lab, right, faulty);

describe('a lab that is made by breaking a design', () => {
  it('is red at first and green by its solution', () => {
    expect(isSolved(mark(plan(faulty), made))).toBe(false);
    expect(solved(made, faulty).resources).toEqual(right.resources);
    expect(labTried(made, faulty)).toMatchObject({ marks: [{ holds: false }], faults: [] });
  });

  it('lets be edited what the solution edits', () =>
    expect(made.editable).toEqual([{ id: 'nsg-aks', properties: ['securityRules'] }]));

  it('keeps what is right when more is broken', () => {
    const worse = changed(faulty, 'vm-jump', { name: 'vm-gone' });
    const again = withFaults(made, faulty, worse);
    expect(solved(again, worse).resources).toEqual(right.resources);
    // What may be edited was said.
    expect(again.editable).toEqual(made.editable);
  });

  it('has no solution any more when all is put right again', () => {
    const { solution, ...others } = made;
    expect(solution).toBeDefined();
    expect(withFaults(made, faulty, right)).toEqual(others);
  });
});

describe('what is wrong with a lab', () => {
  const codes = (of: Lab, at: TopologyDocument) => labTried(of, at).faults.map(({ at: where, code }) => [where, code]);
  const runs = { ...checkOfVerdict(planned, 'aks', 'runs', [check]), guard: true };

  it.each<[string, Lab, TopologyDocument, (string | undefined)[][]]>([
    ['nothing is broken', lab, right, [[undefined, 'nothing-wrong']]],
    ['nothing shows how it is solved', lab, faulty, [[undefined, 'no-solution']]],
    ['a guard fails from the start', withCheck(made, { ...check, guard: true }), faulty, [['check-1', 'guard-fails']]],
    ['a guard that holds is none', withCheck(made, runs), faulty, []],
    ['the solution may not be made', { ...made, editable: [{ id: 'vm-jump' }] }, faulty, [[undefined, 'not-editable']]],
    [
      'the solution cannot be made',
      { ...made, solution: { says: [], edits: [{ do: 'delete', ids: ['gone'] }] } },
      faulty,
      [[undefined, 'cannot-edit']],
    ],
    [
      'the solution does not solve it',
      withCheck(made, checkOfConnection(planned, { from: 'clients', to: 'vm-dns' }, [check])),
      faulty,
      [['check-2', 'not-solved']],
    ],
    [
      'it speaks of what is not there',
      { ...made, hints: ['{name:gone}'], editable: [...made.editable, { id: 'gone' }] },
      faulty,
      [
        [undefined, 'missing-text'],
        [undefined, 'missing-id'],
      ],
    ],
  ])('%s', (_, of, at, expected) => expect(codes(of, at)).toEqual(expected));
});

describe('checks', () => {
  it('are made of assertions, verdicts and findings', () => {
    const [assertion] = resourcesOf(
      withResource(
        { ...right, order: [...right.order, 'a'] },
        {
          id: 'a',
          kind: 'assertion',
          name: 'Web is seen',
          from: 'clients',
          to: 'svc-web',
          port: 80,
          expect: 'works',
          expectedSource: '203.0.113.9',
        },
      ),
      'assertion',
    );
    expect(assertion && checkOfAssertion(assertion, [check])).toEqual({
      id: 'check-2',
      sort: 'connection',
      says: 'Web is seen.',
      ways: [{ from: 'clients', to: 'svc-web', port: 80 }],
      expect: 'works',
      expectedSource: '203.0.113.9',
    });
    const [finding] = findings(planned);
    expect(finding && checkOfFinding(finding, [])).toMatchObject({
      sort: 'finding',
      code: finding?.code,
      subject: 'aks',
    });
    expect(finding && mark(planned, { ...lab, checks: [checkOfFinding(finding, [])] })).toMatchObject([
      { holds: false },
    ]);
    expect(mark(planned, { ...lab, checks: [checkOfVerdict(planned, 'aks', 'runs', [])] })).toMatchObject([
      { holds: true },
    ]);
  });

  it('are put in the place of their like, and the last one stays', () => {
    const two = withCheck(lab, checkOfVerdict(planned, 'aks', 'scales', lab.checks));
    expect(withCheck(two, { ...check, says: 'Otherwise.' }).checks.map(({ says }) => says)).toEqual([
      'Otherwise.',
      two.checks[1]?.says,
    ]);
    expect(withoutCheck(two, check.id).checks).toHaveLength(1);
    expect(withoutCheck(lab, check.id)).toBe(lab);
  });

  it('are there from the start, unless the design has nothing to check', () => {
    expect(newLab(planned)?.checks).toHaveLength(1);
    expect(newLab(plan({ ...right, resources: {}, order: [] }))).toBeUndefined();
  });
});

describe('what may be edited', () => {
  const parts = (id: string) => editableParts(right, right.resources[id] as Resource);

  it.each([
    ['aks', 'podCidr', ['networkProfile.podCidr']],
    ['nsg-aks', 'securityRules', ['securityRules']],
    ['snet-aks', 'routeTable', ['routeTable']],
  ])('%s knows where %s is kept', (id, _, properties) =>
    expect(parts(id).map((part) => part.properties)).toContainEqual(properties),
  );

  it('is chosen part by part', () => {
    const [first, second] = parts('snet-aks');
    if (!first || !second) throw new Error('A subnet has fields');
    const both = withPart(withPart({ id: 'snet-aks' }, first, true), second, true);
    expect(mayEditPart(both, first)).toBe(true);
    expect(withPart(both, first, false)).toEqual({ id: 'snet-aks', properties: second.properties });
    expect(withEditable(withEditable(lab, both), { id: 'snet-aks' }).editable).toEqual([{ id: 'snet-aks' }]);
    expect(withEditable(withEditable(lab, { kind: 'subnet' }), both).editable).toHaveLength(2);
  });
});
