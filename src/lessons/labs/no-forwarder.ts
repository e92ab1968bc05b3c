import type { BuiltInLab } from './lab';

/** Custom DNS servers that never ask Azure know no private zone. */
export const noForwarder: BuiltInLab = {
  id: 'no-forwarder',
  template: 'private-custom-dns',
  faults: [
    { do: 'set', id: 'vm-dns-1', fields: { dnsForwarders: '10.60.1.5' } },
    { do: 'set', id: 'vm-dns-2', fields: { dnsForwarders: '10.60.1.4' } },
  ],
  lab: {
    title: 'A name that nobody knows',
    symptom:
      'After the new DNS servers went in, kubectl says that it cannot find the API server. New nodes do not join. By its address the server answers at once.',
    says: [
      'Both networks ask {name:vm-dns-1} and {name:vm-dns-2}, and that is to stay so: the security team logs every name.',
    ],
    editable: [
      { id: 'vm-dns-1', properties: ['dnsForwarders'] },
      { id: 'vm-dns-2', properties: ['dnsForwarders'] },
      { id: 'zone-api-server', properties: ['virtualNetworkLinks'] },
      { id: 'zone-vault', properties: ['virtualNetworkLinks'] },
    ],
    hints: [
      'Look the name up step by step: whom does the machine ask, and whom does that server ask in turn?',
      'The private zone is linked to {name:vnet-hub}. Only one DNS server answers from such a link, and it is none of yours.',
      'A server without a forwarder of yours asks Azure by itself.',
    ],
    checks: [
      {
        id: 'operators',
        sort: 'connection',
        says: 'Operators reach the API server by its name.',
        ways: [{ from: 'vm-ops', to: 'aks-bank.privatelink.westeurope.azmk8s.io', port: 443 }],
        expect: 'works',
      },
      {
        id: 'vault',
        sort: 'connection',
        says: 'Pods reach the key vault by its name.',
        ways: [{ from: 'ledger/pod/0', to: 'kv-bank.vault.azure.net', port: 443 }],
        expect: 'works',
      },
      {
        id: 'stranger',
        sort: 'connection',
        guard: true,
        says: 'Nobody on the internet reaches the API server.',
        ways: [{ from: 'stranger', to: 'aks-bank/apiServer', port: 443 }],
        expect: 'fails',
      },
      {
        id: 'by-address',
        sort: 'connection',
        guard: true,
        says: 'Operators reach the API server by its address.',
        ways: [{ from: 'vm-ops', to: 'aks-bank/apiServer', port: 443 }],
        expect: 'works',
      },
    ],
    facts: ['dns.azure', 'dns.linked-zones', 'dns.forwarding-loop', 'dns.virtual-network-servers'],
    solution: {
      says: [
        'Each of the two servers handed every name on to the other, and neither ever asked Azure. The zone was linked where it should be, and nobody looked there.',
        'Forwarded to {fact:azure.platform-address}, names of the zone are found: Azure answers from the zones that are linked to the network of the server that asks.',
      ],
      edits: [
        { do: 'set', id: 'vm-dns-1', fields: { dnsForwarders: '168.63.129.16' } },
        { do: 'set', id: 'vm-dns-2', fields: { dnsForwarders: '168.63.129.16' } },
      ],
    },
  },
  alternatives: [
    [
      { do: 'set', id: 'vm-dns-1', fields: { dnsForwarders: '' } },
      { do: 'set', id: 'vm-dns-2', fields: { dnsForwarders: '' } },
    ],
    [{ do: 'set', id: 'vm-dns-1', fields: { dnsForwarders: '' } }],
  ],
  shortcuts: [
    [{ do: 'set', id: 'vnet-hub', fields: { dnsServers: '' } }],
    [{ do: 'set', id: 'aks-bank', fields: { enablePrivateCluster: 'off' } }],
  ],
};
