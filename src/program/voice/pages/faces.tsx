import type { Lang } from '#platform/i18n/catalogue.ts';
import type { Choice } from '#ui/choice-field.tsx';
import { publicWords } from '../public-words.ts';

const steps = ['5', '4', '3', '2', '1'] as const;
/** The mouth of each face, from a wide smile to its opposite; told apart by its shape, and by the words beside it. */
const mouths: Record<(typeof steps)[number], string> = {
  5: 'M6 13.5 Q12 22 18 13.5 Z',
  4: 'M7 14.5 Q12 19 17 14.5',
  3: 'M7.5 16 L16.5 16',
  2: 'M7 17.5 Q12 13.5 17 17.5',
  1: 'M6 19 Q12 11 18 19 Z',
};

const Face = ({ step }: { step: (typeof steps)[number] }) => (
  <svg width="32" height="32" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <circle cx="12" cy="12" r="10.5" fill="none" stroke="currentColor" stroke-width="1.5" />
    <circle cx="8.5" cy="9" r="1.4" fill="currentColor" />
    <circle cx="15.5" cy="9" r="1.4" fill="currentColor" />
    <path d={mouths[step]} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
  </svg>
);

/** Five drawn faces with words, and a way to leave a question out. */
export function faces(lang: Lang): Choice[] {
  const t = publicWords(lang);
  return [
    ...steps.map((step) => ({
      value: step,
      label: (
        <>
          <Face step={step} /> {t(`publicScale-${step}`)}
        </>
      ),
    })),
    { value: '', label: t('publicScaleSkip') },
  ];
}
