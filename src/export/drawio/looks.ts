import type { Part } from '../../drawing';
import type { BoxKind } from '../../layout';

type Style = Readonly<Record<string, string | number>>;

/** `rounded=1;fillColor=#ffffff;`: how draw.io writes a style. */
export const styleText = (...styles: readonly Style[]): string =>
  Object.entries(Object.assign({}, ...styles) as Style)
    .map(([key, value]) => `${key}=${value};`)
    .join('');

/** Labels are HTML, clipped where a box ends. */
const TEXT: Style = { html: 1, fontSize: 11, fontColor: '#0f172a', overflow: 'hidden', whiteSpace: 'nowrap' };

const FRAME: Style = {
  ...{ align: 'left', verticalAlign: 'top', spacingTop: -2, spacingLeft: 8 },
  ...{ container: 1, collapsible: 0, recursiveResize: 0, arcSize: 8, absoluteArcSize: 1 },
};
const CARD: Style = { align: 'left', verticalAlign: 'middle', spacingLeft: 8, arcSize: 6, absoluteArcSize: 1 };
const NODE: Style = { align: 'center', verticalAlign: 'middle', arcSize: 6, absoluteArcSize: 1 };

const BLUE = { strokeColor: '#2563eb' };
const VIOLET = { strokeColor: '#7c3aed' };
const SLATE = { strokeColor: '#64748b' };
const WHITE = { fillColor: '#ffffff' };

const LOOKS: Readonly<Record<BoxKind, Style>> = {
  internetHost: { ...CARD, ...SLATE, fillColor: '#f1f5f9' },
  loadBalancer: { ...CARD, ...BLUE, ...WHITE },
  natGateway: { ...CARD, ...SLATE, fillColor: '#f1f5f9' },
  virtualNetwork: { ...FRAME, ...BLUE, fillColor: '#eff6ff' },
  subnet: { ...FRAME, ...BLUE, fillColor: '#dbeafe' },
  managedCluster: { ...FRAME, ...VIOLET, fillColor: '#f5f3ff' },
  agentPool: { ...FRAME, ...VIOLET, fillColor: '#ede9fe' },
  node: { ...NODE, ...VIOLET, ...WHITE },
  refusedNode: { ...NODE, strokeColor: '#dc2626', fillColor: '#fef2f2', dashed: 1, whiteSpace: 'wrap' },
  refusedNodes: { ...NODE, strokeColor: '#dc2626', fillColor: '#fef2f2', dashed: 1, whiteSpace: 'wrap' },
  applicationGateway: { ...CARD, ...BLUE, ...WHITE },
  applicationGatewayForContainers: { ...CARD, ...BLUE, ...WHITE },
  azureFirewall: { ...CARD, ...BLUE, ...WHITE },
  virtualMachine: { ...CARD, ...BLUE, ...WHITE },
  privateEndpoint: { ...CARD, ...BLUE, ...WHITE },
  virtualNetworkGateway: { ...CARD, ...BLUE, ...WHITE },
  onPremisesSite: { ...FRAME, ...SLATE, fillColor: '#f8fafc' },
};

/** Pictures of draw.io's own Azure library. @see https://github.com/jgraph/drawio/tree/dev/src/main/webapp/img/lib/azure2 */
const ICONS: Partial<Readonly<Record<BoxKind, string>>> = {
  loadBalancer: 'networking/Load_Balancers',
  natGateway: 'networking/NAT',
  virtualNetwork: 'networking/Virtual_Networks',
  subnet: 'networking/Subnet',
  managedCluster: 'containers/Kubernetes_Services',
  agentPool: 'compute/VM_Scale_Sets',
  applicationGateway: 'networking/Application_Gateways',
  applicationGatewayForContainers: 'networking/Application_Gateway_Containers',
  azureFirewall: 'networking/Firewalls',
  virtualMachine: 'compute/Virtual_Machine',
  privateEndpoint: 'networking/Private_Endpoint',
  virtualNetworkGateway: 'networking/Virtual_Network_Gateways',
  onPremisesSite: 'networking/Local_Network_Gateways',
};

const ICON_SIZE = 20;

/** At the left of a card, in the upper left corner of a frame; the words stand beside it. */
const iconStyle = (icon: string, isFrame: boolean): Style => ({
  ...{ shape: 'label', image: `img/lib/azure2/${icon}.svg`, imageWidth: ICON_SIZE, imageHeight: ICON_SIZE },
  ...{ imageAlign: 'left', imageVerticalAlign: isFrame ? 'top' : 'middle', spacing: 6, spacingLeft: 28 },
});

export function boxStyle({ box }: Part): string {
  const look = LOOKS[box.kind];
  const icon = ICONS[box.kind];
  return styleText({ rounded: 1 }, TEXT, look, icon === undefined ? {} : iconStyle(icon, 'container' in look));
}

/** The bar at the foot of a subnet. */
export const usageStyle = styleText(TEXT, { align: 'center', verticalAlign: 'middle', fontSize: 10 }, BLUE, WHITE, {
  opacity: 70,
});

/** Text without a frame. */
export const titleStyle = `text;${styleText(TEXT, { align: 'left', verticalAlign: 'top', strokeColor: 'none', fillColor: 'none' })}`;
