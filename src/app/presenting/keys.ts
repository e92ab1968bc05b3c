/** All that can be done on the stage without leaving it, and the leaving. */
export type Deed =
  | ('next' | 'back' | 'first' | 'last' | 'reveal' | 'reset')
  | ('play' | 'hop-on' | 'hop-back')
  | ('spotlight' | 'only' | 'laser' | 'black')
  | ('whole' | 'zoom-in' | 'zoom-out' | 'zoom-fit')
  | ('steps' | 'edit' | 'details' | 'keys')
  | ('notes' | 'full-screen' | 'leave');

interface KeyRow {
  readonly deed: Deed;
  /** As the browser names them; letters in lower case. */
  readonly keys: readonly string[];
  /** As they are written on a keyboard. */
  readonly shown: string;
  readonly says: string;
}

/** Every key of the stage. Clickers send the page keys, the full stop, F5 and Escape. */
export const KEYS: readonly KeyRow[] = [
  {
    deed: 'next',
    keys: ['ArrowRight', 'PageDown', ' ', 'Enter'],
    shown: '→, Page Down, Space, Enter',
    says: 'On: first the answer, where something is asked',
  },
  { deed: 'back', keys: ['ArrowLeft', 'PageUp'], shown: '←, Page Up', says: 'A step back' },
  { deed: 'first', keys: ['Home'], shown: 'Home', says: 'The first step' },
  { deed: 'last', keys: ['End'], shown: 'End', says: 'The last step' },
  { deed: 'steps', keys: ['g'], shown: 'G', says: 'All steps' },
  { deed: 'reveal', keys: ['a'], shown: 'A', says: 'The answer' },
  { deed: 'play', keys: ['p'], shown: 'P', says: 'Play and pause the packet' },
  { deed: 'hop-on', keys: ['ArrowDown'], shown: '↓', says: 'The packet a hop on' },
  { deed: 'hop-back', keys: ['ArrowUp'], shown: '↑', says: 'The packet a hop back' },
  { deed: 'spotlight', keys: ['s'], shown: 'S', says: 'Spotlight on what is meant' },
  { deed: 'only', keys: ['h'], shown: 'H', says: 'Hide what is not meant yet' },
  { deed: 'laser', keys: ['l'], shown: 'L', says: 'Laser pointer' },
  { deed: 'black', keys: ['b', '.'], shown: 'B, .', says: 'Black screen' },
  { deed: 'whole', keys: ['z'], shown: 'Z', says: 'The whole design, and back' },
  { deed: 'zoom-in', keys: ['+', '='], shown: '+', says: 'Zoom in' },
  { deed: 'zoom-out', keys: ['-'], shown: '-', says: 'Zoom out' },
  { deed: 'zoom-fit', keys: ['0'], shown: '0', says: 'The view of the step again' },
  { deed: 'edit', keys: ['e'], shown: 'E', says: 'Edit what is selected' },
  { deed: 'details', keys: ['d'], shown: 'D', says: 'Hops, routes, rules and the like' },
  { deed: 'reset', keys: ['r'], shown: 'R', says: 'The step as it was' },
  { deed: 'notes', keys: ['n'], shown: 'N', says: 'Presenter window: notes and a timer' },
  { deed: 'full-screen', keys: ['f', 'F5'], shown: 'F, F5', says: 'Full screen on and off' },
  { deed: 'keys', keys: ['?'], shown: '?', says: 'These keys' },
  { deed: 'leave', keys: ['Escape'], shown: 'Esc', says: 'Close what is open; else end' },
];

/**
 * What has the focus, by the keys that it uses itself: what is typed into nearly all of them, what one moves about in
 * those that move, what is pressed those that press.
 */
export type Focus = 'typed-into' | 'moved-in' | 'pressed' | 'free';

const PRESS = [' ', 'Enter'];
const MOVE = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

/** Clickers send these whatever has the focus, and nothing that can have it on the stage needs them. */
const CLICKER = ['PageDown', 'PageUp', 'F5', 'Escape'];

const isOwn: Readonly<Record<Focus, (key: string) => boolean>> = {
  'typed-into': (key) => !CLICKER.includes(key),
  'moved-in': (key) => MOVE.includes(key) || PRESS.includes(key),
  pressed: (key) => PRESS.includes(key),
  free: () => false,
};

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** What a key does on the stage; nothing where what has the focus needs it. Shift is needed to type some of them. */
export function deedOf({ key, ctrlKey, metaKey, altKey }: Pressed, focus: Focus): Deed | undefined {
  if (ctrlKey || metaKey || altKey || isOwn[focus](key)) return undefined;
  const name = key.length === 1 ? key.toLowerCase() : key;
  return KEYS.find(({ keys }) => keys.includes(name))?.deed;
}

/** What is done from the presenter's window: all that does not open anything, or is about the window itself. */
export const REMOTE: ReadonlySet<Deed> = new Set<Deed>([
  ...(['next', 'back', 'first', 'last', 'reveal', 'reset', 'play', 'hop-on', 'hop-back'] as const),
  ...(['spotlight', 'only', 'laser', 'black', 'whole', 'zoom-in', 'zoom-out', 'zoom-fit'] as const),
]);

/** Of the workspace's shortcuts those that lead to what does not show on the stage, or delete at a slip of the hand. */
const OF_WORKSPACE = { command: ['k', 'd'], plain: ['/', 'insert', 'f2', 'delete', 'backspace'] };

/** Whether a key is one of the workspace's that has no effect on the stage; taking back has. */
export function isOfWorkspace({ key, ctrlKey, metaKey }: Pressed, focus: Focus): boolean {
  const command = ctrlKey || metaKey;
  if (!command && focus === 'typed-into') return false;
  return OF_WORKSPACE[command ? 'command' : 'plain'].includes(key.toLowerCase());
}
