// The one way in: `node start.mjs <command>`. Plain JavaScript that any Node from 18 on can run. It installs what the
// lock file names and is missing, builds the program when its source changed, and goes on under the project's Node 24.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const command = process.argv[2] ?? 'serve';
const rest = process.argv.slice(3);

installWhatIsMissing();
const node = ourNode();
if (command === 'test') await runTests();
else if (command === 'bench') goOn([node, await build('bench/run.ts'), ...rest]);
else goOn([node, '--enable-source-maps', await build(), command, ...rest]);

function installWhatIsMissing() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const mark = join(root, 'node_modules', '.throughline-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  process.stderr.write('Installing the libraries that the lock file names (once)…\n');
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const done = spawnSync(npm[0], [...npm.slice(1), 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: '' },
  });
  if (done.status !== 0) {
    process.stderr.write(
      'npm could not install the libraries. Check the network to your npm registry and try again.\n',
    );
    process.exit(1);
  }
  writeFileSync(mark, lock);
}

function ourNode() {
  const name = `node-${process.platform}-${process.arch}`;
  const path = join(root, 'node_modules', name, 'bin', 'node');
  if (existsSync(path)) return path;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  process.stderr.write(
    `Throughline brings its own Node 24 for Linux on x64 and arm64; here (${process.platform}, ${process.arch}) ` +
      'please install Node 24 and start again with it.\n',
  );
  process.exit(1);
}

/** Builds the pages' assets and the program's bundle when a source file changed; returns the bundle's path. */
async function build(entry = 'src/main.ts') {
  const { buildAssets, buildProgram } = await import('./build.mjs');
  await buildAssets({ outDir: join(root, '.build', 'assets') });
  const outfile = join(root, '.build', `${entry.replace(/[/\\]/g, '-').replace(/\.ts$/, '')}.mjs`);
  const stamp = sourceStamp(['src', 'bench', 'build.mjs', 'package-lock.json']);
  const mark = `${outfile}.stamp`;
  if (existsSync(outfile) && existsSync(mark) && readFileSync(mark, 'utf8') === stamp) return outfile;
  await buildProgram({ entry, outfile });
  writeFileSync(mark, stamp);
  return outfile;
}

/** Names, sizes and times of every file below the given places, as one hash. */
function sourceStamp(places) {
  const hash = createHash('sha256');
  const walk = (path) => {
    const at = join(root, path);
    if (!existsSync(at)) return;
    const facts = statSync(at);
    if (!facts.isDirectory()) return hash.update(`${path} ${facts.size} ${facts.mtimeMs}\n`);
    for (const name of readdirSync(at).sort()) walk(join(path, name));
  };
  for (const place of places) walk(place);
  return hash.digest('hex');
}

async function runTests() {
  await build();
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  goOn([node, join(root, 'test', 'run.mjs'), node, vitest, ...rest]);
}

/** Becomes the given command where Node can, else runs it as a child that gets our signals and ends with us. */
function goOn([file, ...args]) {
  mkdirSync(join(root, '.data'), { recursive: true });
  const compiled = process.env.NODE_COMPILE_CACHE ?? join(root, '.build', 'compiled');
  const env = {
    ...process.env,
    THROUGHLINE_ROOT: root,
    NODE_COMPILE_CACHE: compiled,
    PATH: `${dirname(node)}:${process.env.PATH ?? ''}`,
  };
  if (typeof process.execve === 'function') return process.execve(file, [file, ...args], env);
  const child = spawn(file, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env, cwd: process.cwd() });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGTERM' ? 143 : 130)));
}
