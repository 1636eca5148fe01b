export type BuiltFile = { file: string; integrity: string; bytes: number; gzip: number };

/** Builds style sheets and islands into `outDir` and returns its manifest; does nothing when no input has changed. */
export function buildAssets(options?: { outDir?: string }): Promise<Record<string, BuiltFile>>;

/** The server's program as one file, libraries included. Both paths are below the project's folder. */
export function buildProgram(options: { entry: string; outfile: string }): Promise<void>;
export function withCustomProperties(css: string): string;
