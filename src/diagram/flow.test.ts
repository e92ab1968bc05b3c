import { describe, expect, it } from 'vitest';
import { plan } from '../engine';
import { inMode } from '../engine/testing';
import { examples } from '../examples';
import { templates } from '../examples/templates';
import { layoutOf } from '../layout';
import { resourceOf, withMode, withResource } from '../model';
import { adopt, withSelection } from './adopt';
import { toEdges, toNodes } from './flow';
import { drawn, nodeOfView, withCount } from './testing';

const kubenet = examples.article;
const azureCni = withMode(kubenet, 'aks', 'node-subnet');

it.each([
  { mode: 'node-subnet', says: 'Pods from snet-aks' },
  { mode: 'pod-subnet', says: 'Pods from snet-pods' },
] as const)('a cluster says where its pods have their addresses: $mode', ({ mode, says }) => {
  const { chips } = nodeOfView(drawn(inMode(kubenet, 'aks', mode)), 'cluster', 'aks').data;
  expect(chips.map(({ text }) => text)).toContain(says);
});

describe('the opening design', () => {
  const nodes = drawn(kubenet);

  it('gives every part a size, handles and a name', () => {
    for (const node of nodes) {
      expect(node.width).toBeGreaterThan(0);
      expect(node.height).toBeGreaterThan(0);
      expect(node.handles?.length).toBe(2);
      expect(node.ariaLabel).toMatch(/\S/);
    }
  });

  it('names a subnet by name and prefix', () => {
    expect(nodes.find(({ id }) => id === 'snet-aks')?.ariaLabel).toBe('Subnet snet-aks, 10.240.0.0/24');
  });

  it('says who holds the addresses of a subnet', () => {
    const { usage } = nodeOfView(nodes, 'subnet', 'snet-aks').data;
    expect(usage.text).toBe('4 of 251 held');
    expect(usage.label).toBe('4 of 251 held: 5 kept by Azure, 3 for nodes, 1 for others, 247 free');
    expect(usage.parts.reduce((sum, { size }) => sum + size, 0)).toBe(usage.total);
  });

  it('puts group and route table on the edge of the subnet, each opening itself', () => {
    const chips = nodeOfView(nodes, 'subnet', 'snet-aks').data.chips;
    expect(chips.map(({ selects, name }) => ({ selects, name }))).toEqual([
      { selects: 'nsg-aks', name: 'Network security group nsg-aks' },
      { selects: 'aks/routeTable', name: expect.stringMatching(/^Route table aks-agentpool-\d{8}-routetable$/) },
    ]);
  });

  it('names the group on the interfaces of each pool: its own, else the managed one', () => {
    expect(nodeOfView(nodes, 'pool', 'nodepool1').data.securityGroup?.selects).toBe('aks/networkSecurityGroup');
    expect(nodeOfView(nodes, 'pool', 'webpool').data.securityGroup?.selects).toBe('nsg-webpool');
  });

  it('shows a node with its address, its block and its pods', () => {
    const { name, address, pods, podHue, inUse, most } = nodeOfView(nodes, 'node', 'nodepool1/node/1').data;
    expect({ name, address, pods, podHue, inUse, most }).toEqual({
      name: 'vmss000001',
      address: '10.240.0.5',
      pods: '10.244.1.0/24',
      podHue: 'violet',
      inUse: '12 in use',
      most: 'max 110',
    });
  });

  it('says where an application gateway leads', () => {
    const lines = (id: string) => nodeOfView(nodes, 'card', id).data.lines.map(({ text, address }) => address ?? text);
    expect(lines('agw-ingress')).toEqual(['Application gateway × 2', '20.50.0.40', 'to pods of web']);
    expect(lines('agw-api')).toEqual(['Application gateway × 2', '20.50.0.41', 'to kubernetes-internal']);
    const gateway = resourceOf(kubenet, 'applicationGateway', 'agw-api');
    if (!gateway) throw new Error('agw-api');
    const bare = drawn(withResource(kubenet, { ...gateway, backend: { type: 'targets', addresses: [] } }));
    expect(nodeOfView(bare, 'card', 'agw-api').data.lines.at(-1)?.text).toBe('no backend yet');
  });

  it('lists the frontends that serve before the one for outbound traffic', () => {
    expect(
      nodeOfView(nodes, 'card', 'aks/loadBalancer').data.lines.map(({ text, address }) => address ?? text),
    ).toEqual(['Public load balancer', '20.50.0.10:80', '20.50.0.20', 'Backend pool: 3 nodes']);
  });
});

describe('a flip to Azure CNI', () => {
  const before = plan(kubenet);

  it('gives pods the addresses of the subnet', () => {
    const nodes = drawn(azureCni);
    expect(nodeOfView(nodes, 'node', 'nodepool1/node/0').data.pods).toBe('10.240.0.5–34');
    expect(nodeOfView(nodes, 'subnet', 'snet-aks').data.usage.text).toBe('94 of 251 held');
    expect(nodeOfView(nodes, 'cluster', 'aks').data.chips[0]?.text).toBe('Pods from snet-aks');
  });

  it('says which values are new', () => {
    const changed = (id: string) => nodeOfView(drawn(azureCni, { before }), 'node', id).data.changed;
    expect(changed('nodepool1/node/0')).toEqual({ address: false, pods: true });
    expect(changed('nodepool1/node/1')).toEqual({ address: true, pods: true });
  });

  it('keeps the route table as gone while the list of changes is open', () => {
    const gone = (comparing: boolean) =>
      nodeOfView(drawn(azureCni, { before, comparing }), 'subnet', 'snet-aks').data.chips.filter((chip) => chip.gone);
    expect(gone(true)).toHaveLength(1);
    expect(gone(true)[0]?.selects).toBeUndefined();
    expect(gone(false)).toEqual([]);
  });

  it('shows nodes without room with the code of the plan', () => {
    const full = withCount(azureCni, 'nodepool1', 12);
    const nodes = drawn(full);
    const pool = plan(full).clusters.aks?.pools[0];
    const ghost = nodeOfView(nodes, 'refused', `nodepool1/node/${pool?.nodes.length}`);
    expect(pool?.refusal?.code).toBeDefined();
    expect(ghost.data.code).toBe(pool?.refusal?.code);
    expect(ghost.data.selects).toBe('nodepool1');
    expect(nodeOfView(nodes, 'subnet', 'snet-aks').data.usage.refused).toMatch(/nodes? without room$/);
  });
});

describe('a pool of a thousand nodes', () => {
  const nodes = drawn(withCount(withMode(kubenet, 'aks', 'overlay'), 'nodepool1', 1000));

  it('is one well in which nodes are painted', () => {
    expect(nodeOfView(nodes, 'pool', 'nodepool1').data).toMatchObject({ count: '1,000 nodes', painted: true });
    expect(nodeOfView(nodes, 'pool', 'webpool').data.painted).toBe(false);
    expect(nodes.some(({ id }) => id === 'nodepool1/node/0')).toBe(false);
  });

  it('is told from afar by its count too where there is room for it', () => {
    const wide = (nodes: number) =>
      nodeOfView(drawn(withCount(kubenet, 'nodepool1', nodes)), 'pool', 'nodepool1').data.wide;
    expect(wide(1)).toBe(false);
    expect(wide(1000)).toBe(true);
  });

  it('says how many do not fit, and why', () => {
    expect(nodeOfView(nodes, 'pool', 'nodepool1').data.refused).toMatch(
      /^7\d\d without room: (SubnetIsFull|InsufficientSubnetSize)$/,
    );
    expect(nodes.find(({ id }) => id === 'nodepool1')?.ariaLabel).toMatch(
      /^Node pool nodepool1, 1,000 nodes, 7\d\d without room/,
    );
  });
});

describe('nodes handed to React Flow', () => {
  it('are the very same objects where nothing that shows changed', () => {
    const shown = drawn(kubenet);
    const next = adopt(shown, drawn(withCount(kubenet, 'webpool', 2)));
    const kept = (id: string) => next.find((node) => node.id === id) === shown.find((node) => node.id === id);
    expect(kept('clients')).toBe(true);
    expect(kept('vnet-prod')).toBe(false);
    expect(next.find(({ id }) => id === 'vnet-prod')?.data).toBe(shown.find(({ id }) => id === 'vnet-prod')?.data);
    expect(adopt(shown, drawn(kubenet)).every((node, i) => node === shown[i])).toBe(true);
  });

  it('keep a selection of several, and follow the store otherwise', () => {
    const chosen = (nodes: ReturnType<typeof drawn>) => nodes.filter(({ selected }) => selected).map(({ id }) => id);
    const shown = withSelection(drawn(kubenet), 'vm-dns');
    expect(chosen(shown)).toEqual(['vm-dns']);
    const several = shown.map((node) => (node.id === 'clients' ? { ...node, selected: true } : node));
    expect(chosen(withSelection(several, 'clients'))).toEqual(['clients', 'vm-dns']);
    expect(chosen(withSelection(several, 'aks'))).toEqual(['aks']);
    expect(chosen(withSelection(several, 'nsg-aks'))).toEqual([]);
    expect(chosen(withSelection(several, undefined))).toEqual([]);
  });
});

describe('lines', () => {
  const planned = plan(kubenet);
  const edges = toEdges(planned, layoutOf(planned, {}));

  it('join what is drawn, and say what they join', () => {
    expect(edges.map(({ source, target, data }) => `${source} ${data?.kind} ${target}`)).toEqual([
      'clients internet aks/loadBalancer',
      'clients internet agw-ingress',
      'clients internet agw-api',
      'aks/loadBalancer balanced aks',
      'aks/internalLoadBalancer balanced aks',
      'agw-ingress gateway aks',
      'agw-api gateway aks/internalLoadBalancer',
      'vnet-prod peering vnet-hub',
      'vpngw-prod hybrid headquarters',
    ]);
    expect(edges.find(({ data }) => data?.kind === 'hybrid')?.ariaLabel).toBe('VPN from vpngw-prod to Headquarters');
  });
});

describe('what stands at the edges of networks', () => {
  const documents = Object.fromEntries(templates.map(({ id, load }) => [id, load]));
  const nodesOf = async (id: string) => {
    const document = await documents[id]?.();
    if (!document) throw new Error(`No template ${id}`);
    return drawn(document);
  };
  const linesOf = (nodes: ReturnType<typeof drawn>, id: string) =>
    nodeOfView(nodes, 'card', id).data.lines.map(({ text, address }) => address ?? text);

  it('is a firewall with both its addresses', async () => {
    const nodes = await nodesOf('hub-spoke-firewall');
    expect(linesOf(nodes, 'afw-hub')).toEqual(['Azure Firewall', '10.50.0.4', '20.50.5.4']);
    expect(nodes.find(({ id }) => id === 'afw-hub')?.ariaLabel).toBe('Azure Firewall afw-hub, 10.50.0.4');
  });

  it('is a NAT gateway with its public addresses', async () => {
    expect(linesOf(await nodesOf('overlay-cilium'), 'ng-pay')).toEqual(['NAT gateway', '20.50.3.20']);
    expect(linesOf(await nodesOf('giant'), 'ng-giant')).toEqual(['NAT gateway', '20.50.8.64 +15']);
  });

  it('is an application gateway for containers with the pods that it leads to', () => {
    const document = withResource(kubenet, {
      id: 'agc',
      name: 'agc',
      kind: 'applicationGatewayForContainers',
      subnet: 'snet-dns',
      service: 'svc-web',
    });
    const agc = { ...document, order: [...document.order, 'agc'] };
    expect(linesOf(drawn(agc), 'agc')).toEqual(['Application gateway', 'for containers', 'to pods of web']);
    const planned = plan(agc);
    const edges = toEdges(planned, layoutOf(planned, {})).filter(({ id }) => id.includes('agc'));
    expect(edges.map(({ source, target }) => `${source} ${target}`)).toEqual(['clients agc', 'agc aks']);
  });

  it('is the private DNS zones that a network sees, as a chip that opens the first', async () => {
    const { zones } = nodeOfView(await nodesOf('private-custom-dns'), 'network', 'vnet-hub').data;
    expect(zones).toMatchObject({ text: 'privatelink.vaultcore.azure.net', tail: ' +1', selects: 'zone-vault' });
  });
});

describe('frames that are collapsed', () => {
  const planned = plan(kubenet);
  const boxesOf = (...ids: string[]) => layoutOf(planned, {}, new Set(ids));
  const facesOf = (...ids: string[]) => toNodes({ plan: planned, findings: [], comparing: false }, boxesOf(...ids));

  it('say what is in them', () => {
    const nodes = facesOf('snet-aks', 'vnet-hub', 'snet-dns');
    expect(nodeOfView(nodes, 'subnet', 'snet-aks').data.counts).toBe('2 pools, 3 nodes');
    expect(nodeOfView(nodes, 'subnet', 'snet-dns').data.counts).toBe('1 resource');
    expect(nodeOfView(nodes, 'network', 'vnet-hub').data.counts).toBe('1 subnet');
    expect(nodeOfView(facesOf('nodepool1'), 'pool', 'nodepool1').data.counts).toBe('2 nodes');
    expect(nodeOfView(facesOf('aks'), 'cluster', 'aks').data.counts).toBe('2 pools, 3 nodes');
    expect(nodeOfView(facesOf('vnet-prod'), 'network', 'vnet-prod').data.counts).toBe('4 subnets, 3 nodes');
  });

  it('take the lines that lead to what is in them, one for all from the same end', () => {
    const lines = (...ids: string[]) =>
      toEdges(planned, boxesOf(...ids)).map(({ source, target, data }) => `${source} ${data?.kind} ${target}`);
    expect(lines('snet-aks')).toEqual([
      'clients internet aks/loadBalancer',
      'clients internet agw-ingress',
      'clients internet agw-api',
      'aks/loadBalancer balanced snet-aks',
      'agw-ingress gateway snet-aks',
      'agw-api gateway snet-aks',
      'vnet-prod peering vnet-hub',
      'vpngw-prod hybrid headquarters',
    ]);
    expect(lines('vnet-prod')).toEqual([
      'clients internet aks/loadBalancer',
      'clients internet vnet-prod',
      'aks/loadBalancer balanced vnet-prod',
      'vnet-prod peering vnet-hub',
      'vnet-prod hybrid headquarters',
    ]);
  });
});

describe('lines out of application gateways', () => {
  it.each([2, 4, 9, 20])('go up between two subnets, clear of chips and titles, with %i nodes', (count) => {
    const planned = plan(withCount(kubenet, 'nodepool1', count));
    const boxes = layoutOf(planned, {});
    const find = (id: string) => boxes.find((box) => box.id === id);
    const [subnet, next] = [find('snet-agw'), find('snet-dns')];
    const ways = toEdges(planned, boxes).flatMap(({ source, data }) => {
      const from = find(source);
      return data?.way.type === 'upwards' && from ? [from.x + from.width + data.way.out] : [];
    });
    expect(ways).toHaveLength(2);
    expect(new Set(ways).size).toBe(2);
    for (const x of ways) {
      expect(x).toBeGreaterThan((subnet?.width ?? 0) + 6);
      expect(x + (subnet?.x ?? 0)).toBeLessThan((next?.x ?? 0) - 6);
    }
  });
});
