import { ChevronDown, Link2 } from 'lucide-react';
import { useState } from 'react';
import { useApp } from '../store';
import { Button } from '../ui/button';
import { lazyPart } from '../ui/lazy-part';
import { withKeeping } from './keeping';
import type * as persistence from './persistence';

const LinkByHand = lazyPart<{ readonly link: string; readonly onClose: () => void }>(
  () => import('./sharing/link-by-hand'),
);
const ShareDialog = lazyPart<{ readonly onClose: () => void }>(() => import('./sharing/share-dialog'));

/** Puts the whole design behind one address and that on the clipboard; beside it, other links to it. */
export function CopyLink() {
  const notify = useApp((state) => state.notify);
  const [byHand, setByHand] = useState<string>();
  const [sharing, setSharing] = useState(false);

  const copy = async ({ copyLink, cautionWords }: Pick<typeof persistence, 'copyLink' | 'cautionWords'>) => {
    const result = await copyLink();
    if (!result.ok) {
      return notify({
        id: 'link',
        severity: 'error',
        says: 'This design is too large for a link. Save it to a file and send that.',
      });
    }
    if (!result.value.copied) return setByHand(result.value.link);
    const { cautions } = result.value;
    notify({
      id: 'link',
      severity: cautions.length > 0 ? 'warning' : 'info',
      says: ['Link copied: the whole design is in it.', ...cautions.map((caution) => cautionWords[caution])].join(' '),
    });
  };

  return (
    <>
      <Button
        icon={Link2}
        primary
        className="ml-1 h-[30px] rounded-r-none"
        onClick={() => void withKeeping('no link was copied', copy)}
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
