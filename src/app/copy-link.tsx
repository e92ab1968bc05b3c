import { ChevronDown, Link2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button';
import { lazyPart } from '../ui/lazy-part';
import { withKeeping } from './keeping';

const LinkByHand = lazyPart<{ readonly link: string; readonly onClose: () => void }>(
  () => import('./sharing/link-by-hand'),
);
const ShareDialog = lazyPart<{ readonly onClose: () => void }>(() => import('./sharing/share-dialog'));

/** Puts the whole design behind one address and that on the clipboard; beside it, other links to it. */
export function CopyLink() {
  const [byHand, setByHand] = useState<string>();
  const [sharing, setSharing] = useState(false);

  return (
    <>
      <Button
        icon={Link2}
        primary
        className="ml-1 h-[30px] rounded-r-none"
        onClick={() => void withKeeping('no link was copied', ({ copyAndTell }) => copyAndTell(setByHand))}
        aria-label="Copy link"
        data-copy-link
      >
        <span className="max-[1360px]:sr-only">Copy link</span>
      </Button>
      <Button
        primary
        className="-ml-1 h-[30px] rounded-l-none border-l-on-ink px-1.5 max-sm:ml-0 max-sm:w-9 max-sm:justify-center"
        onClick={() => setSharing(true)}
        aria-label="Share…"
        title="Share… (view only, embed, QR code)"
        data-share
      >
        <ChevronDown aria-hidden size={14} strokeWidth={1.75} />
      </Button>
      {sharing && <ShareDialog onClose={() => setSharing(false)} />}
      {byHand !== undefined && <LinkByHand link={byHand} onClose={() => setByHand(undefined)} />}
    </>
  );
}
