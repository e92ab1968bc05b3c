export interface Lettering {
  readonly font: string;
  readonly colour: string;
  readonly align?: CanvasTextAlign;
}

/** Edge of all cards, in px on the screen. */
export interface Edge {
  readonly colour: string;
  readonly width: number;
  readonly radius: number;
}

/** Collects what is to be painted, so that a canvas, slow at changing its colour, does so once a colour. */
export interface Brush {
  /** A card with round corners, beneath all else. */
  readonly card: (fill: string, x: number, y: number, width: number, height: number) => void;
  /** A bar or a run of cells. */
  readonly fill: (colour: string, x: number, y: number, width: number, height: number) => void;
  /** A line over what is filled. */
  readonly gap: (colour: string, x: number, y: number, width: number, height: number) => void;
  /** @param y of the middle of the letters */
  readonly text: (lettering: Lettering, text: string, x: number, y: number) => void;
  readonly paint: (context: CanvasRenderingContext2D, edge: Edge) => void;
}

/** Four numbers a rectangle, by colour. */
type Rects = Map<string, number[]>;

export function createBrush(): Brush {
  const layers = { cards: new Map(), fills: new Map(), gaps: new Map() } satisfies Record<string, Rects>;
  const letters = new Map<
    string,
    { readonly lettering: Lettering; readonly texts: (readonly [string, number, number])[] }
  >();
  const into = (rects: Rects) => (colour: string, x: number, y: number, width: number, height: number) => {
    const known = rects.get(colour);
    if (known) known.push(x, y, width, height);
    else rects.set(colour, [x, y, width, height]);
  };
  return {
    card: into(layers.cards),
    fill: into(layers.fills),
    gap: into(layers.gaps),
    text(lettering, text, x, y) {
      const key = `${lettering.font} ${lettering.colour} ${lettering.align}`;
      const known = letters.get(key);
      if (known) known.texts.push([text, x, y]);
      else letters.set(key, { lettering, texts: [[text, x, y]] });
    },
    paint(context, edge) {
      for (const [fill, rects] of layers.cards) paintCards(context, fill, rects, edge);
      for (const layer of [layers.fills, layers.gaps]) {
        for (const [colour, rects] of layer) {
          context.fillStyle = colour;
          eachRect(rects, (x, y, width, height) => context.fillRect(x, y, width, height));
        }
      }
      context.textBaseline = 'middle';
      for (const { lettering, texts } of letters.values()) {
        context.font = lettering.font;
        context.fillStyle = lettering.colour;
        context.textAlign = lettering.align ?? 'left';
        for (const [text, x, y] of texts) context.fillText(text, x, y);
      }
    },
  };
}

function paintCards(context: CanvasRenderingContext2D, fill: string, rects: readonly number[], edge: Edge): void {
  context.beginPath();
  eachRect(rects, (x, y, width, height) => context.roundRect(x, y, width, height, edge.radius));
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = edge.colour;
  context.lineWidth = edge.width;
  context.stroke();
}

function eachRect(rects: readonly number[], work: (x: number, y: number, width: number, height: number) => void): void {
  for (let i = 0; i < rects.length; i += 4)
    work(rects[i] ?? 0, rects[i + 1] ?? 0, rects[i + 2] ?? 0, rects[i + 3] ?? 0);
}
