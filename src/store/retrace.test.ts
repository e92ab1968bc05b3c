import { beforeEach, expect, it, vi } from 'vitest';
import { readFlow } from '../engine/trace';
import { examples } from '../examples';
import { type Envelope, SCHEMA_VERSION } from '../model';
import { openEnvelope, selectPlan, toEnvelope, useApp } from './index';
import { selectHop, selectTrace } from './tracing';

const app = useApp.getState;
const plain: Envelope = { schemaVersion: SCHEMA_VERSION, document: examples.article };

beforeEach(() => openEnvelope(plain));

function sendAndGoTo(hop: number): void {
  app().typeFlow({ from: 'Clients', to: 'web', protocol: 'TCP', port: '80' });
  app().send({ typed: app().flow, flow: readFlow(selectPlan(app()), app().flow) });
  app().showHop(hop);
}

it('a packet on its way travels with the design, by ids, and is at the same hop when it is opened', async () => {
  sendAndGoTo(3);
  const kept = toEnvelope(app());
  expect(kept.view?.trace).toEqual({ from: 'clients', to: 'svc-web', protocol: 'TCP', port: 80, hop: 3 });
  openEnvelope(plain);
  expect(app().sent).toBeUndefined();
  openEnvelope(kept);
  await vi.waitFor(() => expect(app().sent).toBeDefined());
  expect(app().flow).toEqual({ from: 'Clients', to: 'web', protocol: 'TCP', port: '80' });
  expect(selectTrace(app())?.branches.length).toBeGreaterThan(0);
  expect(selectHop(app())).toBe(3);
  expect(app().playing).toBe(false);
  expect(toEnvelope(app())).toEqual(kept);
});

it('the branch that showed shows again', async () => {
  sendAndGoTo(0);
  expect(selectTrace(app())?.branches.length).toBeGreaterThan(1);
  app().showBranch(1);
  app().showHop(2);
  const kept = toEnvelope(app());
  expect(kept.view?.trace).toMatchObject({ branch: 1, hop: 2 });
  openEnvelope(plain);
  openEnvelope(kept);
  await vi.waitFor(() => expect(app().sent).toBeDefined());
  expect([app().branch, selectHop(app())]).toEqual([1, 2]);
});

it('a hop beyond the last is the last', async () => {
  openEnvelope({ ...plain, view: { trace: { from: 'clients', to: 'web', hop: 900 } } });
  await vi.waitFor(() => expect(app().sent).toBeDefined());
  expect(selectHop(app())).toBeLessThan(40);
});

it('ends that are nobody’s are followed as far as they can be, and say so', async () => {
  openEnvelope({ ...plain, view: { trace: { from: 'nobody', to: 'web' } } });
  await vi.waitFor(() => expect(app().sent).toBeDefined());
  expect(selectTrace(app())).toBeUndefined();
});

it('a packet comes into no other design than its own', async () => {
  openEnvelope({ ...plain, view: { trace: { from: 'clients', to: 'web' } } });
  openEnvelope(plain);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(app().sent).toBeUndefined();
});

it('what could not be sent does not travel', () => {
  app().typeFlow({ from: 'Clients', to: '' });
  app().send({ typed: app().flow, flow: readFlow(selectPlan(app()), app().flow) });
  expect(toEnvelope(app()).view).not.toHaveProperty('trace');
});
