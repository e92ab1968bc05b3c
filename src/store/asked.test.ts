import { beforeEach, expect, it } from 'vitest';
import { examples } from '../examples';
import { SCHEMA_VERSION } from '../model';
import { openEnvelope, useApp } from './store';

const open = () => openEnvelope({ schemaVersion: SCHEMA_VERSION, document: examples.article });

beforeEach(open);

it('shows an address that was asked about in the Addresses tab', () => {
  useApp.getState().explainAddress('10.240.0.4');
  expect(useApp.getState()).toMatchObject({
    asked: { text: '10.240.0.4', focus: false },
    dock: { open: true, tab: 'addresses' },
  });
});

it('asks for the focus once, and keeps what was asked', () => {
  useApp.getState().explainAddress('10.240.0.4');
  useApp.getState().findAddress();
  expect(useApp.getState()).toMatchObject({ asked: { text: '10.240.0.4', focus: true }, dock: { open: true } });
  useApp.getState().addressFieldFocused();
  expect(useApp.getState().asked).toEqual({ text: '10.240.0.4', focus: false });
});

it('asks nothing of another design', () => {
  useApp.getState().explainAddress('10.240.0.4');
  open();
  expect(useApp.getState().asked.text).toBe('');
});
