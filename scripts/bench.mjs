/**
 * Speed as ratios within one run: machines differ, and the same machine differs from hour to hour.
 * Prints each ratio beside its target, and the times behind it; changes no exit code, because a timed test cannot be
 * trusted.
 */
import { browserRows } from './bench/browser.mjs';
import { engineRows } from './bench/engine.mjs';
import { loadEngine } from './bench/load.mjs';

const engine = await loadEngine();
engineRows(engine);
await browserRows(engine);
