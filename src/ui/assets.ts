import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** One built file: where the browser finds it, and the hash it must have. */
export type Asset = { href: string; integrity: string };

/** What pages need of the built files. `publicCss` and `exitJs` are texts that stand inside the page. */
export type Assets = {
  staffCss: Asset;
  staffJs: Asset;
  publicCss: string;
  exitJs: string;
  script: (name: string) => Asset;
  /** A script's own text, for one that must stand at an address of its own. */
  source: (name: string) => string;
};

const Manifest = z.record(
  z.string(),
  z.object({ file: z.string(), integrity: z.string(), bytes: z.number(), gzip: z.number() }),
);

/**
 * Reads what `build.mjs` wrote, once, at boot.
 * @param outDir the folder of the built files, with its manifest.json
 * @param baseHref where that folder is served, for example `/assets`
 */
export function loadAssets(outDir: string, baseHref: string): Assets {
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(outDir, 'manifest.json'), 'utf8')));
  const entry = (name: string) => {
    const found = manifest[name];
    if (!found) throw new Error(`No built file named ${name}; run build.mjs`);
    return found;
  };
  const asset = (name: string): Asset => ({
    href: `${baseHref}/${entry(name).file}`,
    integrity: entry(name).integrity,
  });
  const text = (name: string) => readFileSync(join(outDir, entry(name).file), 'utf8').trim();
  return {
    staffCss: asset('staff.css'),
    staffJs: asset('staff.js'),
    publicCss: text('public.css'),
    exitJs: text('exit.js'),
    script: (name) => asset(`${name}.js`),
    source: (name) => text(`${name}.js`),
  };
}
