import { useApp } from '../store';
import { lazyPart } from '../ui/lazy-part';

const CommandPalette = lazyPart<object>(() => import('./commands/command-palette'));
const ImportDialog = lazyPart<object>(() => import('./importing/import-dialog'));
const ExportDialog = lazyPart<object>(() => import('./exporting/export-dialog'));
const DeleteDialog = lazyPart<object>(() => import('../panels/building/delete-dialog'));

/** What lies over the workspace for as long as a person answers it. */
export function Overlays() {
  const commanding = useApp((state) => state.commanding !== undefined);
  const importing = useApp((state) => state.importing !== undefined);
  const exporting = useApp((state) => state.exporting !== undefined);
  const deleting = useApp((state) => state.deleting !== undefined);
  return (
    <>
      {commanding && <CommandPalette />}
      {importing && <ImportDialog />}
      {exporting && <ExportDialog />}
      {deleting && <DeleteDialog />}
    </>
  );
}
