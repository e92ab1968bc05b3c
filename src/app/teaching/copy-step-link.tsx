import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { withKeeping } from '../keeping';
import LinkByHand from '../sharing/link-by-hand';

/** Puts a link to the step on screen on the clipboard. */
export function CopyStepLink() {
  const [byHand, setByHand] = useState<string>();
  return (
    <>
      <Button
        icon={Link2}
        className="flex-none self-start"
        onClick={() => void withKeeping('no link was copied', ({ copyAndTell }) => copyAndTell(setByHand))}
      >
        Copy a link to this step
      </Button>
      {byHand !== undefined && <LinkByHand link={byHand} onClose={() => setByHand(undefined)} />}
    </>
  );
}
