import { gatewayPropagation } from '../../facts/routing';
import { type Field, switchOf } from './field';
import { nameOf } from './name';

const propagateGatewayRoutes = switchOf('routeTable', {
  id: 'propagateGatewayRoutes',
  label: 'Propagate gateway routes',
  about: {
    property: 'properties.disableBgpRoutePropagation',
    means: 'Whether subnets with this table learn what a gateway tells. Azure keeps the opposite: disabled or not.',
    facts: [gatewayPropagation],
  },
  isOn: ({ disableBgpRoutePropagation }) => !disableBgpRoutePropagation,
  turn: (table, on) => ({ ...table, disableBgpRoutePropagation: !on }),
});

export const securityGroupFields: readonly Field[] = [nameOf('networkSecurityGroup')];
export const routeTableFields: readonly Field[] = [nameOf('routeTable'), propagateGatewayRoutes];
