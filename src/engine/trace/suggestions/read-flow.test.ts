import { describe, expect, it } from 'vitest';
import { examples } from '../../../examples';
import { plan } from '../../plan/plan';
import { trace } from '../trace';
import { type FlowFault, faultOf, idOfEnd, readFlow, type TypedFlow, usualPort } from './read-flow';
import { suggestedEnds } from './suggestions';

const article = plan(examples.article);
const typed = (fields: Partial<TypedFlow>): TypedFlow => ({
  from: 'Clients',
  to: 'web',
  protocol: '',
  port: '',
  ...fields,
});

/** What is wrong with what is typed, be it seen at once or on the way. */
function faultIn(fields: TypedFlow): FlowFault | undefined {
  const read = readFlow(article, fields);
  if (!read.ok) return read.error;
  const traced = trace(article, read.value);
  return traced.ok ? undefined : faultOf(article, fields, traced.error);
}

describe('what is typed', () => {
  it.each([
    { fields: {}, flow: { from: 'clients', to: 'svc-web' } },
    { fields: { from: ' clients ', to: 'WEB' }, flow: { from: 'clients', to: 'svc-web' } },
    { fields: { port: '443' }, flow: { from: 'clients', to: 'svc-web', port: 443 } },
    { fields: { protocol: 'UDP', port: '53' }, flow: { from: 'clients', to: 'svc-web', protocol: 'UDP', port: 53 } },
    { fields: { protocol: 'ICMP', port: '99999' }, flow: { from: 'clients', to: 'svc-web', protocol: 'ICMP' } },
    { fields: { to: '8.8.8.8' }, flow: { from: 'clients', to: '8.8.8.8' } },
    { fields: { to: 'example.com' }, flow: { from: 'clients', to: 'example.com' } },
  ] as const)('$fields asks for $flow', ({ fields, flow }) =>
    expect(readFlow(article, typed(fields))).toEqual({ ok: true, value: flow }),
  );

  it.each([
    { text: 'pod web 3', id: 'web/pod/3' },
    { text: 'web/pod/3', id: 'web/pod/3' },
    { text: 'nodepool1 vmss000001', id: 'nodepool1/node/1' },
    { text: 'nobody', id: 'nobody' },
  ])('$text is $id', ({ text, id }) => expect(idOfEnd(article, 'from', text)).toBe(id));
});

describe('what will not do is said with what would', () => {
  it.each([
    { fields: { from: '' }, field: 'from', choice: 'Clients' },
    { fields: { to: ' ' }, field: 'to', choice: 'web' },
    { fields: { port: '70000' }, field: 'port', choice: '80' },
    { fields: { port: '0' }, field: 'port', choice: '80' },
    { fields: { port: '-1' }, field: 'port', choice: '80' },
    { fields: { port: '1.5', to: 'vm-jump' }, field: 'port', choice: '8080' },
  ] as const)('$fields: $field', ({ fields, field, choice }) => {
    const read = readFlow(article, typed(fields));
    expect(read).toMatchObject({ ok: false, error: { field } });
    if (!read.ok) expect(read.error.choices).toContain(choice);
  });

  it.each([
    { fields: { from: 'clinets' }, says: 'from: nothing of the design is called or has clinets.', choice: 'Clients' },
    {
      fields: { from: 'vm-jump', to: 'vm-jump' },
      says: 'to: vm-jump is where the packet comes from.',
      choice: 'vm-dns',
    },
    {
      fields: { from: '10.100.1.5' },
      says: 'from: nothing of the design is called or has 10.100.1.5.',
      choice: 'vm-jump',
    },
  ])('$fields: $says', ({ fields, says, choice }) => {
    const fault = faultIn(typed(fields));
    expect(fault?.says).toBe(says);
    expect(fault?.choices).toContain(choice);
    expect(fault?.choices).not.toContain(fields.from);
  });
});

it.each([
  { to: 'web', port: 80, because: 'the service offers it' },
  { to: 'agw-ingress', port: 80, because: 'the gateway listens there' },
  { to: 'vm-jump', port: 8080, because: 'nobody names one' },
  { to: 'nobody', port: 8080, because: 'nobody names one' },
  { to: '10.240.0.4', port: 8080, because: 'nobody names one' },
  { to: 'web.shop.svc.cluster.local', port: undefined, because: 'the name is looked up first' },
  { to: ' ', port: undefined, because: 'nobody is asked' },
])('$to is asked at $port: $because', ({ to, port }) => expect(usualPort(article, to)?.port).toBe(port));

it.each(suggestedEnds(article, 'to').map(({ id }) => id))('%s is asked at the port that its trace shows', (to) => {
  const traced = trace(article, { from: '198.51.100.7', to });
  expect(traced.ok && traced.value.packet.destinationPort).toBe(usualPort(article, to)?.port);
});
