import type { IconName } from '#ui/icon.tsx';

/** The signs that stand on pages for the public. */
export const pictures = {
  leave: { en: 'The sign on “Leave quickly”', es: 'El signo en «Salir rápido»' },
  info: { en: 'The sign of a note', es: 'El signo de una nota' },
  care: { en: 'The sign of a caution', es: 'El signo de un aviso' },
} as const satisfies Partial<Record<IconName, { en: string; es: string }>>;
