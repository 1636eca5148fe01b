export type BuiltFile = { file: string; integrity: string; bytes: number; gzip: number };

/** Builds style sheets and islands into `outDir` and returns its manifest; does nothing when no input has changed. */
export function buildAssets(options?: { outDir?: string }): Promise<Record<string, BuiltFile>>;
export function withCustomProperties(css: string): string;
