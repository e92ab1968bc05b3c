import type { BuiltInLab } from './lab';

/** A redeploy put the standard table on a subnet of nodes, in the place of the cluster's. */
export const routeTableOff: BuiltInLab = {
  id: 'route-table-off',
  template: 'kubenet-own-table',
  faults: [
    {
      do: 'put',
      resource: {
        id: 'rt-standard',
        kind: 'routeTable',
        name: 'rt-standard',
        disableBgpRoutePropagation: false,
        routes: [{ name: 'to-legacy-dropped', addressPrefix: '10.99.0.0/16', nextHopType: 'None' }],
      },
    },
    {
      do: 'put',
      resource: {
        id: 'snet-apps',
        kind: 'subnet',
        name: 'snet-apps',
        virtualNetwork: 'vnet-orders',
        addressPrefix: '10.10.4.0/24',
        routeTable: 'rt-standard',
      },
    },
    { do: 'set', id: 'apps', fields: { vnetSubnet: 'snet-apps' } },
  ],
  lab: {
    title: 'After the redeploy',
    symptom:
      'Since last night’s redeploy of the network some pods find the worker at once and others wait for it for ever. Nobody has touched the cluster.',
    says: [
      'The pipeline writes every subnet from its own file, with the standard table of the company. The cluster was not part of the change.',
    ],
    editable: [{ id: 'snet-apps', properties: ['routeTable', 'networkSecurityGroup'] }],
    hints: [
      'Send a packet from a pod to the service of the worker, and look at the branch that fails. On which node does it end?',
      'With kubenet the network knows pods by routes alone. Which table should lead to this node, and whose subnet is it on?',
      'Compare the two subnets with nodes in them, {name:snet-aks} and {name:snet-apps}, line by line.',
    ],
    checks: [
      {
        id: 'system-pods',
        sort: 'connection',
        says: 'Pods on the nodes of the first pool reach the worker, whichever pod answers.',
        ways: [{ from: 'shop/pod/3', to: 'svc-worker' }],
        expect: 'works',
      },
      {
        id: 'shop',
        sort: 'connection',
        says: 'The shop reaches the worker, whichever pod answers.',
        ways: [{ from: 'shop/pod/2', to: 'svc-worker' }],
        expect: 'works',
      },
      {
        id: 'on-table',
        sort: 'finding',
        says: 'No node of the cluster is left out.',
        code: 'NODES_OFF_ROUTE_TABLE',
      },
      {
        id: 'at-once',
        sort: 'finding',
        guard: true,
        says: 'What is mended works now, and not only after the next update of the cluster.',
        code: 'ROUTE_TABLE_COMES_LATER',
      },
      {
        id: 'tills',
        sort: 'connection',
        guard: true,
        says: 'Tills never reach pods by their addresses.',
        ways: [{ from: 'branch/till1', to: 'shop/pod/0', port: 8443 }],
        expect: 'fails',
      },
    ],
    facts: ['kubenet.one-table', 'aks.route-table.origin'],
    solution: {
      says: [
        'A kubenet cluster keeps its routes in one table, and that has to be on every subnet with nodes. The redeploy put {name:rt-standard} on {name:snet-apps} in its place, so nodes there know no way to pods elsewhere.',
        'Put the table into the file that the pipeline reads, or the next run takes it off again.',
      ],
      edits: [{ do: 'set', id: 'snet-apps', fields: { routeTable: 'rt-aks' } }],
    },
  },
  shortcuts: [
    [{ do: 'set', id: 'snet-apps', fields: { networkSecurityGroup: 'nsg-aks' } }],
    [{ do: 'set', id: 'snet-apps', fields: { routeTable: '' } }],
    [{ do: 'set', id: 'snet-aks', fields: { networkSecurityGroup: '' } }],
  ],
};
