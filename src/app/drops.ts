import { withKeeping } from './keeping';

/** Opens a design's file that is dropped anywhere on the window: a short cut beside the menu's entry. */
export function startDrops(): void {
  addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    void withKeeping(`${file.name} was not opened`, ({ openFromFile }) => openFromFile(file));
  });
}
