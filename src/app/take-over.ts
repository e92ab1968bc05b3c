/** After this long, in ms, the canvas shows whatever it has. */
const LONGEST = 3000;

/**
 * Takes the page over from what was painted before any script. React puts the app in its place at once, but the cards of
 * the canvas are seen only after they were measured: until then the picture of the opening design stays where it is.
 */
export function takeOver(root: HTMLElement, render: () => void): void {
  const { dataset } = document.documentElement;
  const painted = dataset.opens === undefined ? root.querySelector<HTMLElement>('.first-canvas') : null;
  // What opens is another design.
  if (!painted) root.replaceChildren();
  delete dataset.opens;
  const picture = painted && keptInPlace(painted);
  render();
  if (picture) removeOnceDrawn(picture);
}

/** The same picture over the same place, on a layer that answers to nobody. */
function keptInPlace(painted: HTMLElement): HTMLElement {
  const { left, top, width, height } = painted.getBoundingClientRect();
  const layer = document.createElement('div');
  layer.className = 'first-canvas first-layer';
  layer.ariaHidden = 'true';
  Object.assign(layer.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  layer.append(...painted.cloneNode(true).childNodes);
  document.body.append(layer);
  return layer;
}

function removeOnceDrawn(layer: HTMLElement): void {
  const since = performance.now();
  const look = () => {
    const isDrawn = document.querySelector('.topology[data-drawn]') !== null;
    if (isDrawn || performance.now() - since > LONGEST) layer.remove();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
