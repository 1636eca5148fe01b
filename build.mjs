// Builds what the browser is sent: two style sheets and the islands, each under a name that holds its content's hash.
// `node build.mjs [outDir]`, or `buildAssets({ outDir })`. Nothing is done when no input has changed.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = dirname(fileURLToPath(import.meta.url));
const styles = join(root, 'src/ui/styles');
const islands = join(root, 'src/browser');
const sheets = ['staff', 'public'];

/**
 * @param {{ outDir?: string }} [options] where to write; `dist/assets` unless told
 * @returns {Promise<Record<string, { file: string, integrity: string, bytes: number, gzip: number }>>} the manifest
 */
export async function buildAssets({ outDir = join(root, 'dist/assets') } = {}) {
  const { inputs, classes } = await readInputs();
  const built = await readBuilt(outDir);
  if (built?.inputs === inputs) return built.manifest;

  const files = [
    ...(await Promise.all(sheets.map(async (name) => [`${name}.css`, await styleSheet(name, classes)]))),
    ...(await bundleIslands()),
  ];
  const manifest = Object.fromEntries(files.map(([name, content]) => [name, describe(name, content)]));
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  for (const [name, content] of files) await writeFile(join(outDir, manifest[name].file), content);
  await writeFile(join(outDir, 'manifest.json'), JSON.stringify(manifest, null, 2));
  await writeFile(join(outDir, '.inputs'), inputs);
  return manifest;
}

/**
 * Everything that can change the result: styles, islands, this file, the locked versions of what it calls, and the
 * classes that our sources name. A class is kept in a style sheet when its whole name stands somewhere in `src/`.
 */
async function readInputs() {
  const found = (await readdir(join(root, 'src'), { recursive: true })).map((path) => join('src', path)).sort();
  const read = async (path) => [path, await readFile(join(root, path), 'utf8')];
  const pages = found.filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path));
  const parts = found.filter(
    (path) =>
      path.endsWith('.scss') ||
      // The laws answer in the browser too.
      (/^src\/(browser|reference\/laws)\//.test(path) && /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path)),
  );
  const texts = await Promise.all([...parts, 'build.mjs', 'package-lock.json'].map(read));
  const named = (await Promise.all(pages.map(read))).flatMap(([, text]) => text.match(/\b(?:usa|tl)-[\w-]+/g) ?? []);
  const classes = new Set(named.sort());
  return { inputs: hash(JSON.stringify([texts, [...classes]])), classes };
}

async function readBuilt(outDir) {
  try {
    const inputs = await readFile(join(outDir, '.inputs'), 'utf8');
    return { inputs, manifest: JSON.parse(await readFile(join(outDir, 'manifest.json'), 'utf8')) };
  } catch {
    return null;
  }
}

/** Sass → tokens as custom properties → only the classes that some source names → small. */
async function styleSheet(name, classes) {
  const [sass, { transform }] = await Promise.all([import('sass'), import('lightningcss')]);
  const { css } = sass.compile(join(styles, `${name}.scss`), {
    loadPaths: [join(root, 'node_modules/@uswds/uswds/packages'), styles],
    quietDeps: true,
  });
  const themed = withCustomProperties(css);
  const unused = [...new Set(themed.match(/\.-?[A-Za-z_][\w-]*/g))]
    .map((s) => s.slice(1))
    .filter((c) => !classes.has(c));
  const { code } = transform({
    filename: `${name}.css`,
    code: Buffer.from(themed),
    minify: true,
    unusedSymbols: unused,
    targets: {
      chrome: 109 << 16,
      edge: 109 << 16,
      firefox: 115 << 16,
      safari: (15 << 16) | (6 << 8),
      ios_saf: (15 << 16) | (6 << 8),
    },
  });
  onlyTokens(name, code.toString());
  return code;
}

/** Each token's light value, wherever USWDS wrote it, becomes the token's custom property; so dark is only other values. */
export function withCustomProperties(css) {
  const light = new Map();
  const first = css.match(/:root\s*{([^}]*--ground[^}]*)}/);
  for (const [, token, value] of first[1].matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)) light.set(value, token);
  return css.replace(/([\w-]+):([^;{}]*);/g, (whole, property, value) => {
    if (property.startsWith('--')) return whole;
    const isText = property === 'color' || property === 'fill';
    const named = value
      .replace(/#[0-9a-f]{6}\b/g, (hex) => (light.has(hex) ? `var(--${light.get(hex)})` : hex))
      .replace(/rgba\([^)]*\)/g, 'var(--line)')
      .replace(/\bwhite\b/g, isText ? 'var(--on-teal)' : 'var(--surface)');
    return `${property}:${named};`;
  });
}

/** Stops the build when a color has crept in that no token knows, or when anything would be fetched. */
function onlyTokens(name, css) {
  const rules = css.replace(/:root{[^}]*}/g, '');
  const strays = (rules.match(/#[0-9a-f]{3,8}\b/g) ?? []).filter((color) => color !== '#000' && color !== '#0000');
  const fetched = rules.match(/url\([^)]*\)/g) ?? [];
  if (strays.length || fetched.length) {
    throw new Error(`${name}.scss: not tokens: ${[...new Set(strays)].join(' ')}; fetched: ${fetched.join(' ')}`);
  }
}

/**
 * The server's program as one file, libraries included: Node reads one file instead of two thousand, which halves a start.
 * Outside stay a library with a binary of its own, and those that only some work needs, which read themselves in then.
 * @param {{ entry: string, outfile: string }} options below the project's folder
 */
export async function buildProgram({ entry, outfile }) {
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    external: ['@myriaddreamin/*', 'esbuild', 'fhirpath', 'pg-native', 'playwright-core', 'typescript'],
    // Libraries in the older module form ask for these three, which an ES module does not have.
    banner: {
      js: [
        "import { createRequire as olderRequire } from 'node:module';",
        'const require = olderRequire(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname;',
      ].join('\n'),
    },
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: true,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'error',
  });
}

/** Every file of src/browser that is not another's part is an island of its own. */
async function bundleIslands() {
  const { build } = await import('esbuild');
  const names = (await readdir(islands)).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const { outputFiles } = await build({
    entryPoints: names.map((name) => join(islands, name)),
    bundle: true,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    outdir: 'out',
  });
  return outputFiles.map((file) => [basename(file.path), file.contents]);
}

function describe(name, content) {
  const [stem, extension] = [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.'))];
  return {
    file: `${stem}-${hash(content).slice(0, 12)}${extension}`,
    integrity: `sha384-${createHash('sha384').update(content).digest('base64')}`,
    bytes: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
  };
}

const hash = (content) => createHash('sha256').update(content).digest('hex');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const started = performance.now();
  const outDir = process.argv[2] ?? join(root, 'dist/assets');
  const manifest = await buildAssets({ outDir });
  for (const [name, { file, bytes, gzip }] of Object.entries(manifest)) {
    process.stdout.write(
      `${name.padEnd(22)} ${String(bytes).padStart(7)} B  ${String(gzip).padStart(6)} B gzip  ${file}\n`,
    );
  }
  process.stdout.write(`${relative(root, outDir)} in ${Math.round(performance.now() - started)} ms\n`);
}
