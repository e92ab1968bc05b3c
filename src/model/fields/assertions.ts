import { portNumbers } from '../../facts/kubernetes';
import { err, ok } from '../../result';
import type { ResourceOf } from '../resources';
import { among, choiceOf, type Field, fieldOf } from './field';
import { nameOf } from './name';
import { put } from './put';
import { addressText, map, portText } from './texts';

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
  about: { means: 'How the connection has to end for the assertion to hold.' },
  unset: '',
  choices: () => EXPECTATIONS,
  read: (assertion) => assertion.expect,
  choose: (assertion, value) => ({ ...assertion, expect: among(EXPECTATIONS, value) ?? assertion.expect }),
});

const expectedSource = fieldOf('assertion', {
  id: 'expectedSource',
  label: 'Source that the far side sees',
  about: { means: 'The address that the far side has to see the connection come from.' },
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
const end = (id: 'from' | 'to', label: string, means: string): Field =>
  fieldOf('assertion', {
    id,
    label,
    about: { means, limits: 'The id of something in the design, <site or host>/<address>, or an address.' },
    input: 'text',
    read: (assertion) => assertion[id],
    write(assertion, text) {
      if (text === '') return err({ code: 'empty' });
      return text.length > END_LENGTH ? err({ code: 'too-long', max: END_LENGTH }) : ok({ ...assertion, [id]: text });
    },
  });

const port = fieldOf('assertion', {
  id: 'port',
  label: 'Port',
  input: 'number',
  optional: true,
  about: { means: 'The port that the far side is asked at.', facts: [portNumbers] },
  applies: (assertion) => assertion.protocol !== 'ICMP' || assertion.port !== undefined,
  read: (assertion) => String(assertion.port ?? ''),
  write: (assertion, text) =>
    text === '' ? ok(put(assertion, 'port', undefined)) : map(portText(text), (value) => put(assertion, 'port', value)),
});

const PROTOCOLS = [
  { value: 'TCP', label: 'TCP' },
  { value: 'UDP', label: 'UDP' },
  { value: 'ICMP', label: 'ICMP' },
] as const;

const protocol = choiceOf('assertion', {
  id: 'protocol',
  label: 'Protocol',
  about: { means: 'The protocol of the connection.' },
  unset: 'TCP',
  choices: () => PROTOCOLS,
  read: (assertion) => assertion.protocol ?? 'TCP',
  choose: (assertion, value) => put(assertion, 'protocol', among(PROTOCOLS, value)),
});

export const assertionFields: readonly Field[] = [
  nameOf('assertion'),
  end('from', 'From', 'Who opens the connection.'),
  end('to', 'To', 'Whom it is opened to.'),
  ...[port, protocol, expect, expectedSource],
];
