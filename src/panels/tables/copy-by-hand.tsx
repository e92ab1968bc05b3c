import { Button } from '../../ui';

/** Where the browser lets no page write to the clipboard: the text, selected, to be copied by hand. */
export const CopyByHand = ({ text, onClose }: { readonly text: string; readonly onClose: () => void }) => (
  <div className="mb-2 flex flex-col items-start gap-1.5">
    <p>The browser does not let the page copy. Press Ctrl+C, or ⌘C.</p>
    <textarea
      readOnly
      aria-label="Rows to copy"
      value={text}
      ref={(area) => area?.select()}
      rows={4}
      className="w-full max-w-[720px] rounded-md border border-edge bg-surface p-2 font-mono text-meta text-ink"
    />
    <Button onClick={onClose}>Close</Button>
  </div>
);
