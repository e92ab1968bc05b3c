import { expect, it } from 'vitest';
import type { Editable } from '../../model';
import { editableName } from './words';

const named = [{ id: 'snet-aks', name: 'Subnet' }];

it.each<[Editable, string]>([
  [{ id: 'snet-aks' }, 'Subnet'],
  [{ id: 'gone' }, 'gone'],
  [{ kind: 'subnet' }, 'All of the kind Subnet'],
  [{ kind: 'unheardOf' }, 'All of the kind unheardOf'],
  [{ kind: 'constructor' }, 'All of the kind constructor'],
  [{ kind: '__proto__' }, 'All of the kind __proto__'],
])('what may be edited has a name, whatever a file says: %j', (one, name) =>
  expect(editableName(one, named)).toBe(name),
);
