import type { FlowFault } from '../../engine/trace';
import { Button } from '../../ui';
import { send } from './send';

/** What stands in the way of tracing, in words, with what would do instead. */
export const Choices = ({ fault: { field, choices } }: { readonly fault: FlowFault }) =>
  choices.length > 0 && (
    <div className="flex flex-wrap items-center gap-1.5">
      <span className="text-ink2">Nearest to it</span>
      {choices.map((text) => (
        <Button key={text} onClick={() => send({ [field]: text })}>
          {text}
        </Button>
      ))}
    </div>
  );
