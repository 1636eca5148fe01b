import { maybeSame } from '#kernel/same-person.ts';

export type KeptAway = { userIds: readonly string[]; names: readonly string[] };
/** Those on the list who are not to be asked for this youth: who takes no part in their team until a worker decides. */
export const notToAsk = (
  helpers: readonly { id: string; userId: string | null; name: string }[],
  away: KeptAway,
): string[] =>
  helpers
    .filter(
      ({ userId, name }) =>
        (userId !== null && away.userIds.includes(userId)) || away.names.some((each) => maybeSame(each, name)),
    )
    .map(({ id }) => id);
