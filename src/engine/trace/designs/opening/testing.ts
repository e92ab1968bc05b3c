import type { Flow } from '../../types';

/** What people ask of the opening design, from every side. */
export const FLOWS: readonly Flow[] = [
  { from: 'web/pod/0', to: 'web/pod/1' },
  { from: 'web/pod/0', to: 'svc-api' },
  { from: 'web/pod/0', to: 'svc-web/frontend' },
  { from: 'web/pod/0', to: 'nodepool1/node/1', port: 22 },
  { from: 'web/pod/0', to: 'vm-dns', port: 53, protocol: 'UDP' },
  { from: 'web/pod/0', to: 'vm-jump', port: 22 },
  { from: 'web/pod/0', to: 'headquarters/dc1', port: 443 },
  { from: 'web/pod/0', to: 'clients', port: 443 },
  { from: 'nodepool1/node/0', to: 'web/pod/1' },
  { from: 'clients', to: 'svc-web' },
  { from: 'clients', to: 'agw-ingress' },
  { from: 'clients', to: 'agw-api' },
  { from: 'vm-dns', to: 'svc-api' },
  { from: 'vm-jump', to: 'web/pod/0' },
  { from: 'headquarters/dc1', to: 'svc-api' },
  { from: 'headquarters/dc1', to: 'web/pod/0' },
];
