/** It can not be done: why, as the key of a sentence. */
export class Refused extends Error {
  readonly key: string;
  constructor(key: string) {
    super(key);
    this.key = key;
  }
}
