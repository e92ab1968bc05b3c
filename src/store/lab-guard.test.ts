import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { examples } from '../examples';
import { options } from '../facts/options';
import { type Envelope, type Lab, SCHEMA_VERSION, type TopologyDocument, tablesFor } from '../model';
import { add, askToDelete, connect, deleteNow, duplicate } from './building';
import { dropped } from './dropping';
import { openEnvelope, redo, toEnvelope, undo, useApp } from './index';
import { changeRows, setCell } from './tables';

const app = useApp.getState;

/** Lets be edited: the route table of a subnet, the replicas of a workload, one service as a whole, all pools. */
const lab: Lab = {
  title: 'A lab',
  symptom: 'Nothing goes.',
  editable: [
    { id: 'snet-agw', properties: ['routeTable'] },
    { id: 'web', properties: ['replicas'] },
    { id: 'svc-api' },
    { kind: 'agentPool' },
  ],
  hints: [],
  checks: [{ id: 'runs', sort: 'verdict', says: 'It runs.', cluster: 'aks', verdict: 'runs' }],
};

const design: Envelope = {
  schemaVersion: SCHEMA_VERSION,
  document: examples.article,
  view: { dock: { open: true, tab: 'trace' } },
  lab,
};

const group = examples.article.resources['nsg-aks'];
const [rules] = group ? tablesFor(group, examples.article) : [];
if (!rules) throw new Error('nsg-aks has no table of rules');
const [option] = options;
if (!option) throw new Error('nothing is disputed');

beforeAll(() => app().loadEditing());
beforeEach(() => {
  openEnvelope(design);
  useApp.setState({ notices: [] });
});

const NEW_RULE = {
  newGroups: [],
  rules: [
    {
      group: 'nsg-aks',
      rule: {
        name: 'allow-all',
        priority: 4000,
        direction: 'Inbound',
        access: 'Allow',
        protocol: '*',
        sourcePortRanges: ['*'],
        destinationPortRanges: ['*'],
        sourceAddressPrefixes: ['*'],
        destinationAddressPrefixes: ['*'],
      },
    },
  ],
} as unknown as Parameters<ReturnType<typeof app>['addRules']>[0];

const elsewhere = (): TopologyDocument => ({
  ...app().document,
  assumptions: { ...app().document.assumptions, x: 'y' },
});

describe('a lab does not let be edited', () => {
  it.each([
    { what: 'a mode', act: () => app().setMode('aks', 'overlay'), says: 'Network mode of aks-prod is not' },
    { what: 'a mode that needs a subnet', act: () => app().setMode('aks', 'pod-subnet'), says: 'in this lab.' },
    { what: 'a variant', act: () => app().setVariant('aks', 'pod-subnet-static'), says: 'in this lab.' },
    { what: 'an assumption', act: () => app().assume(option, option.choices[1].id), says: 'What the design assumes' },
    { what: 'rules', act: () => app().addRules(NEW_RULE), says: 'Security rules of nsg-aks' },
    {
      what: 'a mend',
      act: () => app().applyMend({ label: 'x', edits: [{ id: 'snet-aks', field: 'networkSecurityGroup', text: '' }] }),
      says: 'Network security group of snet-aks',
    },
    {
      what: 'a design made of the one in force',
      act: () => app().change({ document: elsewhere(), step: 'x' }),
      says: 'What the design assumes',
    },
    { what: 'adding', act: () => add('subnet', 'vnet-prod'), says: 'is not to be added in this lab.' },
    {
      what: 'dropping something new',
      act: () => dropped({ kind: 'subnet' }, 'vnet-prod'),
      says: 'is not to be added in this lab.',
    },
    { what: 'duplicating', act: () => duplicate('snet-aks'), says: 'is not to be added in this lab.' },
    {
      what: 'connecting',
      act: () => connect('nsg-aks', 'snet-dns'),
      says: 'Network security group of snet-dns is not',
    },
    {
      what: 'dropping one thing on another',
      act: () => dropped({ id: 'nsg-aks' }, 'snet-dns'),
      says: 'Network security group of snet-dns is not',
    },
    { what: 'asking to delete', act: () => askToDelete('vm-dns'), says: 'is not to be deleted in this lab.' },
    {
      what: 'asking to delete what others depend on',
      act: () => askToDelete('nsg-aks'),
      says: 'nsg-aks is not to be deleted in this lab.',
    },
    { what: 'deleting', act: () => deleteNow('nsg-aks'), says: 'nsg-aks is not to be deleted in this lab.' },
    {
      what: 'a row',
      act: () => changeRows('nsg-aks', rules, { kind: 'add' }),
      says: 'Security rules of nsg-aks are not',
    },
    {
      what: 'pasted rows',
      act: () => changeRows('nsg-aks', rules, { kind: 'append', rows: [{ name: 'pasted', priority: '900' }] }),
      says: 'Security rules of nsg-aks are not',
    },
    {
      what: 'half of what is allowed and half of what is not',
      act: halfAllowed,
      says: 'is not to be changed in this lab.',
    },
  ])('$what, and says why', ({ act, says }) => {
    act();
    expect(toEnvelope(app())).toEqual(design);
    expect(app().deleting).toBeUndefined();
    expect(useApp.temporal.getState().pastStates).toEqual([]);
    expect(app().notices).toMatchObject([{ id: 'not-in-lab', says: expect.stringContaining(says) }]);
  });

  it('what is typed into a cell, and keeps it there', () => {
    setCell('nsg-aks', rules, 0, 'priority', '777');
    expect(app().document).toBe(examples.article);
    expect(app().drafts).toEqual({ [`nsg-aks.${rules.id}#0#priority`]: '777' });
    expect(app().notices).toMatchObject([{ id: 'not-in-lab' }]);
  });
});

/** In one edit: all of it or nothing. */
function halfAllowed(): void {
  app().applyMend({
    label: 'x',
    edits: [
      { id: 'web', field: 'replicas', text: '4' },
      { id: 'web', field: 'name', text: 'shop' },
    ],
  });
}

it('what is typed into a field that a lab holds stays there, and goes into force with nobody’s help but the lab’s', () => {
  app().setField('snet-agw', 'name', 'gw');
  expect(app().document).toBe(examples.article);
  expect(app().drafts).toEqual({ 'snet-agw.name': 'gw' });
  app().setField('snet-agw', 'name', 'snet-agw');
  expect(app().drafts).toEqual({});
});

describe('a lab lets be edited', () => {
  it.each([
    { what: 'a property that it names', act: () => app().setField('snet-agw', 'routeTable', '') },
    { what: 'what is part of a whole', act: () => app().setField('svc-api', 'name', 'prices') },
    { what: 'a kind', act: () => app().setField('webpool', 'count', '4') },
    { what: 'deleting a whole', act: () => deleteNow('svc-api') },
    { what: 'adding one of a kind', act: () => add('agentPool', 'aks') },
    {
      what: 'an assertion',
      act: () =>
        app().assert([{ id: 'a', kind: 'assertion', name: 'a', from: 'clients', to: 'svc-web', expect: 'works' }]),
    },
    { what: 'the name of the design', act: () => app().renameDesign('Mine') },
    { what: 'where things stand', act: () => app().move({ aks: { x: 4, y: 8 } }) },
  ])('$what, and what was refused before is no longer said', ({ act }) => {
    app().setMode('aks', 'overlay');
    act();
    expect(toEnvelope(app())).not.toEqual(design);
    expect(useApp.temporal.getState().pastStates).toHaveLength(1);
    undo();
    expect(app().document).toBe(examples.article);
    redo();
    expect(toEnvelope(app())).not.toEqual(design);
  });

  it('a mode where it names that', () => {
    const properties = ['networkProfile.networkPlugin', 'networkProfile.networkPluginMode'];
    openEnvelope({ ...design, lab: { ...lab, editable: [{ id: 'aks', properties }] } });
    app().setMode('aks', 'node-subnet');
    expect(app().document).not.toBe(examples.article);
    // There and back again.
    app().setMode('aks', 'kubenet');
    expect(app().document).toEqual(examples.article);
  });
});

it('a design without a lab in force is everybody’s, one with a lab that is made included', () => {
  useApp.setState({ lessons: { lab } });
  app().setField('snet-agw', 'name', 'gw');
  expect(app().document.resources['snet-agw']?.name).toBe('gw');
});
