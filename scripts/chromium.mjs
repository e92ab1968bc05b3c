/** Finds a Chromium for the journeys and the benchmark: the machine's own first, then one that Playwright downloaded. */
import { accessSync, constants, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
  'chrome.exe',
  'msedge.exe',
];

const MAC_APPS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS_APPS = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

/** The path of a Chromium that can be started, or undefined when there is none. */
export function findChromium() {
  return installed().find(usable) ?? downloaded().find(usable);
}

/** What Playwright 1.65 switches off. Of two such lists the last one holds, so ours repeats it. */
const PLAYWRIGHTS_OWN = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...[
    'HttpsFirstBalancedModeAutoEnable',
    'LensOverlay',
    'MediaRouter',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
  ],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'TcpPortRandomizationWin', 'OptimizationHints'],
  ...['NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
];

/** Every window draws the menus of its address bar in two pages of their own, which take as long as ours. */
const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

/** The flags for every Chromium we start: no traffic of its own, and no sandbox only where Chromium refuses one. */
export function chromiumArgs() {
  const quiet = [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-features=${[...PLAYWRIGHTS_OWN, ...ADDRESS_BAR].join()}`,
  ];
  return process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;
}

function installed() {
  const { CHROMIUM_PATH, PATH = '', LOCALAPPDATA, PROGRAMFILES } = process.env;
  const onPath = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const macFolders = process.platform === 'darwin' ? ['/Applications', join(homedir(), 'Applications')] : [];
  const windowsFolders =
    process.platform === 'win32' ? [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA] : [];
  return [
    ...(CHROMIUM_PATH ? [CHROMIUM_PATH] : []),
    ...onPath,
    ...macFolders.flatMap((folder) => MAC_APPS.map((app) => join(folder, app))),
    ...windowsFolders.filter(Boolean).flatMap((folder) => WINDOWS_APPS.map((app) => join(folder, app))),
  ];
}

/** Playwright's own, then other revisions beside it: the journeys need no exact one. */
function downloaded() {
  const own = playwrightChromium();
  const [, cache, inside] = own?.match(/^(.*)[\\/]chromium-\d+[\\/](.*)$/) ?? [];
  if (!cache || !existsSync(cache)) return [];
  const revisions = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
  return [
    own,
    ...revisions
      .sort()
      .reverse()
      .map((revision) => join(cache, revision, inside)),
  ];
}

function playwrightChromium() {
  try {
    return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
  } catch {
    return undefined; // not installed yet
  }
}

function usable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile() && !isSnap(path);
  } catch {
    return false;
  }
}

/** A Chromium from a snap cannot read a profile in /tmp; Ubuntu's /usr/bin/chromium-browser is a script that starts one. */
function isSnap(path) {
  return path.includes('/snap/') || (statSync(path).size < 10_000 && readFileSync(path, 'utf8').includes('/snap/'));
}
