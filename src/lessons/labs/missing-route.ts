import type { BuiltInLab } from './lab';

/** A run of infrastructure as code wrote the table anew and took one of AKS's routes out. */
export const missingRoute: BuiltInLab = {
  id: 'missing-route',
  template: 'kubenet-own-table',
  faults: [
    {
      do: 'put',
      resource: {
        id: 'last-run',
        kind: 'drift',
        name: 'Since the last run of the pipeline',
        fault: 'routeMissing',
        target: 'apps/node/1',
      },
    },
  ],
  lab: {
    title: 'One node that nobody finds',
    symptom:
      'One request in a few hangs. Pods restart, and when they come back on another node all is well. Then it begins again.',
    says: ['The route table is yours, and the pipeline writes it. AKS keeps its own routes in the same table.'],
    editable: [{ id: 'rt-aks', properties: ['routes'] }],
    hints: [
      'Send a packet from {name:worker/pod/0} to the service of the shop, and count the branches that fail.',
      'Every node should have a route of its own for its pods. Count the nodes, then count the routes of {name:rt-aks}.',
      'An update of the cluster writes its routes again, and would take a while. By hand it is one route: the node’s piece of the pod range, with the node as next hop.',
    ],
    checks: [
      {
        id: 'shop',
        sort: 'connection',
        says: 'Pods reach the shop, whichever of its pods answers.',
        ways: [{ from: 'worker/pod/0', to: 'svc-shop' }],
        expect: 'works',
      },
      {
        id: 'jump',
        sort: 'connection',
        says: 'The jump machine reaches pods, whichever node they run on.',
        ways: [{ from: 'vm-jump', to: 'shop/pod/1', port: 8443 }],
        expect: 'works',
      },
      {
        id: 'legacy',
        sort: 'connection',
        guard: true,
        says: 'What the pipeline wants dropped is dropped still.',
        ways: [{ from: 'worker/pod/0', to: '10.99.0.10', port: 443 }],
        expect: 'fails',
      },
    ],
    facts: ['aks.route-table.origin', 'aks.pod-block', 'aks.name.route'],
    solution: {
      says: [
        'The pipeline wrote {name:rt-aks} from a file that does not know the routes of AKS, and one of them fell out: {prefix:apps/node/1} no longer led to {name:apps/node/1}. A route of your own does the same as the one that is missing, and an update of the cluster writes that again.',
        'Tell the pipeline to leave routes alone that it did not make. Else it does the same tomorrow.',
      ],
      edits: [
        {
          do: 'addRow',
          id: 'rt-aks',
          table: 'routes',
          cells: {
            name: 'by-hand',
            addressPrefix: '10.244.3.0/24',
            nextHopType: 'VirtualAppliance',
            nextHopIpAddress: '10.10.1.7',
          },
        },
      ],
    },
  },
  shortcuts: [
    [{ do: 'delete', ids: ['last-run'] }],
    [
      {
        do: 'addRow',
        id: 'rt-aks',
        table: 'routes',
        cells: {
          name: 'all-pods',
          addressPrefix: '10.244.0.0/16',
          nextHopType: 'VirtualAppliance',
          nextHopIpAddress: '10.10.1.4',
        },
      },
    ],
    [{ do: 'deleteRow', id: 'rt-aks', table: 'routes', row: 0 }],
  ],
};
