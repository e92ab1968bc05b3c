import type { Envelope } from '../../model';
import { isOfOwnMachine } from '../../share/address';
import type { LinkParts } from '../../share/parts';
import { linkSize } from '../../share/size';
import { embedSnippet } from '../../share/snippet';
import { Mark } from '../../ui';
import { type Choice, usualHeight } from './choice';
import { CopyField } from './copy-field';
import { QrPart } from './qr-part';
import { SizeMeter } from './size-meter';
import { OtherWays } from './too-large';

interface OutcomeProps {
  readonly envelope: Envelope;
  readonly link: string;
  readonly choice: Choice;
  readonly onParts: (parts: LinkParts) => void;
  readonly onLeave: () => void;
}

/** What came of the choice: the text to copy, how well it travels, and the same as a code. */
export function Outcome({ envelope, link, choice, onParts, onLeave }: OutcomeProps) {
  const size = linkSize(link);
  const isEmbed = choice.kind === 'embed';
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {isEmbed ? (
        <CopyField
          label="Snippet"
          what="The snippet"
          button="Copy snippet"
          text={snippetOf(envelope, link, choice)}
          rows={5}
        />
      ) : (
        <CopyField label="Link" what="The link" button="Copy link" text={link} rows={3} />
      )}
      {isOfOwnMachine(link) && (
        <p className="flex items-start gap-1.5">
          <Mark tone="warn" word="Mind" /> Only this machine can open it: the app runs on localhost here.
        </p>
      )}
      <div>
        <SizeMeter size={size} isEmbed={isEmbed} />
        {size.level === 'too-long' && !isEmbed && <OtherWays {...{ envelope, choice, onLeave }} />}
      </div>
      {!isEmbed && <QrPart envelope={envelope} link={link} choice={choice} onParts={onParts} />}
    </div>
  );
}

function snippetOf({ document: { name } }: Envelope, link: string, { anonymous, embed }: Choice): string {
  const title = anonymous || name === '' ? 'AKS network' : name;
  const [width, height] = [Number(embed.width), Number(embed.height)];
  return embedSnippet({ link, title, height: height || usualHeight(embed), ...(width > 0 && { width }) });
}
