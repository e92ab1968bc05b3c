import { expect, it } from 'vitest';
import { examples } from '../../examples';
import { mayEdit } from '../../lessons';
import type { Editable, Lab } from '../../model';
import { mayEditWords } from './lab-words';

const lab = (editable: Editable[]): Lab => ({
  title: 'A lab',
  symptom: 'Nothing goes.',
  editable,
  hints: [],
  checks: [],
});

it.each<[Editable, string]>([
  [{ kind: 'subnet' }, 'Every subnet'],
  [{ kind: 'unheardOf' }, 'Every unheardOf'],
  [{ kind: 'constructor' }, 'Every constructor'],
  [{ kind: '__proto__' }, 'Every __proto__'],
  [{ id: 'snet-aks' }, 'Everything, and its deletion'],
  [{ id: 'snet-aks', properties: ['routeTable', 'unheard.of', '__proto__'] }, 'Route table, unheard.of, __proto__'],
])('what may be edited is told in words, whatever a file says: %j', (one, words) =>
  expect(mayEdit(lab([one]), examples.article).map(mayEditWords)).toEqual([words]),
);
