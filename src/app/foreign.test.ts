import { expect, it } from 'vitest';
import { isForeign } from './foreign';

it.each([
  { text: '{ "id": "/subscriptions/x", "name": "aks" }', foreign: true },
  { text: '$ kubectl get nodes -o json\n{\n  "apiVersion": "v1",\n  "items": []', foreign: true },
  {
    text: '{ "schemaVersion": 2, "document": { "resources": { "aks": { "id": "aks", "kind": "managedCluster" } } } }',
    foreign: false,
  },
  { text: '{ "schemaVersion": 2, "document": { "resources": { "aks": { "id": "aks"', foreign: false },
  { text: '{ "a": 1 }', foreign: false },
  { text: 'a sentence', foreign: false },
])('$text', ({ text, foreign }) => expect(isForeign(text)).toBe(foreign));
