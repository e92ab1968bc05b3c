import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useApp } from '../store';
import { createKeeping } from './keeping';
import * as persistence from './persistence';
import { freshApp, notice } from './testing';

let pasted: (() => void) | undefined;
let online = true;
let keeps = true;
const opened = vi.fn();

const load = async (): Promise<typeof persistence> => {
  if (!online) throw new TypeError('Failed to fetch dynamically imported module');
  return {
    ...persistence,
    startAutosave: () => () => keeps,
    openWhatWaits: () => opened('what waits'),
    openFromAddress: () => opened('address'),
  };
};

const settled = () => new Promise((resolve) => setTimeout(resolve));
const rename = async (name: string) => {
  useApp.getState().renameDesign(name);
  await settled();
};
const paste = async () => {
  pasted?.();
  await settled();
};

beforeEach(() => {
  freshApp();
  vi.stubGlobal('location', { hash: '' });
  vi.stubGlobal('localStorage', Object.create(null));
  vi.stubGlobal('addEventListener', (type: string, listener: () => void, options?: { once?: boolean }) => {
    if (type !== 'hashchange') return;
    pasted = () => {
      if (options?.once) pasted = undefined;
      listener();
    };
  });
  [online, keeps] = [true, true];
  opened.mockReset();
});
afterEach(() => vi.unstubAllGlobals());

describe('a link put into the address', () => {
  it('opens although the first one could not', async () => {
    online = false;
    await createKeeping(load).startKeeping();
    await paste();
    expect(opened).not.toHaveBeenCalled();
    expect(notice('missing: the link was not opened')?.severity).toBe('error');
    online = true;
    await paste();
    await paste();
    expect(opened.mock.calls).toEqual([['address'], ['address']]);
    expect(useApp.getState().notices).toEqual([]);
  });
});

describe('an edit', () => {
  it('that could not be kept is said once, is tried with the next, and taken back then', async () => {
    online = false;
    const { startKeeping, keptNow } = createKeeping(load);
    await startKeeping();
    await rename('a');
    expect(notice('keeping-missing')?.action?.label).toBe('Save to file');
    expect(keptNow()).toBe(false);
    useApp.getState().dismiss('keeping-missing');
    await rename('b');
    expect(notice('keeping-missing')).toBeUndefined();
    online = true;
    await rename('c');
    expect(keptNow()).toBe(true);
    keeps = false;
    expect(keptNow()).toBe(false);
  });
});

describe('what waits at the start', () => {
  it('can be opened later where it could not be at first, and edits are kept all the same', async () => {
    vi.stubGlobal('location', { hash: '#v1.1.a' });
    online = false;
    await createKeeping(load).startKeeping();
    const said = useApp.getState().notices[0];
    expect(said?.says).toContain('nothing of them is lost');
    await rename('a');
    expect(notice('keeping-missing')).toBeDefined();
    online = true;
    said?.action?.run();
    await settled();
    expect(opened.mock.calls).toEqual([['what waits']]);
    expect(useApp.getState().notices).toEqual([]);
  });
});

it('a bug in the work is no part that is missing', async () => {
  const failing = createKeeping(load).withKeeping('nothing came of it', () => {
    throw new Error('a bug');
  });
  await expect(failing).rejects.toThrow('a bug');
  expect(useApp.getState().notices).toEqual([]);
});
