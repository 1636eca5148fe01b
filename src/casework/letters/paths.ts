import { reliefPaths } from '#casework/relief/index.ts';

/** Links of this module. */
export const paths = {
  letter: reliefPaths.letter,
  file: (youthId: string, chargeId: string, gate: string, file: string) =>
    `${reliefPaths.letter(youthId, chargeId, gate)}/${file}`,
} as const;
