import { examples } from '../../examples';
import { type LessonEdit, resourceOf } from '../../model';
import type { BuiltInLab } from './lab';

/** Put in whole: AKS takes such a range only because it does not know headquarters, and no field would. */
function withServiceRange(serviceCidr: string, dnsServiceIP: string): LessonEdit {
  const cluster = resourceOf(examples.article, 'managedCluster', 'aks');
  if (!cluster) throw new Error('The article has a cluster');
  return {
    do: 'put',
    resource: { ...cluster, networkProfile: { ...cluster.networkProfile, serviceCidr, dnsServiceIP } },
  };
}

/** Nodes take the addresses of a site for services. */
export const serviceRange: BuiltInLab = {
  id: 'service-range',
  template: 'article',
  faults: [
    withServiceRange('192.168.0.0/16', '192.168.0.10'),
    // Where the first service of the shop comes to stand.
    { do: 'set', id: 'headquarters', fields: { 'hosts#0#address': '192.168.0.11' } },
  ],
  lab: {
    title: 'The wrong page',
    symptom:
      'From the jump machine I get the price list of the server at headquarters. From a pod I get a page too, and it is the front page of our own shop.',
    says: [
      'The cluster is new, and nothing that counts runs there yet. You may still choose its ranges.',
      'Headquarters has its addresses since long before there was a cloud.',
    ],
    editable: [
      {
        id: 'aks',
        properties: ['networkProfile.serviceCidr', 'networkProfile.dnsServiceIP', 'networkProfile.podCidr'],
      },
    ],
    hints: [
      'Send a packet from {name:api/pod/0} to {name:headquarters/dc1}. How far does it get?',
      'Some addresses never leave a node, since the node believes that they are its own business.',
      'Put the range of services beside those of the network and of headquarters on the ruler of addresses.',
    ],
    checks: [
      {
        id: 'headquarters',
        sort: 'connection',
        says: 'Pods reach the server at headquarters.',
        ways: [{ from: 'api/pod/0', to: 'headquarters/dc1', port: 80 }],
        expect: 'works',
      },
      {
        id: 'apart',
        sort: 'finding',
        says: 'No range of the cluster meets another.',
        code: 'SERVICE_CIDR_OVERLAPS',
      },
      {
        id: 'jump',
        sort: 'connection',
        guard: true,
        says: 'The jump machine reaches the server at headquarters.',
        ways: [{ from: 'vm-jump', to: 'headquarters/dc1', port: 80 }],
        expect: 'works',
      },
      {
        id: 'services',
        sort: 'connection',
        guard: true,
        says: 'Pods reach services by their cluster addresses.',
        ways: [{ from: 'web/pod/0', to: 'svc-api' }],
        expect: 'works',
      },
      {
        id: 'dns-inside',
        sort: 'finding',
        guard: true,
        says: 'The DNS service of the cluster can have its address.',
        code: 'DNS_SERVICE_IP_OUTSIDE',
      },
    ],
    facts: ['aks.service-cidr.apart', 'kube-proxy.on-nodes', 'aks.dns-service-ip.inside'],
    solution: {
      says: [
        'The nodes take every address of the service range for a service. The range lay over that of headquarters, so a packet for the server met a service of the same address and never left the node.',
        'On a running cluster the range cannot be exchanged: you build another cluster. Choose a range that nobody has, near or far.',
      ],
      edits: [{ do: 'set', id: 'aks', fields: { serviceCidr: '10.0.0.0/16', dnsServiceIP: '10.0.0.10' } }],
    },
  },
  alternatives: [[{ do: 'set', id: 'aks', fields: { serviceCidr: '172.16.0.0/20', dnsServiceIP: '172.16.0.10' } }]],
  shortcuts: [
    [{ do: 'set', id: 'headquarters', fields: { addressPrefixes: '192.169.0.0/16' } }],
    [{ do: 'set', id: 'aks', fields: { podCidr: '10.244.0.0/16' } }],
  ],
};
