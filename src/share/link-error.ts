import type { Dropped } from '../model/read';

/** Why a fragment holds no design. */
export type LinkError =
  /** A fragment, but none that this app writes; perhaps a place on a page. */
  | { readonly code: 'not-a-link' }
  /** A codec, or a table of one, that a later version of the app writes. */
  | { readonly code: 'unknown-codec'; readonly codec: number; readonly table?: number }
  | {
      readonly code: 'too-large';
      readonly most: number;
      readonly unit: 'characters' | 'bytes' | 'resources' | 'pieces' | 'levels';
    }
  | { readonly code: 'cut-short'; readonly arrived: number; readonly expected: number }
  | { readonly code: 'damaged'; readonly arrived: number }
  | { readonly code: 'not-json' };

/** What a link holds, still to be read as an envelope. */
export interface LinkContent {
  readonly value: unknown;
  /** Set where the link was damaged on its way, and `value` is only what is proved to be as it was written. */
  readonly lost?: Lost;
}

export interface Lost {
  readonly because: 'cut-short' | 'damaged';
  /** Resources of the design. */
  readonly arrived: number;
  readonly expected: number;
  /** All that did not arrive, by name. */
  readonly dropped: readonly Dropped[];
}
