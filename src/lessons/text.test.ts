import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plan } from '../engine';
import { examples } from '../examples';
import { lessonFigure } from '../model/lessons';
import { closed, plainText, textOf } from '.';
import { faultsOfText } from './testing';
import { writtenIn } from './text';

const planned = plan(examples.article);

describe('a text', () => {
  it.each([
    ['Nothing to work out.', 'Nothing to work out.'],
    ['At most {fact:azure.route-table.routes} routes.', 'At most 400 routes.'],
    ['From {fact:aks.max-pods.limits#min} to {fact:aks.max-pods.limits#max}.', 'From 10 to 250.'],
    ['Until {fact:kubenet.retirement}.', 'Until 31 March 2028.'],
    ['{name:vm-jump} asks {name:web/pod/0}.', 'vm-jump asks pod web 0.'],
    ['{address:nodepool1/node/0} owns {prefix:nodepool1/node/0}', '10.240.0.4 owns 10.244.0.0/24'],
    ['{prefix:vnet-prod} holds {prefix:snet-aks}', '10.240.0.0/16 holds 10.240.0.0/24'],
    ['{mode:aks}: {free:snet-aks} free', 'kubenet: 247 free'],
    ['{runs:aks}', '4 of 251'],
  ])('%s', (text, read) => expect(plainText(planned, text)).toBe(read));

  it('says what each piece comes from', () => {
    expect(textOf(planned, 'a {free:snet-aks} {fact:azure.route-table.routes}')).toMatchObject([
      { text: 'a ' },
      { text: '247', about: 'snet-aks' },
      { text: ' ' },
      { text: '400', fact: { id: 'azure.route-table.routes' } },
    ]);
  });

  it.each([
    '{free:gone}',
    '{fact:gone}',
    '{wrong:aks}',
    '{constructor:aks}',
    '{mode:snet-aks}',
    '{fact:aks.max-pods.limits}',
    '{fact:aks.max-pods.limits#gone}',
    '{fact:kubenet.retirement#gone}',
    '{fact:kubenet.retirement#__proto__}',
    '{fact:kubenet.retirement#length}',
  ])('shows %s as it is, where it leads nowhere', (text) =>
    expect(textOf(planned, text)).toEqual([{ text, isMissing: true }]),
  );

  it('is what a person wrote without what is worked out', () =>
    expect(writtenIn('At {address:aks} and {free:x}.')).toBe('At  and .'));
});

describe('a name in a text', () => {
  it.each([
    ['In {name:snet-aks}, at last.', ['In ', 'snet-aks,', ' at last.']],
    ['{name:snet-aks}.', ['snet-aks.', '']],
    ['{name:snet-aks}’s own', ['snet-aks’', 's own']],
    ['{name:snet-aks} (this)', ['snet-aks', ' (this)']],
    ['{name:snet-aks}{name:nsg-aks}, {fact:azure.subnet.reserved-at-end}.', ['snet-aks', 'nsg-aks,', ' ', '1', '.']],
  ])('keeps the mark that closes it: %s', (text, pieces) =>
    expect(closed(textOf(planned, text)).map((piece) => piece.text + (piece.tail ?? ''))).toEqual(pieces),
  );
});

it.each([
  ['There are 3 nodes.', 1],
  ['It stands in snet-aks.', 1],
  ['Open { for ever.', 1],
  ['It works!', 1],
  ["It's here.", 1],
  ['{free:gone} are free.', 1],
  ['{free:snet-aks} are free.', 0],
])('%s has %i fault', (text, faults) => expect(faultsOfText(planned, text)).toHaveLength(faults));

it('the page for authors names every figure and every other placeholder', () => {
  const page = readFileSync(new URL('../../docs/lessons.md', import.meta.url), 'utf8');
  const named = [...page.matchAll(/\{(\w+):ID/g)].map(([, word]) => word);
  const words = ['fact', 'name', 'address', 'prefix', 'mode', 'runs', 'upgrades', 'scales'];
  expect(new Set(named)).toEqual(new Set([...words, ...lessonFigure.options]));
});
