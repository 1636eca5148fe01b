/**
 * How often services said no to youth for the same reason: `reason` is the service's, by its code; `region` null where it is not
 * known. Counted, never named.
 */
export type Refusal = {
  need: string;
  region: string | null;
  language: string | null;
  withoutCase: boolean;
  reason: string;
  n: number;
};
