import { withKeeping } from './keeping';

/** Opens a design's file, or what other tools printed, that is dropped anywhere on the window: a short cut beside the menu's entry. */
export function startDrops(): void {
  addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    void withKeeping(`${files[0]?.name} was not opened`, ({ openFromFiles }) => openFromFiles(files));
  });
}
