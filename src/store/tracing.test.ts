import { beforeAll, beforeEach, expect, it } from 'vitest';
import { readFlow, type TypedFlow } from '../engine/trace';
import { examples } from '../examples';
import { SCHEMA_VERSION } from '../model';
import { openEnvelope, selectPlan, useApp } from './index';
import { selectTraced } from './tracing';

const app = () => useApp.getState();

function send(fields: Partial<TypedFlow>): void {
  app().typeFlow(fields);
  app().send({ typed: app().flow, flow: readFlow(selectPlan(app()), app().flow) });
}

function outcome(): string | undefined {
  const traced = selectTraced(app());
  return traced?.ok ? traced.value.trace?.outcome : traced?.error.says;
}

beforeAll(() => app().loadEditing());
beforeEach(() => openEnvelope({ schemaVersion: SCHEMA_VERSION, document: examples.article }));

it('follows nothing before anything is sent', () => {
  app().typeFlow({ from: 'vm-jump', to: 'pod web 0' });
  expect(selectTraced(app())).toBeUndefined();
});

it('follows what was sent through every edit, and back', () => {
  send({ from: 'vm-jump', to: 'pod web 0' });
  expect(outcome()).toBe('dropped');
  app().setMode('aks', 'node-subnet');
  expect(outcome()).toBe('delivered');
  useApp.temporal.getState().undo();
  expect(outcome()).toBe('dropped');
});

it('follows it once for each design', () => {
  send({ from: 'Clients', to: 'web' });
  const traced = selectTraced(app());
  app().select('web');
  app().showHop(3);
  expect(selectTraced(app())).toBe(traced);
});

it('says so when an end is gone, as it was typed', () => {
  send({ from: 'nodepool1 vmss000001', to: 'vm-jump' });
  expect(outcome()).toBe('delivered');
  app().setField('nodepool1', 'count', '1');
  expect(outcome()).toBe('from: nothing of the design is called or has nodepool1 vmss000001.');
  app().setField('nodepool1', 'count', '2');
  expect(outcome()).toBe('delivered');
});

it('follows a thing whose name changes', () => {
  send({ from: 'Clients', to: 'web' });
  const { 'svc-web': service, ...others } = app().document.resources;
  if (!service) throw new Error('The example has it');
  const renamed = { ...others, 'svc-web': { ...service, name: 'shop' } };
  useApp.setState({ document: { ...app().document, resources: renamed } });
  expect(outcome()).toBe('delivered');
});

it('starts at the first branch and card, and forgets all in another design', () => {
  send({ from: 'Clients', to: 'web' });
  app().showHop(4);
  app().showBranch(1);
  expect(app()).toMatchObject({ branch: 1, hop: 0 });
  send({ port: '81' });
  expect(app()).toMatchObject({ branch: 0, hop: 0 });
  openEnvelope({ schemaVersion: SCHEMA_VERSION, document: examples.article });
  expect(app()).toMatchObject({ sent: undefined, flow: { from: '', to: '' } });
});
