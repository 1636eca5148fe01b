import { fileIdOf } from '#reference/instruments/index.ts';
import { paths } from '../paths.ts';

/** Where a file of this screening is opened; undefined for one that is not kept here. */
export const fileHref =
  (screeningId: string) =>
  (file: Parameters<typeof fileIdOf>[0]): string | undefined => {
    const id = fileIdOf(file);
    return id ? paths.file(screeningId, id) : undefined;
  };
