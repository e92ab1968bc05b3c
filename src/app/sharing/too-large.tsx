import { Download, FileOutput } from 'lucide-react';
import type { Envelope } from '../../model';
import { writeFile } from '../../share/file';
import { useApp } from '../../store';
import { Button } from '../../ui';
import { download } from '../save-file';
import { type Choice, sharedOf } from './choice';

interface OtherWaysProps {
  readonly envelope: Envelope;
  readonly choice: Choice;
  readonly onLeave: () => void;
}

/** The ways that no length stands in. What was to stay out of the link stays out of them too. */
export function OtherWays({ envelope, choice, onLeave }: OtherWaysProps) {
  const exportPicture = () => {
    onLeave();
    useApp.getState().setExporting('');
  };
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      <Button icon={Download} onClick={() => download(writeFile(sharedOf(envelope, choice)))}>
        Save to file
      </Button>
      {/* A picture has the design’s own names. */}
      {!choice.anonymous && (
        <Button icon={FileOutput} onClick={exportPicture}>
          Export a picture…
        </Button>
      )}
    </div>
  );
}

/** Beyond what readers take at all. */
export const TooLarge = (props: OtherWaysProps) => (
  <section aria-label="The link" role="status">
    <p className="text-label font-semibold">This design is too large for a link.</p>
    <p className="mt-1 text-ink2">Leave parts of it out, or hand it on in another way.</p>
    <OtherWays {...props} />
  </section>
);
