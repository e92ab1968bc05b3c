/**
 * Puts the opening design into the built page, so that the first paint waits for no script: the workspace as markup,
 * the diagram as a picture in a file of its own, and a few lines that run before anything is painted.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { load } from './bundle.mjs';
import { root } from './stamp.mjs';

const ROOT = '<div id="root"></div>';
const SCRIPTS = 'script-src &#39;self&#39;';

/** @param dist folder of the built page */
export async function writeFirstPaint(dist) {
  const { firstPaint, openingPictures, openingPlaces } = await load('first-paint/index.ts');
  const { markup, rules } = withoutStyles(firstPaint());
  const asset = (name, extension, text) => {
    const file = `assets/${name}-${hashOf(text, 'base64url').slice(0, 8)}.${extension}`;
    writeFileSync(join(dist, file), text);
    return file;
  };
  const files = Object.entries(openingPictures()).map(([theme, svg]) => [theme, asset(`opening-${theme}`, 'svg', svg)]);
  const style = asset('opening', 'css', [styleSheet(openingPlaces(), files), ...rules, ''].join('\n'));
  const script = await scriptText();
  const known = files.map(([theme, file]) => ` data-${theme}="./${file}"`).join('');
  const page = join(dist, 'index.html');
  const html = readFileSync(page, 'utf8');
  writeFileSync(
    page,
    replaced(html, [
      [SCRIPTS, `${SCRIPTS} &#39;sha256-${hashOf(script, 'base64')}&#39;`],
      ['</title>', `</title>\n    <script${known}>${script}</script>\n    <link rel="stylesheet" href="./${style}">`],
      [ROOT, `<div id="root">${markup}</div>`],
    ]),
  );
}

/** @param files address of the picture for each theme */
function styleSheet(places, files) {
  const numbers = Object.entries(places).map(([name, px]) => `--${name}: ${px};`);
  const pictures = files.map(([theme, file]) => {
    // Where no script runs, no theme is on the page, and it is light.
    const page = theme === 'light' ? ':root' : `:root[data-theme="${theme}"]`;
    return `${page} .first-picture { --picture: url("../${file}"); }`;
  });
  const placed = readFileSync(join(root, 'src/first-paint/picture.css'), 'utf8');
  return [placed, `.first-picture { ${numbers.join(' ')} }`, ...pictures].join('\n');
}

/** Markup may set no styles under the page's policy: each becomes a rule of the style sheet. */
function withoutStyles(html) {
  const styles = [];
  const markup = html.replace(/ style="([^"]*)"/g, (_, style) => {
    if (!styles.includes(style)) styles.push(style);
    return ` data-style="${styles.indexOf(style)}"`;
  });
  return { markup, rules: styles.map((style, n) => `[data-style="${n}"] { ${style} }`) };
}

/** What runs before the first paint, as one statement. */
async function scriptText() {
  const [{ output }] = await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      lib: { entry: join(root, 'src/first-paint/before.ts'), formats: ['iife'], name: 'before' },
    },
  });
  return output[0].code.trim();
}

/** Each text is there exactly once, or the page is not what this was written for. */
function replaced(html, pairs) {
  return pairs.reduce((text, [from, to]) => {
    const [before, after, ...more] = text.split(from);
    if (after === undefined || more.length > 0) throw new Error(`dist/index.html has no single ${from}`);
    return before + to + after;
  }, html);
}

const hashOf = (text, encoding) => createHash('sha256').update(text).digest(encoding);
