/** A move of the youth: into a home, out of one, into a hall or camp; `moved` where the reader may not know which. */
export const moveKinds = ['home', 'left', 'hall', 'moved'] as const;
export type Move = { kind: (typeof moveKinds)[number]; at: Date };

/** How sessions go on: where the youth is, at the clinician's, from afar, or they end. */
export const sessionHows = ['there', 'clinic', 'remote', 'ends'] as const;
export type SessionHow = (typeof sessionHows)[number];
export type SessionWord = { userId: string; how: SessionHow; at: Date };

/**
 * What was said last of sessions with this clinician since the youth moved. Null: nobody has said since, whatever was said of the place
 * before.
 */
export const saidSince = <W extends SessionWord>(said: readonly W[], userId: string, move: Move): W | null =>
  said
    .filter((each) => each.userId === userId && each.at >= move.at)
    .reduce<W | null>((last, each) => (last === null || each.at >= last.at ? each : last), null);
