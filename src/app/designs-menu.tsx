import { FolderOpen } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Popover } from '../ui/popover';
import { keeping } from './keeping';

const Entries = lazy(() => Promise.all([import('./designs-entries'), keeping()]).then(([entries]) => entries));

/** The designs of this browser, and the ways in and out of it. */
export function DesignsMenu() {
  return (
    <Popover icon={FolderOpen} label="Designs">
      <Suspense fallback={null}>
        <Entries />
      </Suspense>
    </Popover>
  );
}
