import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { examples } from '../examples';
import { options } from '../facts/options';
import { type Envelope, SCHEMA_VERSION, tablesFor } from '../model';
import { add, askToDelete, connect, deleteNow, duplicate } from './building';
import { openEnvelope, redo, toEnvelope, undo, useApp } from './index';
import { changeRows, setCell } from './tables';

const app = useApp.getState;

const design: Envelope = {
  schemaVersion: SCHEMA_VERSION,
  document: examples.article,
  view: { dock: { open: true, tab: 'trace' }, drafts: { 'snet-aks.addressPrefix': '10.240' } },
};

const group = examples.article.resources['nsg-aks'];
const [rules] = group ? tablesFor(group, examples.article) : [];
if (!rules) throw new Error('nsg-aks has no table of rules');
const [option] = options;
if (!option) throw new Error('nothing is disputed');

beforeAll(() => app().loadEditing());
beforeEach(() => {
  openEnvelope(design, true);
  useApp.setState({ notices: [] });
});

describe('a design that is there to be looked at is not changed by', () => {
  it.each([
    { what: 'a field', act: () => app().setField('webpool', 'count', '5') },
    { what: 'half a field', act: () => app().setField('snet-aks', 'addressPrefix', '10.') },
    { what: 'giving up a draft', act: () => app().discardDraft('snet-aks.addressPrefix') },
    { what: 'a mode', act: () => app().setMode('aks', 'overlay') },
    { what: 'a variant', act: () => app().setVariant('aks', 'pod-subnet-static') },
    { what: 'an assumption', act: () => app().assume(option, option.choices[1].id) },
    { what: 'an assertion', act: () => app().assert([]) },
    { what: 'deleting an assertion', act: () => app().deleteAssertion('aks') },
    { what: 'rules', act: () => app().addRules({ newGroups: [], rules: [] }) },
    {
      what: 'a mend',
      act: () => app().applyMend({ label: 'x', edits: [{ id: 'webpool', field: 'count', text: '4' }] }),
    },
    { what: 'a drag', act: () => app().move({ aks: { x: 4, y: 8 } }) },
    { what: 'tidying up', act: () => app().resetLayout() },
    { what: 'a name', act: () => app().renameDesign('Mine') },
    { what: 'adding', act: () => add('subnet', 'vnet-prod') },
    { what: 'duplicating', act: () => duplicate('snet-aks') },
    { what: 'connecting', act: () => connect('nsg-aks', 'snet-dns') },
    { what: 'asking to delete', act: () => askToDelete('snet-aks') },
    { what: 'deleting', act: () => deleteNow('snet-aks') },
    { what: 'a row', act: () => changeRows('nsg-aks', rules, { kind: 'add' }) },
    { what: 'a cell', act: () => setCell('nsg-aks', rules, 0, 'priority', 'soon') },
  ])('$what, and says why', ({ act }) => {
    act();
    expect(toEnvelope(app())).toEqual(design);
    expect(app().deleting).toBeUndefined();
    expect(app().notices).toMatchObject([{ id: 'view-only', severity: 'info' }]);
  });

  it('taking back and doing again, of which there is nothing', () => {
    undo();
    redo();
    expect(toEnvelope(app())).toEqual(design);
  });

  it('looking around', () => {
    app().select('aks');
    app().setDock({ open: true, tab: 'routes' });
    app().collapse('snet-aks', true);
    expect(app().document).toBe(examples.article);
    expect(app().notices).toEqual([]);
  });
});

it('the next design that is opened can be edited again', () => {
  openEnvelope(design);
  app().renameDesign('Mine');
  expect(app().document.name).toBe('Mine');
});
