import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readFlow, type TypedFlow } from '../engine/trace';
import { examples } from '../examples';
import { SCHEMA_VERSION } from '../model';
import { openEnvelope, selectPlan, useApp } from './index';
import { startPicking } from './picking';
import { goToHop, stepHop, togglePlay } from './playback';
import { selectBranch, selectHop, selectTraced } from './tracing';

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

describe('the packet on its way', () => {
  const place = () => {
    const branch = selectBranch(app());
    return branch && [...branch.forward.hops, ...(branch.reply?.hops ?? [])][selectHop(app())]?.place;
  };

  it('stays where it is through an edit, or goes back as far as its way still goes', () => {
    send({ from: 'vm-jump', to: 'pod web 0' });
    goToHop(1);
    const nic = place();
    app().setMode('aks', 'node-subnet');
    expect(place()).toBe(nic);
    goToHop(4);
    useApp.temporal.getState().undo();
    expect(place()).toBe(nic);
    expect(app().hop).toBe(1);
  });

  it('is stepped, and stops at both ends', () => {
    send({ from: 'Clients', to: 'web' });
    expect(stepHop(-1)).toBe(true);
    expect(selectHop(app())).toBe(0);
    goToHop(99);
    const last = selectHop(app());
    expect(last).toBeGreaterThan(5);
    stepHop(1);
    expect(selectHop(app())).toBe(last);
    expect(stepHop(0)).toBe(false);
  });

  it('begins anew when it is played at its end, and stands still when it is stepped', () => {
    send({ from: 'Clients', to: 'web' });
    goToHop(99);
    togglePlay();
    expect(app()).toMatchObject({ playing: true, hop: 0 });
    stepHop(1);
    expect(app()).toMatchObject({ playing: false, hop: 1 });
  });

  it('is nowhere before it is sent and once it is cleared; what was typed stays', () => {
    expect([togglePlay(), stepHop(1)]).toEqual([false, false]);
    send({ from: 'Clients', to: 'web' });
    app().clearTrace();
    expect(selectTraced(app())).toBeUndefined();
    expect(app()).toMatchObject({ flow: { from: 'Clients', to: 'web' }, hop: 0, playing: false });
  });
});

describe('what plays', () => {
  it('is no packet that cannot be traced', () => {
    send({ from: 'nobody', to: 'web' });
    app().setPlayback({ playing: true });
    expect(app().playing).toBe(false);
    send({ from: 'pod api 0', to: 'no-such-name.example' });
    app().setPlayback({ playing: true });
    expect(app().playing).toBe(false);
    send({ from: 'Clients', to: 'web' });
    app().setPlayback({ playing: true });
    expect(app().playing).toBe(true);
  });

  it('stops with an edit that takes an end away, and waits when that is undone', () => {
    send({ from: 'nodepool1 vmss000001', to: 'vm-jump' });
    app().setPlayback({ playing: true });
    app().setField('nodepool1', 'count', '1');
    expect(app().playing).toBe(false);
    useApp.temporal.getState().undo();
    expect(outcome()).toBe('delivered');
    expect(app().playing).toBe(false);
  });
});

describe('an end that is picked', () => {
  it('is what is selected next; after From comes To, and what was selected stays', () => {
    let isDone = false;
    app().select('vm-dns');
    startPicking('from', () => {
      isDone = true;
    });
    app().select('vm-jump');
    expect(app()).toMatchObject({ flow: { from: 'vm-jump' }, selection: 'vm-dns', picking: { field: 'to' } });
    app().select('web/pod/3');
    expect(app()).toMatchObject({ flow: { to: 'pod web 3' }, selection: 'vm-dns' });
    expect([app().picking, isDone]).toEqual([undefined, true]);
  });

  it('says why a thing will not do, and waits for another', () => {
    startPicking('from', () => {});
    app().select('snet-aks');
    expect(app().picking).toMatchObject({ field: 'from', says: 'snet-aks neither sends nor takes packets itself.' });
    app().select('svc-web');
    expect(app().picking?.says).toBe('web takes connections and opens none.');
    app().select('vm-jump');
    expect(app().picking?.says).toBeUndefined();
  });
});
