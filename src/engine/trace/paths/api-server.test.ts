import { describe } from 'vitest';
import { modeChoices } from '../../../modes';
import { subnet } from '../../testing';
import { type Changes, group, natGateway } from './reference/testing';
import { holds } from './testing';

const API = 'aks/apiServer';

/** An API server with VNet integration behind a group that opens these ports and no other. */
const withGroup = (...destinationPortRanges: string[]): Changes => ({
  add: [
    subnet('10.20.9.0/28', { id: 'apis', virtualNetwork: 'A', networkSecurityGroup: 'guard' }),
    group('guard', { destinationPortRanges }, { access: 'Deny' }),
  ],
  set: { aks: { apiServerAccessProfile: { enableVnetIntegration: true, subnetId: 'apis' } } },
});

describe.each(modeChoices.map(({ id }) => id))('the API server in %s', (mode) => {
  holds(mode, [
    {
      id: 'AP1, public',
      flow: `N1 → ${API}`,
      wire: 'N1->API:443 out@N1; E->API:443 edge',
      routes: 'nodes: 0.0.0.0/0 Internet',
      rules: 'out@N1 NIC AllowInternetOutBound',
      sees: 'E',
    },
    {
      id: 'AP1, public, NAT gateway',
      flow: `N1 → ${API}`,
      design: { add: [natGateway], set: { nodes: { natGateway: 'nat' } } },
      wire: 'N1->API:443 out@N1; nat->API:443 edge',
      sees: 'nat',
    },
    {
      id: 'AP1, VNet integration',
      flow: `N1 → ${API}`,
      design: {
        add: [subnet('10.20.9.0/28', { id: 'apis', virtualNetwork: 'A' })],
        set: { aks: { apiServerAccessProfile: { enableVnetIntegration: true, subnetId: 'apis' } } },
      },
      wire: 'N1->aks/apiServer:443 out@N1 in@aks/apiServer',
      routes: 'nodes: A VnetLocal',
      answers: 'aks/apiServer',
      sees: 'N1',
    },
    {
      id: 'AP1, VNet integration: nodes need port 4443 too',
      flow: `N1 → ${API}:4443`,
      design: withGroup('443'),
      ends: 'denied-in',
      outcome: 'dropped NSG_SUBNET_DENY',
    },
    {
      id: 'AP1, VNet integration: with both ports open',
      flow: `N1 → ${API}:4443`,
      design: withGroup('443', '4443'),
      rules: 'out@N1 NIC AllowVnetOutBound; in@aks/apiServer subnet guard-0',
      answers: 'aks/apiServer',
    },
    {
      id: 'AP1, private',
      flow: `N1 → ${API}`,
      design: { set: { aks: { apiServerAccessProfile: { enablePrivateCluster: true } } } },
      wire: 'N1->aks/privateEndpoint:443 out@N1 in@aks/privateEndpoint',
      routes: 'nodes: aks/privateEndpoint InterfaceEndpoint',
      answers: 'aks/privateEndpoint',
      sees: 'N1',
    },
  ]);
});
