import { MiniMap } from '@xyflow/react';
import type { DiagramNode } from './face';

/** The whole design in a corner, to move about in. */
export const OverviewMap = () => (
  <MiniMap
    position="top-left"
    pannable
    zoomable
    ariaLabel="Map of the topology"
    className="topology-aside ml-11! overflow-hidden rounded-lg border border-line shadow-rest max-sm:hidden"
    style={{ width: 150, height: 92 }}
    bgColor="var(--surface)"
    maskColor="color-mix(in srgb, var(--canvas) 70%, transparent)"
    nodeColor={mapColour}
    nodeStrokeColor="var(--line2)"
    nodeBorderRadius={6}
  />
);

const MAP_COLOURS: Readonly<Partial<Record<NonNullable<DiagramNode['type']>, string>>> = {
  network: 'var(--blue-t)',
  subnet: 'var(--surface)',
  cluster: 'var(--sunk)',
  pool: 'var(--line)',
  refused: 'var(--bad-l)',
};

const mapColour = ({ type, data }: DiagramNode): string =>
  'hue' in data && data.hue === 'slate' && type === 'network'
    ? 'var(--slate-t)'
    : (MAP_COLOURS[type] ?? 'var(--line2)');
