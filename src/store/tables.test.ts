import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { examples } from '../examples';
import { resourceOf, SCHEMA_VERSION, type Table, tablesOf } from '../model';
import { openEnvelope, redo, undo, useApp } from './index';
import { changeRows, setCell } from './tables';

const app = () => useApp.getState();
const rules = tablesOf('networkSecurityGroup')[0] as Table;
const names = () =>
  resourceOf(app().document, 'networkSecurityGroup', 'nsg-aks')?.securityRules.map(({ name }) => name);
const change = (to: Parameters<typeof changeRows>[2]) => changeRows('nsg-aks', rules, to);

beforeAll(() => app().loadEditing());
beforeEach(() => openEnvelope({ schemaVersion: SCHEMA_VERSION, document: examples.article }));

describe('rows', () => {
  it('are added, copied and deleted in one step each, which has a name', () => {
    change({ kind: 'add' });
    expect([names(), app().step]).toEqual([
      ['allow-web-from-internet', 'Rule-1'],
      'Security rules of nsg-aks: added Rule-1',
    ]);
    change({ kind: 'remove', row: 0 });
    expect([names(), app().step]).toEqual([['Rule-1'], 'Security rules of nsg-aks: deleted allow-web-from-internet']);
    undo();
    undo();
    expect(app().document).toBe(examples.article);
  });

  it('of nothing that can be read are no step', () => {
    change({ kind: 'append', rows: [] });
    expect(app().step).toBe('');
  });
});

describe('a cell', () => {
  it('is put into force in one step that says what changed', () => {
    setCell('nsg-aks', rules, 0, 'priority', '310');
    expect(app().step).toBe('Security rules of nsg-aks, allow-web-from-internet: Priority 200 → 310');
    undo();
    expect(app().document).toBe(examples.article);
  });

  it('that says nothing usable waits, and goes along with its row, back and forth', () => {
    const drafts = () => app().drafts;
    setCell('nsg-aks', rules, 0, 'priority', 'soon');
    expect([drafts(), app().document]).toEqual([{ 'nsg-aks.securityRules#0#priority': 'soon' }, examples.article]);
    expect(
      app()
        .editing?.draftFindings(app().document)(drafts())
        .map(({ code }) => code),
    ).toEqual(['NOT_A_NUMBER']);

    change({ kind: 'add' });
    setCell('nsg-aks', rules, 1, 'name', '');
    change({ kind: 'remove', row: 0 });
    expect(drafts()).toEqual({ 'nsg-aks.securityRules#0#name': '' });
    undo();
    expect(drafts()).toEqual({ 'nsg-aks.securityRules#1#name': '' });
    redo();
    expect(drafts()).toEqual({ 'nsg-aks.securityRules#0#name': '' });
    setCell('nsg-aks', rules, 0, 'priority', '400');
    expect(drafts()).toEqual({ 'nsg-aks.securityRules#0#name': '' });
    setCell('nsg-aks', rules, 0, 'name', 'named');
    expect(drafts()).toEqual({});
  });
});
