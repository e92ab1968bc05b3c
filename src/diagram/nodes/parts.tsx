import { Handle, Position } from '@xyflow/react';
import { CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames, type Hue, hueText, type IconName, icons } from '../../ui';

interface TextProps {
  readonly hue?: Hue;
  readonly strong?: boolean;
  readonly fresh?: boolean;
  readonly children: string;
}

/** An address, prefix or port, in the hue of its space. One size at every screen: cards have fixed sizes. */
export const Address = ({ hue = 'ink', strong, fresh, children }: TextProps) => (
  <span
    key={children}
    className={classNames(
      'rolls inline-block flex-none font-mono text-meta tracking-[-0.01em] whitespace-nowrap',
      hueText[hue],
      strong && 'font-semibold',
      fresh && 'is-new',
    )}
  >
    {children}
  </span>
);

interface TitleProps {
  readonly icon: IconName;
  readonly name: string;
  /** Hue of a frame's own icon. */
  readonly hue?: Hue;
  readonly problem?: string | undefined;
  readonly large?: boolean;
  readonly children?: ReactNode;
}

/** The same wherever it stands, so that it is not drawn anew with every part. */
const PROBLEM = <CircleX aria-hidden size={14} strokeWidth={2} />;

/** Icon and name at the head of a card or frame; a problem shows as its mark. */
export function Title({ icon, name, hue, problem, large, children }: TitleProps) {
  const Icon = icons[icon];
  return (
    <div className="flex min-w-0 items-center gap-1.5">
      <Icon
        aria-hidden
        size={14}
        strokeWidth={1.75}
        className={classNames('topology-fine flex-none', hue ? hueText[hue] : 'text-ink3')}
      />
      <span
        className={classNames('topology-title truncate font-semibold', large ? 'text-label' : 'text-body')}
        title={name}
      >
        {name}
      </span>
      {children}
      {problem !== undefined && (
        <span title={problem} className="flex-none text-bad">
          {PROBLEM}
          <span className="sr-only">{problem}</span>
        </span>
      )}
    </div>
  );
}

/** What is in a frame of which only the title bar is drawn. */
export const Counts = ({ children }: { readonly children: string | undefined }) =>
  children !== undefined && <span className="topology-count flex-none text-meta text-ink3">{children}</span>;

/** A selected part: two px in its hue and a halo. */
export const ring = (selected: boolean, hue: Hue): string => (selected ? `topology-ring is-${hue}` : '');

/** Where React Flow takes lines to start and end; a line finds the edges of its parts itself. */
export const Ends = () => (
  <>
    <Handle type="source" position={Position.Top} isConnectable={false} className="topology-end" />
    <Handle type="target" position={Position.Top} isConnectable={false} className="topology-end" />
  </>
);
