import type { Child } from 'hono/jsx';
import type { z } from 'zod';
import type { Result } from '#kernel/result.ts';
import type { Tx } from '../database/connect.ts';
import type { Lang } from '../i18n/catalogue.ts';
import type { Vault } from '../vault/index.ts';
import type { Actor, Role } from './actor.ts';
import type { PaceLimits } from './pace.ts';

/**
 * One row of a module's `routes.tsx`: who may come in, what is asked, what is done, what is shown. Access and audit are
 * required, so that no door can be forgotten; `{ public }` is the only way to be open, and a test lists every one.
 */
export type Door<I = unknown, V = unknown> = GetDoor<I, V> | PostDoor<I, V>;

type Row<I, V> = {
  /** A Hono path; its parameters join the input. */
  path: string;
  access: { signedIn: true } | { roles: readonly Role[] } | { public: string };
  /** A shift card may come in here: the officer's one page and what it leads to. Every other door is closed to it. */
  shift?: true;
  /** For programs of others: no session is looked at, any site may ask, at a pace, and what cannot be done is said in JSON. */
  programs?: true;
  /**
   * Stands also where the database is away: no session is looked at and no transaction begun; of the errand, each statement goes
   * alone and only reads. Its action says itself what it answers when the database does not.
   */
  withoutDatabase?: true;
  /** With `programs`: headers that join the input, each under `header:` and its name. */
  headers?: readonly string[];
  /** What the ledger calls this act, or why it writes nothing. */
  audit: string | { none: string };
  input: z.ZodType<I>;
  action: (errand: Errand, input: I) => Promise<Result<V>>;
  /** The module's catalogue: failures and field messages are its keys. `tag`: the language asked for, where it speaks more than two. */
  words?: (lang: Lang, tag: string) => (key: never, values?: Record<string, string | number>) => string;
};

export type GetDoor<I, V> = Row<I, V> & {
  method: 'GET';
  /**
   * The page is the same for everybody who reads a language and is signed in nowhere: made once, and again when what this answers
   * is another. Only with `withoutDatabase`; it looks at no input and at no clock.
   */
  alike?: () => number;
  /** Makes the page; or a whole answer (a PDF, a calendar) for doors that are not pages. */
  page: (view: V, frame: Frame) => Child | Response | Promise<Child | Response>;
};

export type PostDoor<I, V> = Row<I, V> & {
  method: 'POST';
  /**
   * How often the form may be sent: by one source on the network, and by all together. Beyond, it comes back with the notice
   * `tooManyTries` of the module's own words.
   */
  pace?: { source: PaceLimits; all: PaceLimits };
  /** A form with files: the most bytes of it. Others have 2 MB. */
  largest?: number;
  /** Where to go when it is done. */
  to: (view: V, input: I) => string;
  /** What the open page is told where a form saved itself while it was typed; nothing, where it is not said. */
  quiet?: (view: V) => object;
  /** A question, not an act: it changes nothing and is answered at once, so that what was asked stands in no address. */
  answer?: (view: V, frame: Frame) => Child | Response | Promise<Child | Response>;
  /** The page that holds the form: shown again, with what was typed, when something is not right. */
  form: AnyForm;
};

/** A row of a table of doors: each checks its own input, and the table forgets what it was. */
// biome-ignore lint/suspicious/noExplicitAny: rows of many input types stand in one table.
export type AnyDoor = Door<any, any>;
/** The page that holds a form, whatever its own input and view. */
// biome-ignore lint/suspicious/noExplicitAny: it parses its own.
export type AnyForm = GetDoor<any, any>;

// Ties a row's types together, so that a table of doors can hold rows of different ones.
export const door = <I, V>(row: Door<I, V>): AnyDoor => row;
export const getDoor = <I, V>(row: GetDoor<I, V>): GetDoor<I, V> => row;

/** What an action works with: one transaction, as one person, at one moment. */
export type Errand = {
  tx: Tx;
  actor: Actor;
  now: Date;
  vault: Vault;
  device: Device;
  /** Says which records this errand showed or changed; becomes the ledger entry when it is done. */
  touched: (what: Touched) => void;
};

export type Device = 'phone' | 'computer' | 'program';
export type Touched = { youthId?: string; youthIds?: readonly string[]; recordIds?: readonly string[]; basis?: string };

/** What a page knows besides its view: language, who is there, and what was typed if it is shown again. */
export type Frame = {
  lang: Lang;
  /** The language that the address asks for, as a tag (BCP 47), where a page speaks more than two; else the same as `lang`. */
  tag: string;
  actor: Actor | null;
  now: Date;
  path: string;
  nonce: string;
  csrf: string;
  /** New for each rendering: sent twice, a form is done once. */
  key: string;
  again: Again | null;
  site: Site;
  /** Whether it is read on a telephone or tablet of Apple's, whose maps have an address of their own. */
  apple?: true;
};

/** A form that came back: what was typed, and each field's message (already words). */
export type Again = {
  values: Record<string, string | string[]>;
  errors: Record<string, string>;
  notice: string | null;
};

/** What the whole site knows: the built files, whether sample sign-in is open, and its own address. `assets` is the look's own shape,
 * `style` what stands in every public page. */
export type Site = { assets: unknown; style?: string; sampleSignIn: boolean; exitTo: string; address?: string };
