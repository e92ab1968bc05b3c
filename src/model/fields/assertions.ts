import { err, ok } from '../../result';
import type { ResourceOf } from '../resources';
import { among, choiceOf, type Field, fieldOf } from './field';
import { name } from './name';
import { put } from './put';
import { addressText, map } from './texts';

type Expectation = ResourceOf<'assertion'>['expect'];

/** What may be held to be true of a connection: first what people mean, then how exactly it is to end. */
const EXPECTATIONS: readonly { readonly value: Expectation; readonly label: string }[] = [
  { value: 'works', label: 'Must work' },
  { value: 'fails', label: 'Must never work' },
  { value: 'dropped', label: 'Must be dropped' },
  { value: 'rejected', label: 'Must be refused' },
  { value: 'reply-lost', label: 'Must lose the reply' },
  { value: 'half-open', label: 'Must stay half open' },
  { value: 'intermittent', label: 'Must be intermittent' },
];

const expect = choiceOf('assertion', {
  id: 'expect',
  label: 'Expectation',
  unset: '',
  choices: () => EXPECTATIONS,
  read: (assertion) => assertion.expect,
  choose: (assertion, value) => ({ ...assertion, expect: among(EXPECTATIONS, value) ?? assertion.expect }),
});

const expectedSource = fieldOf('assertion', {
  id: 'expectedSource',
  label: 'Source that the far side sees',
  input: 'address',
  optional: true,
  applies: (assertion) => assertion.expect === 'works',
  read: (assertion) => assertion.expectedSource ?? '',
  write: (assertion, text) =>
    text === ''
      ? ok(put(assertion, 'expectedSource', undefined))
      : map(addressText(text), (address) => put(assertion, 'expectedSource', address)),
});

/** Letters of an end; no id is longer. */
const END_LENGTH = 200;

/** Who opens the connection, and to whom; whether the design has them is told where it is checked. */
const end = (id: 'from' | 'to', label: string): Field =>
  fieldOf('assertion', {
    id,
    label,
    input: 'text',
    read: (assertion) => assertion[id],
    write(assertion, text) {
      if (text === '') return err({ code: 'empty' });
      return text.length > END_LENGTH ? err({ code: 'too-long', max: END_LENGTH }) : ok({ ...assertion, [id]: text });
    },
  });

export const assertionFields: readonly Field[] = [name, end('from', 'From'), end('to', 'To'), expect, expectedSource];
