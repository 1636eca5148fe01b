import type { Child } from 'hono/jsx';
import type { z } from 'zod';
import { type AnyDoor, type AnyForm, type Door, door, type Frame, type GetDoor, getDoor } from './door.ts';

/** Of doors that a code on paper opens: nobody is signed in, so the ledger has nobody to name. */
export const unwritten = { none: 'nobody is signed in; nothing of who comes or asks stands in the ledger' } as const;
/** A telephone of a shelter sends for many. */
export const asking = { source: { inARow: 10, aSecond: 1 / 60 }, all: { inARow: 60, aSecond: 1 / 10 } };
/** A machine that tries codes is slowed to nothing: there are 2^60 of them. */
export const looking = { source: { inARow: 20, aSecond: 1 / 10 }, all: { inARow: 400, aSecond: 4 } };

type Coded<V> = {
  /** The page of what the code opened. Only a form sent to it carries a code: no address opens anything. */
  path: string;
  access: { public: string };
  withoutDatabase?: true;
  page: (view: V, frame: Frame) => Child;
  /** A form of the opened page that came back opens it again, by the code that it carries. */
  opened: Pick<GetDoor<{ code: string }, V>, 'input' | 'action'>;
  words: NonNullable<Door['words']>;
};

/**
 * The doors of one kind of thing that a code opens without an account: every answer is the same page, at one pace, and stands in no
 * address. `form` is the page that comes back where something is not right, the opened one unless said.
 */
export function doorsByCode<V>(coded: Coded<V>) {
  const { path, access, page } = coded;
  const open = coded.withoutDatabase ? { withoutDatabase: true as const } : {};
  const openedForm = getDoor<{ code: string }, V>({
    method: 'GET',
    path,
    access,
    ...open,
    audit: unwritten,
    ...coded.opened,
    page,
  });
  return <I>(
    to: string,
    input: z.ZodType<I>,
    action: Door<I, V>['action'],
    { form = openedForm, words = coded.words }: { form?: AnyForm; words?: NonNullable<Door['words']> } = {},
  ): AnyDoor =>
    door<I, V>({
      method: 'POST',
      path: to,
      access,
      audit: unwritten,
      pace: looking,
      input,
      action,
      to: () => path,
      answer: page,
      form,
      words,
    });
}
