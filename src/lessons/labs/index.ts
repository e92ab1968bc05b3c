import { badGateway } from './bad-gateway';
import { blockedProbe } from './blocked-probe';
import { closedFrontend } from './closed-frontend';
import { expectsPods } from './expects-pods';
import { firewallDefaultRoute } from './firewall-default-route';
import type { BuiltInLab } from './lab';
import { localPolicy } from './local-policy';
import { missingRoute } from './missing-route';
import { noForwarder } from './no-forwarder';
import { peeredMachine } from './peered-machine';
import { portsRunOut } from './ports-run-out';
import { routeTableOff } from './route-table-off';
import { serviceRange } from './service-range';
import { subnetFull } from './subnet-full';

export { type BuiltInLab, labEnvelope } from './lab';

/** Every lab, from those that need one look to those that need several. A new one is a file and a line here. */
export const labs: readonly BuiltInLab[] = [
  closedFrontend,
  subnetFull,
  badGateway,
  peeredMachine,
  routeTableOff,
  missingRoute,
  blockedProbe,
  serviceRange,
  expectsPods,
  noForwarder,
  localPolicy,
  portsRunOut,
  firewallDefaultRoute,
];
