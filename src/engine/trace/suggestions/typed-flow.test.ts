import { expect, it } from 'vitest';
import { examples } from '../../../examples';
import { plan } from '../../plan/plan';
import { reachability } from '../../reachability';
import { readFlow } from './read-flow';
import { typedFlow } from './typed-flow';

const article = plan(examples.article);

it.each([
  {
    flow: { from: 'vm-jump', to: 'web/pod/3', port: 8080, protocol: 'TCP' },
    typed: { from: 'vm-jump', to: 'pod web 3', port: '8080', protocol: 'TCP' },
  },
  { flow: { from: 'clients', to: 'svc-web' }, typed: { from: 'Clients', to: 'web', port: '', protocol: '' } },
  { flow: { from: 'gone', to: '8.8.8.8' }, typed: { from: 'gone', to: '8.8.8.8', port: '', protocol: '' } },
] as const)('$flow is typed as $typed', ({ flow, typed }) => expect(typedFlow(article, flow)).toEqual(typed));

it('is read back as what it was, whoever reaches whom', () => {
  for (const { flow } of reachability(article).cells.flat(2)) {
    expect(readFlow(article, typedFlow(article, flow))).toEqual({ ok: true, value: flow });
  }
});

it('falls back to ids where names are shared', () => {
  const { 'vm-jump': jump, 'vm-dns': dns } = examples.article.resources;
  if (jump?.kind !== 'virtualMachine' || dns?.kind !== 'virtualMachine') throw new Error('The example has both');
  const resources = { ...examples.article.resources, 'vm-dns': { ...dns, name: 'vm-jump' } };
  const shared = plan({ ...examples.article, resources });
  const flow = { from: 'vm-dns', to: 'vm-jump', port: 22, protocol: 'TCP' as const };
  expect(readFlow(shared, typedFlow(shared, flow))).toEqual({ ok: true, value: flow });
});
