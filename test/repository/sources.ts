import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export type Source = { path: string; text: string; code: string };

/** Files of the repository by pattern, as they are and without comments; tests and fixtures apart. */
export const sources = (pattern: string | string[]): Source[] =>
  globSync(pattern, { cwd: root })
    .filter((path) => !/\.test\.tsx?$|fixture/.test(path))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, code: withoutComments(text) };
    });

export const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{}(,])\/\/[^\n]*/g, '$1');

/** The documents a reader is led by. */
export const documents = (): Source[] =>
  sources(['*.md', 'docs/**/*.md', 'src/**/README.md', 'bench/**/*.md', 'test/**/*.md', 'reference/**/*.md']);
