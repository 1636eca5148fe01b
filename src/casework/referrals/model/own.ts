import type { Shared } from './shared.ts';

/** A way to be reached as somebody typed it who asks a service themselves. */
export type TypedReach = {
  way: 'text' | 'call' | 'mail' | 'through' | 'code';
  to: string;
  through: string;
  when: string;
  notWhen: string;
  message: 'yes' | 'no' | 'not-said';
};
export type Typed = { called: string; language: string; note: string; reach: TypedReach };

const channelOf = { text: 'text', call: 'call', mail: 'email', through: 'through', code: 'here' } as const;

/** What the service sees: what was typed, the language of the page, and nothing else. */
export function ownShared({ called, language, note, reach }: Typed): Shared {
  const { way, to, through, when, notWhen, message } = reach;
  return {
    ...(called ? { called } : {}),
    ...(language ? { language } : {}),
    reach: {
      by: channelOf[way],
      ...(to ? { at: to } : {}),
      ...(through ? { through } : {}),
      ...(when ? { when } : {}),
      ...(notWhen ? { notWhen } : {}),
      ...(message === 'not-said' || way === 'code' ? {} : { message }),
    },
    ...(note ? { words: note } : {}),
  };
}

/** Whoever asks for another says that the other wants it; a parent asks for themselves. */
export const needsTheirYes = (who: string): boolean => who === 'peer' || who === 'school' || who === 'organization';
