import { Download, FileOutput } from 'lucide-react';
import { useApp } from '../../store';
import { Button } from '../../ui';
import { saveToFile } from '../save-file';

/** The ways that no length stands in. */
export function OtherWays({ onLeave }: { readonly onLeave: () => void }) {
  const exportPicture = () => {
    onLeave();
    useApp.getState().setExporting('');
  };
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      <Button icon={Download} onClick={saveToFile}>
        Save to file
      </Button>
      <Button icon={FileOutput} onClick={exportPicture}>
        Export a picture…
      </Button>
    </div>
  );
}

/** Beyond what readers take at all. */
export const TooLarge = ({ onLeave }: { readonly onLeave: () => void }) => (
  <section aria-label="The link" role="status">
    <p className="text-label font-semibold">This design is too large for a link.</p>
    <p className="mt-1 text-ink2">Leave parts of it out, or hand it on in another way.</p>
    <OtherWays onLeave={onLeave} />
  </section>
);
