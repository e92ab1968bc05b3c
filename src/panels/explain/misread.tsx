import type { Unreadable } from '../../engine/explain';
import { Button, Mark } from '../../ui';

interface MisreadProps {
  readonly id: string;
  readonly misread: Unreadable;
  readonly onAsk: (text: string) => void;
}

/** Why the text is no address, and what may have been meant. */
export const Misread = ({ id, misread: { says, instead }, onAsk }: MisreadProps) => (
  <div className="flex flex-wrap items-center gap-2 px-2 py-1 max-sm:px-3 max-sm:py-2">
    <p id={id} role="alert" className="flex items-start gap-1.5">
      <Mark tone="bad" word="Invalid" />
      {says}
    </p>
    {instead.map((text) => (
      <Button key={text} onClick={() => onAsk(text)}>
        Ask about {text}
      </Button>
    ))}
  </div>
);
