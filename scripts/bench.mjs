/**
 * Speed as ratios within one run: machines differ, and the same machine differs from hour to hour.
 * Prints each ratio beside its target; changes no exit code, because a timed test cannot be trusted.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { IPv4 } from 'ip-num';
import { build } from 'vite';
import { chromiumArgs, findChromium } from './chromium.mjs';
import { root } from './stamp.mjs';

const PORT = 4197;
const CACHE = join(root, 'node_modules/.cache/bench');

const { plan, examples, withMode, writeLink, schemaVersion } = await loadEngine();
await planRatios();
await browserRatios();

/** The engine as one module of plain JavaScript, built from the sources as they are. */
async function loadEngine() {
  mkdirSync(CACHE, { recursive: true });
  const entry = join(CACHE, 'entry.ts');
  const from = (path) => JSON.stringify(join(root, 'src', path));
  writeFileSync(
    entry,
    `export { plan } from ${from('engine/index.ts')};
     export { examples } from ${from('examples/index.ts')};
     export { SCHEMA_VERSION as schemaVersion, withMode } from ${from('model/index.ts')};
     export { writeLink } from ${from('share/link.ts')};`,
  );
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { outDir: join(CACHE, 'out'), emptyOutDir: true, minify: false, ssr: entry, target: 'node20' },
  });
  return import(pathToFileURL(join(CACHE, 'out/entry.js')).href);
}

/** An Overlay cluster of equal pools in a network that holds it. */
function overlay(pools, nodesEach, maxPods, podCidr) {
  const article = withMode(examples.article, 'aks', 'overlay');
  const { nodepool1, webpool: _, aks, ...rest } = article.resources;
  const { networkSecurityGroup: __, ...pool } = nodepool1;
  const ids = Array.from({ length: pools }, (_, i) => `pool${i}`);
  const resources = {
    ...rest,
    aks: { ...aks, networkProfile: { ...aks.networkProfile, podCidr } },
    'vnet-prod': { ...rest['vnet-prod'], addressPrefixes: ['10.240.0.0/16', '10.128.0.0/16'] },
    'snet-aks': { ...rest['snet-aks'], addressPrefix: '10.128.0.0/18' },
    'svc-api': { ...rest['svc-api'], loadBalancerIP: '10.128.63.250' },
    'agw-api': { ...rest['agw-api'], backend: { type: 'targets', addresses: ['10.128.63.250'] } },
    ...Object.fromEntries(ids.map((id) => [id, { ...pool, id, name: id, count: nodesEach, maxPods }])),
  };
  return { ...article, resources, order: [...Object.keys(resources)] };
}

/** Median of the times, in ms, that `work` takes once it is warm. */
function time(work, runs = 15) {
  for (let i = 0; i < 5; i += 1) work();
  return median(
    Array.from({ length: runs }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Fresh copies, so that no answer is remembered. */
function planTime(document) {
  return time(() => plan({ ...document }));
}

async function planRatios() {
  const small = overlay(1, 50, 30, '10.0.0.0/11');
  const large = overlay(5, 1000, 250, '10.64.0.0/11');
  const smallPlan = plan({ ...small });
  const largePlan = plan({ ...large });
  const count = (planned) => planned.clusters.aks.pools.reduce((sum, pool) => sum + pool.nodes.length, 0);
  const nodes = count(largePlan) / count(smallPlan);
  const growth = planTime(large) / planTime(small);
  say('plan(): 5,000 nodes × 250 pods against 50 × 30', `${growth.toFixed(1)} times`, `≤ ${nodes} times, as the nodes`);

  const addresses = largePlan.clusters.aks.pools
    .flatMap((pool) => pool.nodes)
    .map((node) => [node.address, ...node.pods]);
  const materialised = time(() => materialise(addresses), 3);
  say(
    'plan() against the same addresses as ip-num objects',
    `${Math.round(materialised / planTime(large))} times faster`,
    '≥ 100 times faster',
  );
}

/** One ip-num object for each address, a node's at a time so that memory is not what is measured. */
function materialise(nodes) {
  for (const [own, ...pods] of nodes) {
    const made = [IPv4.fromNumber(BigInt(own))];
    for (const { first, last } of pods) {
      for (let address = first; address <= last; address += 1) made.push(IPv4.fromNumber(BigInt(address)));
    }
  }
}

async function browserRatios() {
  const server = spawn(process.execPath, ['scripts/serve.mjs', '--strict-port'], {
    cwd: root,
    env: { ...process.env, PORT: String(PORT), NO_OPEN: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => server.stdout.once('data', resolve));
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs() });
  try {
    const few = await flipTime(browser, examples.article);
    const many = await flipTime(browser, overlay(5, 1000, 250, '10.64.0.0/11'));
    say(
      'choosing a mode to the next painted frame: 5,000 nodes against 3',
      `${(many / few).toFixed(1)} times`,
      '≤ 4 times',
    );
    console.log(`  (${few.toFixed(0)} ms and ${many.toFixed(0)} ms here)`);
  } finally {
    await browser.close();
    server.kill();
  }
}

/** Median ms from a click on the other mode to the frame painted after it. */
async function flipTime(browser, document) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const link = writeLink({ schemaVersion, document });
  if (!link.ok) throw new Error(link.error.code);
  await page.goto(`http://127.0.0.1:${PORT}/${link.value}`);
  await page.getByRole('radio', { name: 'Azure CNI Overlay' }).waitFor();
  const times = [];
  for (let i = 0; i < 24; i += 1) {
    times.push(
      await page.evaluate(
        async (name) => {
          const radio = [...document.querySelectorAll('input[type=radio]')].find((input) => input.value === name);
          const start = performance.now();
          radio.click();
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
          return performance.now() - start;
        },
        i % 2 === 0 ? 'kubenet' : 'overlay',
      ),
    );
    await page.waitForTimeout(400);
  }
  await page.close();
  return median(times.slice(4));
}

function say(what, got, target) {
  console.log(`${what}\n  ${got}, target ${target}`);
}
