/**
 * Makes the machine ready, from nothing if need be, and does nothing that is done already.
 *   node scripts/setup.mjs deps    packages
 *   node scripts/setup.mjs start   packages and dist/
 *   node scripts/setup.mjs test    packages and a Chromium
 * Runs before there is a node_modules, hence Node's own modules only.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { dependenciesHash, hasStamp, isBuilt, root, writeStamp } from './stamp.mjs';

const GOALS = {
  deps: [installPackages],
  start: [installPackages, buildApp],
  test: [installPackages, provideChromium],
};

const steps = GOALS[process.argv[2]];
if (!steps) fail('Usage: node scripts/setup.mjs start|test|deps');
for (const step of [checkNode, ...steps]) step();

function checkNode() {
  const wanted = readJson('package.json').engines.node;
  if (wanted.split('||').some((range) => inRange(process.versions.node, range.trim()))) return;
  fail(`This project needs Node ${wanted}, and this is Node ${process.versions.node}. Get one at https://nodejs.org`);
}

/** Reads the two forms that package.json uses: ^20.19.0 and >=22.12.0. */
function inRange(version, range) {
  const [, sign, lowest] = range.match(/^(\^|>=)(\d+\.\d+\.\d+)$/) ?? fail(`Unknown version range ${range}`);
  const [have, least] = [version, lowest].map((text) => text.split('.').map(Number));
  const unequal = have.findIndex((part, index) => part !== least[index]);
  return (unequal === -1 || have[unequal] > least[unequal]) && (sign === '>=' || have[0] === least[0]);
}

function installPackages() {
  const wanted = dependenciesHash();
  if (hasStamp('deps', wanted)) return;
  if (!isInstalled()) {
    say('Installing packages');
    // No package here needs its install script: binaries come as optional packages.
    const flags = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev'];
    const done = npm('ci', ...flags) || npm('install', '--no-save', ...flags);
    if (!done) fail('The packages could not be installed. See the messages of npm above.');
  }
  writeStamp('deps', wanted);
}

/**
 * True after a complete `npm ci` by hand: nothing is missing, and nothing was made for another machine.
 * Installing again would cost time, and without a network the packages.
 */
function isInstalled() {
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, record))) return false;
  const { '': project, ...wanted } = readJson('package-lock.json').packages;
  const present = readJson(record).packages;
  const asked = readJson('package.json');
  const sameAs = (group) => JSON.stringify(asked[group]) === JSON.stringify(project[group]);
  const isThere = ([path, { version, optional }]) => (path in present ? present[path].version === version : optional);
  const fits = ({ os = [process.platform], cpu = [process.arch] }) =>
    os.includes(process.platform) && cpu.includes(process.arch);
  return (
    ['dependencies', 'devDependencies'].every(sameAs) &&
    Object.entries(wanted).every(isThere) &&
    Object.values(present).every(fits)
  );
}

function buildApp() {
  if (isBuilt()) return;
  say('Building the app');
  if (!run(process.execPath, ['scripts/build.mjs'])) fail('The build failed. See the messages above.');
}

function provideChromium() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH && !existsSync(CHROMIUM_PATH))
    say(`CHROMIUM_PATH is ${CHROMIUM_PATH}, which is not there: looking elsewhere`);
  if (findChromium()) return;
  if (downloadChromium() && starts(findChromium())) return;
  if (aptInstallChromium() && findChromium()) return;
  fail(
    'No Chromium found, and none could be installed. The journeys need one: install Chrome, Chromium or Edge,\n' +
      'or set CHROMIUM_PATH to one. Without it, `npm run check` still runs types, lint and unit tests.',
  );
}

function downloadChromium() {
  say('No Chromium found: Playwright downloads one');
  // Ten seconds instead of thirty: where downloads are blocked, each mirror would be waited for in turn.
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  return run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], env);
}

/** A downloaded Chromium lacks its libraries on a bare Linux; a packaged one brings them. */
function starts(chromium) {
  return process.platform !== 'linux' || (chromium && spawnSync(chromium, ['--version']).status === 0);
}

function aptInstallChromium() {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return false;
  const asRoot = process.getuid() === 0;
  if (!asRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  say('Installing the package chromium with apt-get');
  const apt = (...args) =>
    asRoot ? run('apt-get', args, { DEBIAN_FRONTEND: 'noninteractive' }) : run('sudo', ['-n', 'apt-get', ...args]);
  return apt('update') && apt('install', '-y', 'chromium');
}

/** The npm that started us; on Windows `npm` is a script, which only a shell can start. */
function npm(...args) {
  const started = process.env.npm_execpath ?? '';
  if (started.endsWith('npm-cli.js')) return run(process.execPath, [started, ...args]);
  return process.platform === 'win32' ? run('npm', args, {}, { shell: true }) : run('npm', args);
}

function run(command, args, env = {}, options = {}) {
  return (
    spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env }, ...options }).status === 0
  );
}

function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

function say(text) {
  console.log(`setup: ${text}`);
}

function fail(text) {
  console.error(text);
  process.exit(1);
}
