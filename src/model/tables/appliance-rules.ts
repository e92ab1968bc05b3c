import { uniqueNames } from '../../facts/azure-rules';
import { securityRulePorts } from '../../facts/filtering';
import { portNumbers } from '../../facts/kubernetes';
import { parseAddress, parsePrefix } from '../../ip';
import { err, ok, type Result } from '../../result';
import type { FieldError } from '../fields/field';
import { put } from '../fields/put';
import { addressText, anyText, atLeastOne, listOf, portText } from '../fields/texts';
import type { ResourceKind, ResourceOf } from '../resources';
import { readPortText } from '../rule-texts';
import { alike, sameName } from './clashes';
import { choiceColumn, listColumn, numberColumn, textColumn } from './columns';
import { freeName, freeNumber, nameOfCopy } from './names';
import { type ColumnOf, tableOf } from './table';

type Firewall = ResourceOf<'azureFirewall'>;
type NetworkRule = NonNullable<Firewall['networkRules']>[number];
type Translation = NonNullable<Firewall['natRules']>[number];

/** Entries that the document's schema takes, and where it sets no limit, more than anybody draws. */
const MOST = 1000;

const RULES = 'ruleCollections[].rules[]';
const PROTOCOLS: readonly NetworkRule['protocols'][number][] = ['TCP', 'UDP', 'ICMP', 'Any'];

function protocols(text: string): Result<NetworkRule['protocols'], FieldError> {
  const choices = PROTOCOLS.map((value) => ({ value, label: value }));
  const read: NetworkRule['protocols'] = [];
  for (const part of text.split(/[,\s]+/).filter((one) => one !== '')) {
    const known = PROTOCOLS.find((one) => one.toLowerCase() === part.toLowerCase());
    if (!known) return err({ code: 'not-a-choice', choices });
    read.push(known);
  }
  return read.length === 0 ? err({ code: 'empty' }) : ok(read);
}

const addressPart = (text: string): Result<string, FieldError> => {
  if (text === '*' || parseAddress(text).ok) return ok(text);
  const prefix = parsePrefix(text);
  return prefix.ok ? ok(text) : prefix;
};

const portPart = (text: string): Result<string, FieldError> =>
  readPortText(text) ? ok(text) : err({ code: 'not-a-rule-port', input: text, fact: securityRulePorts });

const addresses = (
  id: 'sourceAddresses' | 'destinationAddresses',
  label: string,
  means: string,
): ColumnOf<'azureFirewall', NetworkRule> =>
  listColumn(
    {
      id,
      label,
      width: 22,
      about: {
        property: `${RULES}.${id}`,
        means,
        limits: 'Addresses, prefixes, or * for all.',
        source: 'firewallRules',
      },
    },
    (text) => atLeastOne(listOf(text, addressPart)),
  );

export const networkRules = tableOf<'azureFirewall', NetworkRule>('azureFirewall', {
  id: 'networkRules',
  title: 'Network rules',
  noun: 'rule',
  columns: [
    textColumn(
      {
        id: 'name',
        label: 'Name',
        input: 'text',
        width: 22,
        aliases: ['rule'],
        about: {
          property: `${RULES}.name`,
          means: 'What the rule is called.',
          facts: [uniqueNames],
          source: 'firewallRules',
        },
      },
      (text) => anyText(text),
    ),
    listColumn(
      {
        id: 'protocols',
        label: 'Protocols',
        width: 12,
        aliases: ['protocol'],
        about: {
          property: `${RULES}.ipProtocols`,
          means: 'The protocols that it lets through: TCP, UDP, ICMP or Any.',
          source: 'firewallRules',
        },
      },
      protocols,
    ),
    addresses('sourceAddresses', 'Source', 'Who may open the connection.'),
    addresses('destinationAddresses', 'Destination', 'To whom it may be opened.'),
    listColumn(
      {
        id: 'destinationPorts',
        label: 'Destination ports',
        width: 14,
        aliases: ['destination port', 'port', 'ports'],
        about: {
          property: `${RULES}.destinationPorts`,
          means: 'At which ports: numbers, ranges such as 80-90, or * for all.',
          source: 'firewallRules',
        },
      },
      (text) => atLeastOne(listOf(text, portPart)),
    ),
  ],
  most: MOST,
  order: 'All of them let through, so their order means nothing.',
  applies: (firewall) => firewall.networkRules !== undefined,
  rows: (firewall) => firewall.networkRules ?? [],
  withRows: (firewall, rows) => ({ ...firewall, networkRules: rows }),
  fresh: (rows) => ({
    name: freeName(rows, 'rule'),
    protocols: ['TCP'],
    sourceAddresses: ['192.0.2.0/24'],
    destinationAddresses: ['192.0.2.0/24'],
    destinationPorts: ['443'],
  }),
  again: (row, rows) => ({ ...row, name: nameOfCopy(row.name, rows) }),
  clashes: (rows) => sameName(rows, 'rule', [uniqueNames]),
});

const translation = <K extends ResourceKind>(property: string | undefined): readonly ColumnOf<K, Translation>[] => [
  choiceColumn(
    {
      id: 'protocol',
      label: 'Protocol',
      width: 7,
      about: { ...(property && { property: `${property}.ipProtocols` }), means: 'The protocol that is spoken.' },
    },
    [
      { value: 'TCP', label: 'TCP' },
      { value: 'UDP', label: 'UDP' },
    ],
  ),
  numberColumn(
    {
      id: 'port',
      label: 'Port',
      width: 8,
      aliases: ['destination port', 'destination ports'],
      about: {
        ...(property && { property: `${property}.destinationPorts` }),
        means: 'The port of its own at which packets come in.',
        facts: [portNumbers],
      },
    },
    portText,
  ),
  textColumn(
    {
      id: 'translatedAddress',
      label: 'Translated address',
      input: 'address',
      width: 16,
      about: { ...(property && { property: `${property}.translatedAddress` }), means: 'Where they go on to.' },
    },
    addressText,
  ),
  numberColumn(
    {
      id: 'translatedPort',
      label: 'Translated port',
      width: 8,
      about: {
        ...(property && { property: `${property}.translatedPort` }),
        means: 'The port at which they arrive there.',
        facts: [portNumbers],
      },
    },
    portText,
  ),
];

const translationTable = {
  title: 'DNAT rules',
  noun: 'rule',
  calledBy: 'port',
  most: MOST,
  order: 'The first that matches is taken.',
  fresh: (rows: readonly Translation[]): Translation => ({
    protocol: 'TCP',
    port: freePort(rows),
    translatedAddress: '192.0.2.4',
    translatedPort: 443,
  }),
  again: (row: Translation, rows: readonly Translation[]): Translation => ({ ...row, port: freePort(rows) }),
  clashes: (rows: readonly Translation[]) =>
    alike(rows, {
      column: 'port',
      key: ({ protocol, port }) => `${protocol} ${port}`,
      says: ({ protocol, port }) => `An earlier rule takes ${protocol} ${port} already.`,
      facts: [],
    }),
};

const freePort = (rows: readonly Translation[]): number =>
  freeNumber(
    rows.map(({ port }) => port),
    { min: 443, max: portNumbers.value.max },
    1,
  );

export const natRules = tableOf<'azureFirewall', Translation>('azureFirewall', {
  id: 'natRules',
  ...translationTable,
  columns: translation<'azureFirewall'>(RULES).map((column) => ({
    ...column,
    about: { ...column.about, source: 'firewallRules' as const },
  })),
  applies: (firewall) => firewall.natRules !== undefined,
  rows: (firewall) => firewall.natRules ?? [],
  withRows: (firewall, rows) => ({ ...firewall, natRules: rows }),
});

export const destinationNat = tableOf<'virtualMachine', Translation>('virtualMachine', {
  id: 'destinationNat',
  ...translationTable,
  title: 'Destination NAT',
  columns: translation<'virtualMachine'>(undefined),
  applies: (machine) => machine.role === 'nva' || machine.destinationNat !== undefined,
  rows: (machine) => machine.destinationNat ?? [],
  withRows: (machine, rows) => put(machine, 'destinationNat', rows.length === 0 ? undefined : rows),
});
