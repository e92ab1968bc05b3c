import { Download, FolderOpen } from 'lucide-react';
import { Button } from '../ui/button';
import { lazyPart } from '../ui/lazy-part';
import { Popover } from '../ui/popover';
import { keeping } from './keeping';
import { saveToFile } from './save-file';

const Entries = lazyPart<object>(
  () => Promise.all([import('./designs-entries'), keeping()]).then(([entries]) => entries),
  <Button icon={Download} onClick={saveToFile}>
    Save to file
  </Button>,
);

/** The designs of this browser, and the ways in and out of it. */
export function DesignsMenu() {
  return (
    <Popover icon={FolderOpen} label="Designs">
      <Entries />
    </Popover>
  );
}
