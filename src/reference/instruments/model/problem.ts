import type { Words } from '../words.ts';

/** Something in the answers to mend, with the field it belongs to and the sentence that says so. */
export type Problem = {
  /** The field's name in the form. */
  name: string;
  linkId: string;
  key: Words;
  values: Record<string, string | number>;
};
