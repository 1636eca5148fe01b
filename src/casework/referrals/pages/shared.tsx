import type { Frame } from '#platform/http/door.ts';
import { SummaryList } from '#ui/summary-list.tsx';
import type { Shared } from '../model/shared.ts';
import { needWords } from '../need-words.ts';
import { shareWords } from '../words-share.ts';

type Props = { shared: Shared; need: string; agency: string; frame: Pick<Frame, 'lang'> };

/** What a provider sees of somebody: exactly this, on every page where it stands. */
export function SharedList({ shared, need, agency, frame }: Props) {
  const t = shareWords(frame.lang);
  const { called, ages, language, region, reach, words } = shared;
  const by = reach && (reach.by === 'worker' ? t('throughSender', { agency }) : t(`by-${reach.by}`));
  const rows = [
    { label: t('seesNeed'), value: needWords(need, frame.lang) },
    { label: t('seesFrom'), value: agency },
    { label: t('seesCalled'), value: called ?? t('seesNoName') },
    ...(ages ? [{ label: t('seesAges'), value: t(`ages-${ages}`) }] : []),
    ...(language ? [{ label: t('seesLanguage'), value: language }] : []),
    ...(region ? [{ label: t('seesRegion'), value: region }] : []),
    ...(reach ? [{ label: t('seesReach'), value: [by, reach.at].filter(Boolean).join(': ') }] : []),
    ...(reach?.through ? [{ label: t('seesThrough'), value: reach.through }] : []),
    ...(reach?.when ? [{ label: t('seesWhen'), value: reach.when }] : []),
    ...(reach?.message ? [{ label: t('seesMessage'), value: t(`message-${reach.message}`) }] : []),
    ...(reach?.notWhen ? [{ label: t('seesNotWhen'), value: reach.notWhen }] : []),
    ...(words ? [{ label: t('seesWords'), value: words }] : []),
  ];
  return <SummaryList rows={rows} />;
}
