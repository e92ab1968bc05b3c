import { expect, it } from 'vitest';
import { examples } from '../examples';
import { SCHEMA_VERSION } from '../model';
import { openEnvelope, useApp } from './store';

it('another design shows all of who reaches whom, whatever was asked of the one before', () => {
  const { setReach, reach } = useApp.getState();
  setReach({ from: 'vm-jump', failing: true, changed: true, at: ['vm-jump', 'web'] });
  expect(useApp.getState().reach).not.toEqual(reach);
  openEnvelope({ schemaVersion: SCHEMA_VERSION, document: examples.article });
  expect(useApp.getState().reach).toEqual(reach);
});
