import type { Cell } from '../../engine/compare';
import { classNames, Mono } from '../../ui';

const HUES = { 'virtual-network': 'blue', 'pod-cidr': 'violet' } as const;

/** The lines of a cell, a space with its prefix; bold where they say something else than the cell compared with. */
export const CellLines = ({ lines, differs }: Pick<Cell, 'lines'> & { readonly differs: boolean }) =>
  lines.map(({ text, space }) => (
    <span key={`${text} ${space?.prefix}`} className="block">
      <span className={classNames(differs && 'font-semibold')}>{text}</span>
      {space && (
        <span className="block text-meta text-ink3">
          {space.name} <Mono hue={HUES[space.of]}>{space.prefix}</Mono>
        </span>
      )}
    </span>
  ));
