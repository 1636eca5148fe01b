import usCa from '../../../reference/laws/us-ca.json' with { type: 'json' };

/** Every jurisdiction's file, as it lies in `reference/laws`; a test holds this list against the folder. */
export const files: Readonly<Record<string, unknown>> = {
  'us-ca': usCa,
};
