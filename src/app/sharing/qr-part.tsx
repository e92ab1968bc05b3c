import { Maximize2, Scissors } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { number } from '../../engine';
import type { Envelope } from '../../model';
import { fitting } from '../../share/fitting';
import type { LinkParts } from '../../share/parts';
import { Button } from '../../ui';
import { listed } from '../../words';
import { type Choice, linkFor } from './choice';
import { fitsQr, MOST_QR_BYTES, qrOf } from './qr';
import { QrPicture } from './qr-picture';
import { QrScreen } from './qr-screen';

interface QrPartProps {
  readonly envelope: Envelope;
  readonly link: string;
  readonly choice: Choice;
  readonly onParts: (parts: LinkParts) => void;
}

/** The link for cameras; where it is too long for that, what could be left out. */
export function QrPart({ envelope, link, choice, onParts }: QrPartProps) {
  const code = useMemo(() => qrOf(link), [link]);
  const [large, setLarge] = useState(false);
  const section = useRef<HTMLElement>(null);
  const leaveOut = (parts: LinkParts) => {
    onParts(parts);
    // The code takes the place of the button that asked for it.
    section.current?.focus();
  };
  return (
    <section ref={section} tabIndex={-1} aria-labelledby="share-qr" className="focus:outline-none">
      <h3 id="share-qr" className="mb-1.5 text-label font-semibold">
        QR code
      </h3>
      {code ? (
        <div className="flex items-center gap-4">
          <QrPicture code={code} className="size-36 flex-none rounded-md border border-line2" />
          <div className="flex flex-col items-start gap-2">
            <p className="text-ink2">For a room: everybody opens the design on a phone.</p>
            <Button icon={Maximize2} onClick={() => setLarge(true)}>
              Full screen
            </Button>
          </div>
        </div>
      ) : (
        <TooLong {...{ envelope, link, choice }} onParts={leaveOut} />
      )}
      {code && large && (
        <QrScreen code={code} name={nameOf(envelope, choice)} link={link} onClose={() => setLarge(false)} />
      )}
    </section>
  );
}

const nameOf = ({ document }: Envelope, { anonymous }: Choice): string => (anonymous ? '' : document.name);

const PART_WORDS: Readonly<Record<keyof LinkParts, string>> = {
  view: 'what is on screen now',
  layout: 'where you put things',
  assertions: 'the assertions',
  drafts: 'what is half typed',
  lesson: 'the tour or the lab',
  others: 'parts of a newer version',
};

/** Why there is no code, and the least that has to stay out for there to be one. */
function TooLong({ envelope, link, choice, onParts }: QrPartProps) {
  const shorter = useMemo(
    () =>
      fitting(choice.parts, (parts) => {
        const other = linkFor(envelope, { ...choice, parts }, location.href);
        return other.ok && fitsQr(other.value);
      }),
    [envelope, choice],
  );
  const gone =
    shorter && (Object.keys(shorter) as (keyof LinkParts)[]).filter((part) => choice.parts[part] && !shorter[part]);
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="text-ink2">
        This link has {number(link.length)} characters. Phones read codes of up to {number(MOST_QR_BYTES)} well.
        {!gone && ' It would be too long even without all that can be left out: share the link, a file or a picture.'}
      </p>
      {shorter && gone && (
        <>
          <p>It fits without {listed(gone.map((part) => PART_WORDS[part]))}.</p>
          <Button icon={Scissors} onClick={() => onParts(shorter)}>
            Leave {gone.length === 1 ? 'that' : 'these'} out
          </Button>
        </>
      )}
    </div>
  );
}
