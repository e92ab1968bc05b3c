import { describe, expect, it } from 'vitest';
import { findings, plan } from '../engine';
import { referencesOf, resolves } from '../model';
import { topologyDocument } from '../model/envelope';
import { examples } from './index';

describe.each(Object.entries(examples))('the example %s', (_, document) => {
  it('is read by the schema as it stands', () => expect(topologyDocument.parse(document)).toEqual(document));

  it('has its resources under their ids, each once in the order', () => {
    expect(Object.entries(document.resources).filter(([id, resource]) => resource.id !== id)).toEqual([]);
    expect(document.order.toSorted()).toEqual(Object.keys(document.resources).toSorted());
  });

  it('has no reference that leads nowhere', () => {
    const all = Object.values(document.resources).flatMap(referencesOf);
    expect(all.filter((reference) => !resolves(document, reference))).toEqual([]);
  });

  it('is a correct design: what there is to say of it is that its mode ends one day', () =>
    expect(findings(plan(document)).filter(({ code }) => code !== 'MODE_RETIRES')).toEqual([]));
});
